package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/** The way from an axis' values to fractions of its length (0 at the range's lower end, 1 at its upper) and back. */
sealed interface Scale permits LinearScale, LogScale {
    static Scale of(Range range, boolean log) {
        return log ? new LogScale(range) : new LinearScale(range);
    }

    Range range();

    /** Where a value lies; NaN for one that the scale cannot show. */
    double fraction(double value);

    /** What lies at a fraction, also outside of 0–1. */
    double value(double fraction);

    /** Values that are not above this cannot be shown. */
    double floor();

    /**
     * The range between two fractions: with {@code from < 0 or to > 1} a larger one, as panning and zooming need. Null where
     * numbers end.
     */
    default @Nullable Range part(double from, double to) {
        double min = value(from);
        double max = value(to);
        return Range.isUsable(min, max) && min > floor() ? new Range(min, max) : null;
    }

    /** The range that is {@code factor} times as long and keeps what lies at a fraction where it is. */
    default @Nullable Range zoomed(double fraction, double factor) {
        return part(fraction - fraction * factor, fraction + (1 - fraction) * factor);
    }
}
