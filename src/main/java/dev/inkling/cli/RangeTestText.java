package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.RangeTestResult;
import dev.inkling.train.sweep.RangeTestSettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a range test found, as lines. */
record RangeTestText(TrainConfig config, Dataset dataset, RangeTestSettings settings, RangeTestResult result) {
    /** A rate is a matter of magnitude; more digits would only look exact. */
    private static final MathContext DIGITS = new MathContext(2);

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: network %s, %s, seed %d; learning rates from %s to %s in %d iterations",
                dataset.title(),
                config.shape(dataset),
                config.learning().method().name().toLowerCase(Locale.ROOT),
                config.seed(),
                rate(settings.from()),
                rate(settings.to()),
                settings.iterations()));
        lines.add(end());
        if (result.hasProposal()) {
            lines.add("Proposed learning rate: " + rate(result.steepest()) + ", where the loss falls most steeply.");
            lines.add("Second opinion: " + rate(result.tenthOfMinimum())
                    + ", a tenth of the rate at which the loss is smallest.");
        } else {
            lines.add(
                    "There is no rate to propose, as the loss did not fall at any of them. Try lower or higher ones with"
                            + " --from and --to, or another --initializer.");
        }
        return lines;
    }

    private String end() {
        int done = result.rates().length;
        String last = rate(settings.rate(Math.max(0, done - 1)));
        return switch (result.end()) {
            case COMPLETE ->
                "The test went through all rates: nowhere had the loss risen to 4 times its smallest value.";
            case ROSE -> "At " + last + " the loss had risen to 4 times its smallest value.";
            case NOT_FINITE -> "After " + last + " the loss was no longer a finite number.";
        };
    }

    /** For programs. */
    List<String> json() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < result.rates().length; i++) {
            lines.add(new JsonLine()
                    .put("event", "point")
                    .put("iteration", i + 1)
                    .put("rate", result.rates()[i])
                    .put("loss", result.losses()[i])
                    .put("smoothed", result.smoothed()[i])
                    .toString());
        }
        lines.add(new JsonLine()
                .put("event", "proposal")
                .put("suggested", result.suggested())
                .put("steepest", result.steepest())
                .put("tenthOfMinimum", result.tenthOfMinimum())
                .put("end", result.end().name().toLowerCase(Locale.ROOT))
                .toString());
        return lines;
    }

    private static String rate(double rate) {
        return new BigDecimal(rate).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
