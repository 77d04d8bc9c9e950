package dev.inkling.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the crosshair of a chart goes: onto points, by cursor or key. */
final class Crosshair {
    /** The cursor catches a point that is this near, in pixels. */
    private static final double CATCH = 24;

    /** A curve this near to the cursor is meant by it, in pixels. */
    private static final double HOVER = 9;

    private Crosshair() {}

    /** The x of the point nearest to a place on the screen, or the place's own x if there is none near. */
    static double caught(double screenX, List<TracedCurve> curves, ChartFrame frame) {
        double x = frame.valueX(screenX);
        double best = x;
        double distance = CATCH;
        for (TracedCurve traced : curves) {
            CurveTrace trace = traced.trace();
            if (trace.size() > 0) {
                double pointX = trace.x(trace.nearest(x, frame.axis()), frame.axis());
                double away = Math.abs(frame.screenX(pointX) - screenX);
                if (away < distance && isInside(pointX, frame)) {
                    best = pointX;
                    distance = away;
                }
            }
        }
        return best;
    }

    /** The x of the point that is {@code pixels} or a little farther away, never of the same point unless it is the last. */
    static double stepped(double from, double pixels, List<TracedCurve> curves, ChartFrame frame) {
        double goal = frame.valueX(frame.screenX(from) + pixels);
        boolean forward = pixels > 0;
        double best = Double.NaN;
        for (TracedCurve traced : curves) {
            CurveTrace trace = traced.trace();
            int after = trace.firstAt(goal, frame.axis(), 0);
            boolean exact = after < trace.size() && trace.x(after, frame.axis()) == goal;
            int index = forward || exact ? after : after - 1;
            if (index >= 0 && index < trace.size()) {
                double x = trace.x(index, frame.axis());
                boolean nearer = Double.isNaN(best) || (forward ? x < best : x > best);
                if (nearer && isInside(x, frame)) {
                    best = x;
                }
            }
        }
        return Double.isNaN(best) ? from : best;
    }

    /** The x of the first or last visible point; NaN if there is none. */
    static double end(boolean last, List<TracedCurve> curves, ChartFrame frame) {
        Range range = frame.x().range();
        double found = Double.NaN;
        for (TracedCurve traced : curves) {
            CurveTrace trace = traced.trace();
            int index = last
                    ? trace.firstAt(Math.nextUp(range.max()), frame.axis(), 0) - 1
                    : trace.firstAt(range.min(), frame.axis(), 0);
            if (index >= 0 && index < trace.size()) {
                double x = trace.x(index, frame.axis());
                found = Double.isNaN(found) ? x : last ? Math.max(found, x) : Math.min(found, x);
            }
        }
        return found;
    }

    /** The group of the curve under the cursor, if there is one. */
    static @Nullable String hovered(List<Reading> nearestFirst, double screenY) {
        if (nearestFirst.isEmpty()) {
            return null;
        }
        Reading nearest = nearestFirst.get(0);
        return Math.abs(nearest.screenY() - screenY) <= HOVER ? nearest.curve().group() : null;
    }

    private static boolean isInside(double x, ChartFrame frame) {
        return x >= frame.x().range().min() && x <= frame.x().range().max();
    }
}
