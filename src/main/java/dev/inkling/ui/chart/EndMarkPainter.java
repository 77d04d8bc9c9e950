package dev.inkling.ui.chart;

import dev.inkling.ui.support.Messages;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Paints the cross at the end of a curve that diverged, at its last finite value, inside the plot even where that value is not. */
final class EndMarkPainter {
    private static final double ARM = 4.5;

    private final GraphicsContext g;

    EndMarkPainter(GraphicsContext g) {
        this.g = g;
    }

    /** Paints a curve's mark, if its last point is in view. */
    void paint(TracedCurve traced, ChartFrame frame, Color color, Color background) {
        CurveTrace trace = traced.trace();
        if (trace.size() == 0) {
            return;
        }
        PlotArea area = frame.area();
        double x = frame.screenX(trace.x(trace.size() - 1, frame.axis()));
        if (x < area.left() - 1 || x > area.right() + 1) {
            return;
        }
        double y = Math.max(area.top() + ARM, Math.min(area.bottom() - ARM, lastFiniteY(traced.values(), frame)));
        g.setStroke(color);
        g.setLineWidth(2);
        g.setLineCap(StrokeLineCap.ROUND);
        g.strokeLine(x - ARM, y - ARM, x + ARM, y + ARM);
        g.strokeLine(x - ARM, y + ARM, x + ARM, y - ARM);
        String label = Messages.get("chart.diverged");
        double labelWidth = ChartFonts.width(label, ChartFonts.TICK);
        boolean roomAtRight = x + 10 + labelWidth < area.right();
        g.setFont(ChartFonts.TICK);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(roomAtRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
        double labelX = x + (roomAtRight ? 10 : -10);
        g.setFill(background.deriveColor(0, 1, 1, 0.8));
        g.fillRoundRect((roomAtRight ? labelX : labelX - labelWidth) - 3, y - 8, labelWidth + 6, 16, 6, 6);
        g.setFill(color);
        g.fillText(label, labelX, y);
    }

    /** The top of the plot for a curve without a value that can be shown. */
    private static double lastFiniteY(ValueSeries values, ChartFrame frame) {
        for (int i = values.size() - 1; i >= 0; i--) {
            double y = frame.screenY(values.at(i));
            if (Double.isFinite(y)) {
                return y;
            }
        }
        return frame.area().top();
    }
}
