package dev.inkling.ui.runs.table;

import java.util.Arrays;

/**
 * Mean and standard deviation of what repeats have measured.
 *
 * @param count of those that have a number
 * @param mean of these; NaN for none
 * @param deviation s = √(Σ(x − x̄)² / (n − 1)); 0 for a single one
 * @param least of these; NaN for none
 * @param most of these; NaN for none
 */
record Repeats(int count, double mean, double deviation, double least, double most) {

    /** Leaves out what is not a number. */
    static Repeats of(double[] values) {
        double[] there =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(there).average().orElse(Double.NaN);
        double squares = Arrays.stream(there)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Repeats(
                there.length,
                mean,
                there.length > 1 ? Math.sqrt(squares / (there.length - 1)) : 0,
                Arrays.stream(there).min().orElse(Double.NaN),
                Arrays.stream(there).max().orElse(Double.NaN));
    }

    boolean areEqual() {
        return !(least < most);
    }
}
