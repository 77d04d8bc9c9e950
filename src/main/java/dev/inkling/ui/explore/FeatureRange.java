package dev.inkling.ui.explore;

import dev.inkling.data.FeatureSummary;
import dev.inkling.ui.support.PlainNumber;

/**
 * What a feature's slider may be set to.
 *
 * @param min lowest value in the data, raw units
 * @param max highest value in the data
 * @param median where a slider starts
 * @param decimals of the measurements
 */
record FeatureRange(String name, double min, double max, double median, int decimals) {
    private static final int MOST_DECIMALS = 6;
    private static final double TOLERANCE = 1e-9;
    private static final int MOST_STEPS = 100;

    /** @param column one value or more */
    static FeatureRange of(String name, double[] column) {
        FeatureSummary summary = FeatureSummary.of(column);
        int decimals = decimalsOf(column);
        return new FeatureRange(
                name,
                rounded(summary.min(), decimals),
                rounded(summary.max(), decimals),
                rounded(summary.median(), decimals + 1),
                decimals);
    }

    private static int decimalsOf(double[] column) {
        int decimals = 0;
        for (double value : column) {
            while (decimals < MOST_DECIMALS && !isWritten(value, decimals)) {
                decimals++;
            }
        }
        return decimals;
    }

    private static boolean isWritten(double value, int decimals) {
        double scaled = value * Math.pow(10, decimals);
        return Math.abs(scaled - Math.rint(scaled)) <= TOLERANCE * Math.max(1, Math.abs(scaled));
    }

    /** Also takes away what scaling and back has added to the last bits: else a typed 0.1 could be below a minimum of 0.1. */
    private static double rounded(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.rint(value * unit) / unit;
    }

    boolean contains(double value) {
        return value >= min && value <= max;
    }

    private double clamp(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /** The value with one decimal more than the data have: finer differences mean nothing. */
    double round(double value) {
        return clamp(rounded(value, decimals + 1));
    }

    String text(double value) {
        return PlainNumber.text(value, decimals + 1);
    }

    /** One press of an arrow key: the last digit of the data, or a hundredth of the range where that would take for ever. */
    double step() {
        return Math.max(Math.pow(10, -decimals), (max - min) / MOST_STEPS);
    }
}
