package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/** A curve and what the chart remembers of its points. */
record TracedCurve(Curve curve, CurveTrace trace) {
    /** The values to be read: smoothed ones where smoothing is on. */
    ValueSeries values() {
        ValueSeries smoothed = trace.smoothed();
        return smoothed == null ? trace.raw() : smoothed;
    }

    boolean inGroup(@Nullable String group) {
        return curve.group().equals(group);
    }
}
