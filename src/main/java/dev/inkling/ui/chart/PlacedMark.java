package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mark and where it is on the chart. */
record PlacedMark(CurveMark mark, double screenX, double screenY) {
    /** The crosshair reads marks that are this near, in pixels. */
    private static final double REACH = 5;

    /** Null where the curve has not got that far, or its value there cannot be shown. */
    static @Nullable PlacedMark of(CurveMark mark, TracedCurve traced, ChartFrame frame) {
        CurveTrace trace = traced.trace();
        if (trace.size() == 0) {
            return null;
        }
        int index = Math.min(trace.firstAt(mark.iteration(), XAxis.ITERATION, 0), trace.size() - 1);
        double y = frame.screenY(traced.values().at(index), traced.onRight());
        double x = frame.screenX(trace.x(index, frame.axis()));
        return Double.isFinite(y) ? new PlacedMark(mark, x, y) : null;
    }

    boolean isIn(PlotArea area) {
        return area.contains(screenX, screenY);
    }

    /** What happened near an x to the runs of some curves, each sentence with its run's name. */
    static List<String> textsAt(double x, List<TracedCurve> curves, ChartFrame frame) {
        List<String> texts = new ArrayList<>();
        double screenX = frame.screenX(x);
        for (TracedCurve traced : curves) {
            for (CurveMark mark : traced.curve().marks()) {
                PlacedMark placed = of(mark, traced, frame);
                if (placed != null && Math.abs(placed.screenX - screenX) <= REACH) {
                    texts.add(traced.curve().nameProperty().get() + ": " + mark.text());
                }
            }
        }
        return texts;
    }
}
