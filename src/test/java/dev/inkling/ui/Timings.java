package dev.inkling.ui;

import java.util.Arrays;
import java.util.Locale;

/** Measured times in milliseconds, as they come, and what they amount to. For one thread at a time. */
final class Timings {
    private double[] values = new double[1024];
    private int count;

    void addNanos(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = nanos / 1e6;
    }

    void addAll(Timings others) {
        for (int i = 0; i < others.count; i++) {
            addNanos((long) (others.values[i] * 1e6));
        }
    }

    int count() {
        return count;
    }

    long above(double milliseconds) {
        return Arrays.stream(values, 0, count)
                .filter(value -> value > milliseconds)
                .count();
    }

    double quantile(double part) {
        if (count == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (count - 1))];
    }

    String summary() {
        return String.format(
                Locale.ENGLISH,
                "median %.2f, p95 %.2f, p99 %.2f, max %.1f ms (%,d)",
                quantile(0.5),
                quantile(0.95),
                quantile(0.99),
                quantile(1),
                count);
    }
}
