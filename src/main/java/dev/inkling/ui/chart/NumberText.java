package dev.inkling.ui.chart;

import java.util.Locale;

/** Numbers as the chart writes them: thousands grouped, a point for decimals, whatever the machine's locale. */
final class NumberText {
    private static final int SIGNIFICANT = 4;

    private NumberText() {}

    static String grouped(double value, int decimals) {
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
    }

    /** A multiple of a step, with just the decimals that the step needs. */
    static String stepped(double value, double step) {
        double magnitude = Math.max(Math.abs(value), step);
        if (value != 0 && (magnitude >= 1e6 || step < 0.99e-4)) {
            int digits = digits(magnitude) - digits(step);
            return scientific(value, Math.max(0, digits));
        }
        return grouped(value, Math.max(0, -digits(step)));
    }

    /** A value with four significant digits. */
    static String significant(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        double magnitude = Math.abs(value);
        if (value != 0 && (magnitude < 1e-4 || magnitude >= 1e6)) {
            return scientific(value, SIGNIFICANT - 2);
        }
        int decimals = magnitude < 1 ? SIGNIFICANT : Math.max(0, SIGNIFICANT - 1 - digits(magnitude));
        return grouped(value, decimals);
    }

    /** 1.5e-7, without the zero and the plus that {@code %e} would add. */
    private static String scientific(double value, int decimals) {
        return String.format(Locale.ENGLISH, "%." + decimals + "e", value)
                .replace("e+0", "e")
                .replace("e-0", "e-")
                .replace("e+", "e");
    }

    private static int digits(double positive) {
        return (int) Math.floor(Math.log10(positive) + 1e-9);
    }
}
