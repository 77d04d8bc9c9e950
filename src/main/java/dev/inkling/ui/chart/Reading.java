package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a curve says at the crosshair.
 *
 * @param x of the point that was read
 * @param value smoothed where smoothing is on
 * @param raw the point's own value
 * @param screenX where the value is on the chart
 * @param screenY NaN if the scale cannot show it
 */
record Reading(Curve curve, double x, double value, double raw, double screenX, double screenY) {
    /** A curve that ends farther than this many pixels away from the crosshair has nothing to say there. */
    private static final double REACH = 12;

    /** The readings of curves at an x, nearest to a height first, or from top to bottom where the height is NaN. */
    static List<Reading> at(double x, List<TracedCurve> curves, ChartFrame frame, double nearY) {
        List<Reading> readings = new ArrayList<>();
        double screenX = frame.screenX(x);
        for (TracedCurve traced : curves) {
            CurveTrace trace = traced.trace();
            if (trace.size() == 0) {
                continue;
            }
            int index = trace.nearest(x, frame.axis());
            double pointX = trace.x(index, frame.axis());
            boolean inside = x >= trace.x(0, frame.axis()) && x <= trace.x(trace.size() - 1, frame.axis());
            if (inside || Math.abs(frame.screenX(pointX) - screenX) <= REACH) {
                double value = traced.values().at(index);
                readings.add(new Reading(
                        traced.curve(),
                        pointX,
                        value,
                        trace.raw().at(index),
                        frame.screenX(pointX),
                        frame.screenY(value)));
            }
        }
        readings.sort(Comparator.comparingDouble(reading -> reading.distance(nearY)));
        return readings;
    }

    boolean isShown(PlotArea area) {
        return area.contains(screenX, screenY);
    }

    private double distance(double nearY) {
        double distance = Double.isNaN(nearY) ? screenY : Math.abs(screenY - nearY);
        return Double.isNaN(distance) ? Double.MAX_VALUE : distance;
    }
}
