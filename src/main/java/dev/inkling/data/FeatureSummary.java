package dev.inkling.data;

import java.util.Arrays;

/**
 * What R's {@code summary} and {@code sd} tell about a column.
 *
 * @param q1 the first quartile
 * @param q3 the third quartile
 * @param sd the sample's standard deviation (divided by n − 1); NaN for a single value
 */
public record FeatureSummary(double min, double q1, double median, double mean, double q3, double max, double sd) {

    /**
     * @param column one value or more, in any order; not modified
     * @throws IllegalArgumentException if there are no values
     */
    public static FeatureSummary of(double[] column) {
        if (column.length == 0) {
            throw new IllegalArgumentException("A column without values has no summary.");
        }
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new FeatureSummary(
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                mean,
                quantile(sorted, 0.75),
                sorted[sorted.length - 1],
                Math.sqrt(squares / (sorted.length - 1)));
    }

    /**
     * Type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), R's default: linear between the values
     * around place {@code (n − 1) · share}, counted from 0.
     *
     * @param sorted one value or more, ascending
     */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
