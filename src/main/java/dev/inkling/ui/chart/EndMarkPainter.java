package dev.inkling.ui.chart;

import dev.inkling.ui.support.Messages;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the cross at the end of a curve that diverged, at its last finite value, inside the plot even where that value is not. */
final class EndMarkPainter {
    private static final double ARM = 4.5;
    private static final double LABEL_GAP = 10;

    private final Sheet sheet;
    private final ChartFrame frame;
    private final Color background;

    EndMarkPainter(Sheet sheet, ChartFrame frame, Color background) {
        this.sheet = sheet;
        this.frame = frame;
        this.background = background;
    }

    /** Paints a curve's mark, if its last point is in view. */
    void paint(TracedCurve traced, Color color) {
        CurveTrace trace = traced.trace();
        if (trace.size() == 0) {
            return;
        }
        PlotArea area = frame.area();
        double x = frame.screenX(trace.x(trace.size() - 1, frame.axis()));
        if (x < area.left() - 1 || x > area.right() + 1) {
            return;
        }
        double y = Math.max(area.top() + ARM, Math.min(area.bottom() - ARM, lastFiniteY(traced)));
        sheet.line(color, 2, Dash.SOLID, x - ARM, y - ARM, x + ARM, y + ARM);
        sheet.line(color, 2, Dash.SOLID, x - ARM, y + ARM, x + ARM, y - ARM);
        String label = Messages.get("chart.diverged");
        double width = ChartFonts.width(label, ChartFonts.TICK);
        boolean roomAtRight = x + LABEL_GAP + width < area.right();
        double labelX = x + (roomAtRight ? LABEL_GAP : -LABEL_GAP);
        double boxX = (roomAtRight ? labelX : labelX - width) - 3;
        sheet.box(background.deriveColor(0, 1, 1, 0.8), boxX, y - 8, width + 6, 16, 6);
        TextAlignment alignment = roomAtRight ? TextAlignment.LEFT : TextAlignment.RIGHT;
        sheet.text(label, ChartFonts.TICK, color, alignment, VPos.CENTER, labelX, y);
    }

    /** The top of the plot for a curve without a value that can be shown. */
    private double lastFiniteY(TracedCurve traced) {
        ValueSeries values = traced.values();
        for (int i = values.size() - 1; i >= 0; i--) {
            double y = frame.screenY(values.at(i), traced.onRight());
            if (Double.isFinite(y)) {
                return y;
            }
        }
        return frame.area().top();
    }
}
