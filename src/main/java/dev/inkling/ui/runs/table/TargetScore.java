package dev.inkling.ui.runs.table;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.ui.support.Numbers;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/** The test score whose time is asked for. */
final class TargetScore {
    private static final double FIRST = 0.95;

    private final ReadOnlyDoubleWrapper score = new ReadOnlyDoubleWrapper(this, "score", FIRST);

    /** 0…1; an R² may be below. */
    ReadOnlyDoubleProperty scoreProperty() {
        return score.getReadOnlyProperty();
    }

    /** Takes over what somebody typed, 0.95, 95 or 95 %; whether it was a score. */
    boolean type(String text) {
        OptionalDouble typed = NumberFormat.readScore(text.strip());
        if (typed.isEmpty() || typed.getAsDouble() > 1) {
            return false;
        }
        score.set(typed.getAsDouble());
        return true;
    }

    /** {@code 95 %}. */
    String text() {
        // Dividing what was typed by 100 and multiplying again must not show.
        return Numbers.real(Math.round(score.get() * 1e6) / 1e4) + " %";
    }

    /** How long a run had worked when an evaluation first found at least this score, in seconds; NaN if none did. */
    double secondsOf(@Nullable Metrics metrics) {
        return metrics == null
                ? Double.NaN
                : metrics.evaluations().stream()
                        .filter(evaluation -> evaluation.testScore() >= score.get())
                        .mapToDouble(Evaluation::seconds)
                        .findFirst()
                        .orElse(Double.NaN);
    }
}
