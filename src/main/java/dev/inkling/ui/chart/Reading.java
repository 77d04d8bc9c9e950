package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a curve says at the crosshair.
 *
 * @param x of the point that was read
 * @param value smoothed where smoothing is on
 * @param raw the point's own value
 * @param difference by how much the value is larger than the pinned run's at the same x; NaN where that has none, or is this run
 * @param screenX where the value is on the chart
 * @param screenY NaN if the scale cannot show it
 */
record Reading(
        TracedCurve traced, double x, double value, double raw, double difference, double screenX, double screenY) {
    /** A curve that ends farther than this many pixels away from the crosshair has nothing to say there. */
    private static final double REACH = 12;

    /**
     * The readings of curves at an x, nearest to a height first, or from top to bottom where the height is NaN.
     *
     * @param pinned the run to compare with
     */
    static List<Reading> at(
            double x, List<TracedCurve> curves, ChartFrame frame, double nearY, @Nullable String pinned) {
        List<Reading> readings = new ArrayList<>();
        for (TracedCurve traced : curves) {
            if (traced.trace().size() > 0 && reaches(traced.trace(), x, frame)) {
                readings.add(read(traced, x, curves, frame, pinned));
            }
        }
        readings.sort(Comparator.comparingDouble(reading -> reading.distance(nearY)));
        return readings;
    }

    private static boolean reaches(CurveTrace trace, double x, ChartFrame frame) {
        XAxis axis = frame.axis();
        double nearest = trace.x(trace.nearest(x, axis), axis);
        boolean inside = x >= trace.x(0, axis) && x <= trace.x(trace.size() - 1, axis);
        return inside || Math.abs(frame.screenX(nearest) - frame.screenX(x)) <= REACH;
    }

    private static Reading read(
            TracedCurve traced, double x, List<TracedCurve> curves, ChartFrame frame, @Nullable String pinned) {
        CurveTrace trace = traced.trace();
        int index = trace.nearest(x, frame.axis());
        double pointX = trace.x(index, frame.axis());
        double value = traced.values().at(index);
        return new Reading(
                traced,
                pointX,
                value,
                trace.line().raw().at(index),
                value - reference(traced, pointX, curves, frame.axis(), pinned),
                frame.screenX(pointX),
                frame.screenY(value, traced.onRight()));
    }

    private static double reference(
            TracedCurve traced, double x, List<TracedCurve> curves, XAxis axis, @Nullable String pinned) {
        if (traced.inGroup(pinned)) {
            return Double.NaN;
        }
        return curves.stream()
                .filter(other -> other.inGroup(pinned) && other.isComparableWith(traced))
                .mapToDouble(other -> other.valueAt(x, axis))
                .findFirst()
                .orElse(Double.NaN);
    }

    Curve curve() {
        return traced.curve();
    }

    boolean isShown(PlotArea area) {
        return area.contains(screenX, screenY);
    }

    private double distance(double nearY) {
        double distance = Double.isNaN(nearY) ? screenY : Math.abs(screenY - nearY);
        return Double.isNaN(distance) ? Double.MAX_VALUE : distance;
    }
}
