package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/** How the vertical axis writes its values. */
public enum ValueFormat {
    /** As numbers: 0.25, 1,000, 1e-7. */
    PLAIN {
        @Override
        String tick(double value, double step) {
            return NumberText.stepped(value, step);
        }

        @Override
        String exact(double value) {
            return NumberText.significant(value);
        }

        @Override
        String unsignedDifference(double value) {
            return NumberText.significant(value);
        }
    },

    /** Fractions of one as percentages; the axis never shows more than 0–100 % of its own accord. */
    PERCENT {
        @Override
        Range limits() {
            return new Range(0, 1);
        }

        @Override
        String tick(double value, double step) {
            return NumberText.stepped(value * 100, step * 100) + " %";
        }

        @Override
        String exact(double value) {
            return Double.isFinite(value) ? NumberText.grouped(value * 100, 2) + " %" : NumberText.significant(value);
        }

        /** Percentage points: a difference of two percentages is no percentage. */
        @Override
        String unsignedDifference(double value) {
            return NumberText.grouped(value * 100, 2) + " pp";
        }
    };

    /** What values can be at all, null where they can be anything. */
    @Nullable
    Range limits() {
        return null;
    }

    /** A tick's label, with the decimals that the distance of the ticks needs. */
    abstract String tick(double value, double step);

    /** A value as the read-out shows it. */
    abstract String exact(double value);

    abstract String unsignedDifference(double value);

    /** A difference of two values with its sign; empty where there is none. */
    String difference(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return (value < 0 ? "−" : "+") + unsignedDifference(Math.abs(value));
    }
}
