package dev.inkling.data;

import java.util.Arrays;

/**
 * How a raw measurement becomes what the network sees, per feature: {@code x = (raw − mean) / deviation}. Computed from the
 * training part alone, so that nothing of the test part leaks into training.
 */
public final class FeatureScaling {
    private final double[] mean;
    private final double[] deviation;

    private FeatureScaling(double[] mean, double[] deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Leaves {@code features} measurements as they are. */
    public static FeatureScaling none(int features) {
        double[] ones = new double[features];
        Arrays.fill(ones, 1);
        return new FeatureScaling(new double[features], ones);
    }

    /**
     * Mean 0 and standard deviation 1 over the given rows. The deviation is the population's (divided by N); a feature that
     * never changes keeps deviation 1, so that it becomes 0 rather than NaN.
     *
     * @param raw row-major {@code [rows, features]}
     */
    public static FeatureScaling standardize(double[] raw, int features) {
        int rows = raw.length / features;
        double[] mean = new double[features];
        double[] deviation = new double[features];
        for (int i = 0; i < raw.length; i++) {
            mean[i % features] += raw[i] / rows;
        }
        for (int i = 0; i < raw.length; i++) {
            double distance = raw[i] - mean[i % features];
            deviation[i % features] += distance * distance / rows;
        }
        for (int j = 0; j < features; j++) {
            if (isConstant(raw, j, features)) {
                // The mean of equal numbers may be off by a rounding, which the division would blow up to ±1.
                mean[j] = raw[j];
                deviation[j] = 1;
            } else {
                deviation[j] = deviation[j] > 0 ? Math.sqrt(deviation[j]) : 1;
            }
        }
        return new FeatureScaling(mean, deviation);
    }

    private static boolean isConstant(double[] raw, int feature, int features) {
        for (int i = feature; i < raw.length; i += features) {
            if (raw[i] != raw[feature]) {
                return false;
            }
        }
        return raw.length > 0;
    }

    /** What the network sees for raw measurements {@code [features]}, in a new array. */
    public double[] apply(double[] raw) {
        double[] scaled = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            scaled[i] = (raw[i] - mean[i % mean.length]) / deviation[i % mean.length];
        }
        return scaled;
    }

    /** The raw measurement behind what the network sees: the inverse of {@link #apply}. */
    public double invert(double scaled, int feature) {
        return scaled * deviation[feature] + mean[feature];
    }
}
