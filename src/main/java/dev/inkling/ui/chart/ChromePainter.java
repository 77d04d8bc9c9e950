package dev.inkling.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints what is behind the curves: grid, axes, labels, title. */
final class ChromePainter {
    private static final double TICK_LABEL_GAP = 7;

    private final GraphicsContext g;
    private final ChartColors colors;

    ChromePainter(GraphicsContext g, ChartColors colors) {
        this.g = g;
        this.colors = colors;
    }

    /** Grid and tick labels of a frame for a chart of a width. */
    void paintAxes(ChartFrame frame, double width) {
        PlotArea area = frame.area();
        g.setLineWidth(1);
        g.setFont(ChartFonts.TICK);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (Tick tick : frame.yTicks()) {
            double y = crisp(frame.screenY(tick.value()));
            line(tick.major() ? colors.grid() : colors.minorGrid(), area.left(), y, area.right(), y);
            g.setFill(colors.text());
            g.fillText(tick.label(), area.left() - TICK_LABEL_GAP, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (Tick tick : frame.xTicks()) {
            double x = crisp(frame.screenX(tick.value()));
            line(colors.grid(), x, area.top(), x, area.bottom());
            double half = ChartFonts.width(tick.label(), ChartFonts.TICK) / 2;
            g.setFill(colors.text());
            g.fillText(
                    tick.label(),
                    Math.rint(Math.max(half, Math.min(width - half, x))),
                    area.bottom() + TICK_LABEL_GAP - 1);
        }
        line(colors.axis(), area.left(), crisp(area.bottom()), area.right(), crisp(area.bottom()));
    }

    /** The name of the horizontal axis, below its labels. */
    void paintAxisLabel(ChartFrame frame, String label) {
        g.setFont(ChartFonts.TICK);
        g.setFill(colors.text());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.fillText(
                label,
                Math.rint(frame.area().left() + frame.area().width() / 2),
                frame.area().bottom() + 22);
    }

    /** The title and, more quietly, what the vertical axis shows. */
    void paintTitle(String title, String yLabel, double left, double baseline) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
        g.setFont(ChartFonts.TITLE);
        g.setFill(colors.strongText());
        g.fillText(title, left, baseline);
        double after = title.isEmpty() ? 0 : ChartFonts.width(title, ChartFonts.TITLE) + 8;
        g.setFont(ChartFonts.TICK);
        g.setFill(colors.text());
        g.fillText(yLabel, left + after, baseline);
    }

    private void line(Color color, double x0, double y0, double x1, double y1) {
        g.setStroke(color);
        g.strokeLine(x0, y0, x1, y1);
    }

    /** Lines a pixel wide are sharp when they run through the pixels' centers. */
    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
