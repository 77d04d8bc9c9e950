package dev.inkling.ui.compare;

import dev.inkling.data.DataException;
import dev.inkling.train.Learning;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.RangeTest;
import dev.inkling.train.sweep.RangeTestResult;
import dev.inkling.train.sweep.RangeTestSettings;
import dev.inkling.ui.setup.DatasetContent.Ready;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.PlainNumber;
import dev.inkling.ui.support.Problems;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The learning-rate range test: from where to where, how far it is, and what it proposes. */
final class RangeModel {
    /** Nobody can tell rates apart that differ in the third digit. */
    private static final MathContext DIGITS = new MathContext(2);

    /** What is typed. */
    enum Field {
        FROM,
        TO,
        ITERATIONS
    }

    private final Background background;
    private final StringProperty from =
            new SimpleStringProperty(this, "from", SettingWords.number(RangeTestSettings.DEFAULT.from()));
    private final StringProperty to =
            new SimpleStringProperty(this, "to", SettingWords.number(RangeTestSettings.DEFAULT.to()));
    private final StringProperty iterations =
            new SimpleStringProperty(this, "iterations", String.valueOf(RangeTestSettings.DEFAULT.iterations()));
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private @Nullable RangeTestSettings typed;
    private @Nullable Field wrongField;
    private String problem = "";
    private @Nullable RangeTest test;
    private @Nullable RangeTestResult result;
    private boolean running;
    private String failure = "";

    RangeModel(Background background) {
        this.background = background;
        List.of(from, to, iterations)
                .forEach(text -> text.addListener(observable -> {
                    read();
                    changed();
                }));
        read();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    /** What is wrong with what is typed; empty for nothing. */
    String fieldProblem() {
        return problem;
    }

    /** The field that is wrong; null for none. */
    @Nullable
    Field wrongField() {
        return wrongField;
    }

    private void read() {
        typed = null;
        wrongField = Field.FROM;
        try {
            double first = rate(from, "compare.range.first");
            wrongField = Field.TO;
            double last = rate(to, "compare.range.last");
            int most = RangeTestSettings.MOST_ITERATIONS;
            RangeTestSettings longest = new RangeTestSettings(first, last, most);
            wrongField = Field.ITERATIONS;
            typed = new RangeTestSettings(longest.from(), longest.to(), iterationCount());
            wrongField = null;
            problem = "";
        } catch (SettingException e) {
            problem = Problems.sentence(e);
        }
    }

    private int iterationCount() {
        String count = iterations.get().replace(",", "").strip();
        if (!count.matches("\\d{1,9}")) {
            throw new SettingException(Messages.get(
                    "compare.range.problem.iterations",
                    RangeTestSettings.FEWEST_ITERATIONS,
                    RangeTestSettings.MOST_ITERATIONS));
        }
        return Integer.parseInt(count);
    }

    private static double rate(StringProperty text, String name) {
        String stripped = text.get().strip();
        String key = stripped.isEmpty() ? "compare.range.problem.none" : "compare.range.problem.rate";
        double rate = PlainNumber.parse(stripped)
                .orElseThrow(() -> new SettingException(Messages.get(key, stripped, Messages.get(name))));
        try {
            Learning.checkRate(rate);
            return rate;
        } catch (SettingException e) {
            throw new SettingException(
                    Messages.get("compare.range.problem.limits", Problems.sentence(e), Messages.get(name)));
        }
    }

    /**
     * Begins a test; what the one before has found goes away.
     *
     * @param config whose learning rate is of no account
     * @throws SettingException if there is a {@link #fieldProblem}
     */
    void start(TrainConfig config, Ready data) {
        cancel();
        @Nullable RangeTestSettings settings = typed;
        if (settings == null) {
            throw new SettingException(problem);
        }
        test = null;
        running = false;
        result = null;
        try {
            begin(new RangeTest(config, data.prepare(config), settings));
        } catch (DataException | SettingException e) {
            failure = Problems.sentence(e);
        }
        changed();
    }

    private void begin(RangeTest begun) {
        test = begun;
        failure = "";
        running = true;
        background.run(
                begun::run,
                found -> {
                    if (test == begun) {
                        running = false;
                        result = found;
                        changed();
                    }
                },
                error -> {
                    if (test == begun) {
                        running = false;
                        failure = error instanceof CancellationException
                                ? Messages.get("compare.range.canceled")
                                : Problems.sentence(error);
                        changed();
                    }
                });
    }

    /** Ends the test if one goes on. */
    void cancel() {
        if (test != null) {
            test.cancel();
        }
    }

    /** What has come out, or gone wrong, in a sentence; empty while nothing has. */
    String sentence() {
        RangeTestResult found = result;
        if (found == null) {
            return failure;
        }
        if (!found.hasProposal()) {
            return Messages.get("compare.range.none", text(found.rates()[0]), text(last(found.rates())));
        }
        return Messages.get(
                "compare.range.found",
                text(steepest()),
                text(tenthOfMinimum()),
                Messages.get("compare.range.end." + found.end().name().toLowerCase(Locale.ROOT)));
    }

    /** The rate of the iteration nearest to this one, and its loss as it was and smoothed; empty where there was none. */
    String readOut(double rate) {
        @Nullable RangeTest measured = test;
        if (measured == null) {
            return "";
        }
        RangeTestSettings of = measured.settings();
        double share = Math.log(rate / of.from()) / Math.log(of.to() / of.from());
        int iteration = (int) Math.round(share * (of.iterations() - 1));
        if (iteration < 0 || iteration >= measured.losses().size()) {
            return "";
        }
        String raw = Messages.get(
                "compare.range.readOut",
                text(of.rate(iteration)),
                Numbers.significant(measured.losses().get(iteration)));
        return result == null || iteration >= result.smoothed().length
                ? raw
                : Messages.get(
                        "compare.range.readOut.smoothed", raw, Numbers.significant(result.smoothed()[iteration]));
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    /** The rate of the steepest descent, as it would be typed; NaN for none. */
    double steepest() {
        return result == null ? Double.NaN : rounded(result.steepest());
    }

    /** A tenth of the rate of the least loss, as it would be typed; NaN for none. */
    double tenthOfMinimum() {
        return result == null ? Double.NaN : rounded(result.tenthOfMinimum());
    }

    private static double rounded(double rate) {
        return Double.isNaN(rate) ? rate : new BigDecimal(rate).round(DIGITS).doubleValue();
    }

    static String text(double rate) {
        return SettingWords.number(rounded(rate));
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    StringProperty iterationsProperty() {
        return iterations;
    }

    /** Changes with what is typed, and when a test begins or ends. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    boolean isRunning() {
        return running;
    }

    /** The test that goes on or was the last; null before the first. */
    @Nullable
    RangeTest test() {
        return test;
    }

    /** What the last test has found; null while there is nothing. */
    @Nullable
    RangeTestResult result() {
        return result;
    }
}
