package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * A curve and what the chart remembers of its points.
 *
 * @param onRight whether its values belong to the chart's right axis
 */
record TracedCurve(Curve curve, CurveTrace trace, boolean onRight) {
    /** The values to be read: smoothed ones where smoothing is on. */
    ValueSeries values() {
        return trace.line().shown();
    }

    boolean inGroup(@Nullable String group) {
        return curve.belongsTo(group);
    }

    /** Whether another curve shows the same figure of another run. */
    boolean isComparableWith(TracedCurve other) {
        return onRight == other.onRight
                && curve.kind() == other.curve.kind()
                && curve.role().equals(other.curve.role());
    }

    /** The value at any x, on the straight line between two points; NaN before the first and after the last. */
    double valueAt(double x, XAxis axis) {
        int after = trace.firstAt(x, axis, 0);
        if (after == trace.size()) {
            return Double.NaN;
        }
        double there = trace.x(after, axis);
        double value = values().at(after);
        if (there == x) {
            return value;
        }
        if (after == 0) {
            return Double.NaN;
        }
        double before = trace.x(after - 1, axis);
        double part = (x - before) / (there - before);
        return values().at(after - 1) * (1 - part) + value * part;
    }
}
