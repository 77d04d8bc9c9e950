package dev.inkling.ui.chart;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The exponential moving average of a growing series, computed once per point: {@code m ← w·m + (1 − w)·y}, shown as
 * {@code m / (1 − wᵗ)} with t the count of points so far (the bias correction of Adam, Kingma and Ba 2015), so that the average
 * does not begin at 0. Values that are not finite stay as gaps and do not touch the average.
 */
final class SmoothedValues {
    private final double weight;
    private double[] values = new double[64];
    private int size;
    private double average;
    private double weightPower = 1;

    /** @param weight of the past, from 0 (no smoothing) to below 1 */
    SmoothedValues(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    double at(int index) {
        return values[index];
    }

    /** Averages the values that came since, up to a new size. */
    void growTo(int newSize, IntToDoubleFunction raw) {
        if (newSize > values.length) {
            values = Arrays.copyOf(values, Math.max(newSize, values.length + values.length / 2));
        }
        for (; size < newSize; size++) {
            double value = raw.applyAsDouble(size);
            if (Double.isFinite(value)) {
                average = weight * average + (1 - weight) * value;
                weightPower *= weight;
                values[size] = average / (1 - weightPower);
            } else {
                values[size] = Double.NaN;
            }
        }
    }
}
