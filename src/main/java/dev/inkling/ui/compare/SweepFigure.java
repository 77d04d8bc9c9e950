package dev.inkling.ui.compare;

import dev.inkling.ui.runs.RunFigures;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure by which the runs of a sweep are compared. */
enum SweepFigure {
    BEST_TEST(true, true, RunFigures::bestTestScore),
    LAST_TEST(true, true, RunFigures::testScore),
    MIN_LOSS(false, false, figures -> figures.summary().minLoss()),
    GAP(false, true, figures -> figures.summary().gap()),
    TIME(false, false, RunFigures::seconds);

    private final boolean largeIsGood;
    private final boolean score;
    private final ToDoubleFunction<RunFigures> figure;

    SweepFigure(boolean largeIsGood, boolean score, ToDoubleFunction<RunFigures> figure) {
        this.largeIsGood = largeIsGood;
        this.score = score;
        this.figure = figure;
    }

    /** The figure of a run; NaN where there is none yet. */
    double of(RunFigures figures) {
        return this == TIME && figures.iterations() == 0 ? Double.NaN : figure.applyAsDouble(figures);
    }

    /**
     * The figure by which runs are ranked where this one is asked for: a quick run, or one without a gap, may have learned
     * nothing.
     */
    SweepFigure ranking() {
        return this == GAP || this == TIME ? BEST_TEST : this;
    }

    /** Whether a value is better than another; NaN is worse than anything. */
    boolean isBetter(double value, double other) {
        if (Double.isNaN(value) || Double.isNaN(other)) {
            return !Double.isNaN(value);
        }
        return largeIsGood ? value > other : value < other;
    }

    /** The value as axes show it: scores in percent, but R² as it is. */
    double onAxis(double value, boolean regression) {
        return score && !regression ? 100 * value : value;
    }

    /** The name of an axis of this figure. */
    String axisTitle(boolean regression) {
        return score && !regression ? Messages.get("compare.figure.percent", title(false)) : title(regression);
    }

    String title(boolean regression) {
        String name = name().toLowerCase(Locale.ROOT);
        return Messages.get((score && regression ? "compare.figure.regression." : "compare.figure.") + name);
    }

    /** The value in words. */
    String text(double value, boolean regression) {
        if (this == TIME) {
            return Numbers.duration(value);
        }
        return score && !regression ? Numbers.percent(value) : Numbers.significant(value);
    }

    /** The value in as few characters as tell neighbors apart. */
    String shortText(double value, boolean regression) {
        return score && !regression && !Double.isNaN(value)
                ? String.format(Locale.ENGLISH, "%.1f", 100 * value)
                : text(value, regression);
    }
}
