package dev.inkling.ui.chart;

import java.util.List;
import javafx.scene.paint.Color;

/** Paints all marks of a chart's curves, over the curves. */
final class CurveMarks {
    private CurveMarks() {}

    static boolean areThere(List<TracedCurve> curves) {
        return curves.stream()
                .anyMatch(
                        traced -> isDiverged(traced) || !traced.curve().marks().isEmpty());
    }

    static void paint(Sheet sheet, ChartSettings settings, ChartFrame frame, List<TracedCurve> curves) {
        Color background = settings.colors().background();
        EndMarkPainter ends = new EndMarkPainter(sheet, frame, background);
        CurveMarkPainter marks = new CurveMarkPainter(sheet, frame, background);
        for (TracedCurve traced : curves) {
            double emphasis = InkLayer.emphasis(traced, curves, settings.hovered());
            Color color = traced.curve().colorProperty().get().on(background).deriveColor(0, 1, 1, emphasis);
            marks.paint(traced, color);
            if (isDiverged(traced)) {
                ends.paint(traced, color);
            }
        }
    }

    private static boolean isDiverged(TracedCurve traced) {
        return traced.curve().endMarkProperty().get() == EndMark.DIVERGED;
    }
}
