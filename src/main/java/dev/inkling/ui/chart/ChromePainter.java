package dev.inkling.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints what is behind the curves: grid, axes, labels, title. */
final class ChromePainter {
    private static final double TICK_LABEL_GAP = 7;
    private static final double TICK_LENGTH = 4;

    private final Sheet sheet;
    private final ChartColors colors;

    ChromePainter(Sheet sheet, ChartColors colors) {
        this.sheet = sheet;
        this.colors = colors;
    }

    /** Grid and tick labels of a frame for a chart of a width. */
    void paintAxes(ChartFrame frame, double width) {
        PlotArea area = frame.area();
        for (Tick tick : frame.yTicks()) {
            double y = crisp(frame.screenY(tick.value(), false));
            line(tick.major() ? colors.grid() : colors.minorGrid(), area.left(), y, area.right(), y);
            label(tick.label(), TextAlignment.RIGHT, VPos.CENTER, area.left() - TICK_LABEL_GAP, y);
        }
        for (Tick tick : frame.rightTicks()) {
            double y = crisp(frame.screenY(tick.value(), true));
            line(colors.axis(), area.right(), y, area.right() + TICK_LENGTH, y);
            label(tick.label(), TextAlignment.LEFT, VPos.CENTER, area.right() + TICK_LABEL_GAP, y);
        }
        for (Tick tick : frame.xTicks()) {
            double x = crisp(frame.screenX(tick.value()));
            line(colors.grid(), x, area.top(), x, area.bottom());
            double half = ChartFonts.width(tick.label(), ChartFonts.TICK) / 2;
            double middle = Math.rint(Math.max(half, Math.min(width - half, x)));
            label(tick.label(), TextAlignment.CENTER, VPos.TOP, middle, area.bottom() + TICK_LABEL_GAP - 1);
        }
        line(colors.axis(), area.left(), crisp(area.bottom()), area.right(), crisp(area.bottom()));
    }

    /** The name of the horizontal axis, below its labels. */
    void paintAxisLabel(ChartFrame frame, String label) {
        PlotArea area = frame.area();
        label(label, TextAlignment.CENTER, VPos.TOP, Math.rint(area.left() + area.width() / 2), area.bottom() + 22);
    }

    /** The title and, more quietly, what the vertical axes show. */
    void paintTitle(ChartSettings settings, double left, double right, double baseline) {
        String title = settings.title();
        sheet.text(title, ChartFonts.TITLE, colors.strongText(), TextAlignment.LEFT, VPos.BASELINE, left, baseline);
        label(settings.rightLabel(), TextAlignment.RIGHT, VPos.BASELINE, right, baseline);
    }

    private void label(String text, TextAlignment alignment, VPos origin, double x, double y) {
        if (!text.isEmpty()) {
            sheet.text(text, ChartFonts.TICK, colors.text(), alignment, origin, x, y);
        }
    }

    private void line(Color color, double x0, double y0, double x1, double y1) {
        sheet.line(color, 1, Dash.SOLID, x0, y0, x1, y1);
    }

    /** Lines a pixel wide are sharp when they run through the pixels' centers. */
    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
