package dev.inkling.ui.chart;

import javafx.scene.paint.Color;

/** Paints small marks on curves where something happened to a run. */
final class CurveMarkPainter {
    private static final double RADIUS = 3.5;
    private static final double LINE = 1.4;

    private final Sheet sheet;
    private final ChartFrame frame;
    private final Color background;

    CurveMarkPainter(Sheet sheet, ChartFrame frame, Color background) {
        this.sheet = sheet;
        this.frame = frame;
        this.background = background;
    }

    /** Paints those of a curve's marks that are in view. */
    void paint(TracedCurve traced, Color color) {
        for (CurveMark mark : traced.curve().marks()) {
            PlacedMark placed = PlacedMark.of(mark, traced, frame);
            if (placed != null && placed.isIn(frame.area())) {
                paint(mark.kind(), placed.screenX(), placed.screenY(), color);
            }
        }
    }

    private void paint(CurveMark.Kind kind, double x, double y, Color color) {
        switch (kind) {
            case CHANGE -> diamond(x, y, color);
            case PAUSE -> bars(x, y, color);
            case INTERRUPTION -> slash(x, y, color);
            case BRANCH -> sheet.disc(background, color, LINE, x, y, RADIUS);
        }
    }

    private void diamond(double x, double y, Color color) {
        double reach = RADIUS + 1;
        sheet.disc(background, background, LINE, x, y, RADIUS - 1);
        line(color, x - reach, y, x, y - reach);
        line(color, x, y - reach, x + reach, y);
        line(color, x + reach, y, x, y + reach);
        line(color, x, y + reach, x - reach, y);
    }

    private void bars(double x, double y, Color color) {
        sheet.box(background, x - RADIUS, y - RADIUS - 1, 2 * RADIUS, 2 * RADIUS + 2, 2);
        line(color, x - 2, y - RADIUS, x - 2, y + RADIUS);
        line(color, x + 2, y - RADIUS, x + 2, y + RADIUS);
    }

    private void slash(double x, double y, Color color) {
        sheet.box(background, x - 2, y - RADIUS, 4, 2 * RADIUS, 2);
        line(color, x - RADIUS, y + RADIUS, x, y - RADIUS);
        line(color, x, y + RADIUS, x + RADIUS, y - RADIUS);
    }

    private void line(Color color, double x0, double y0, double x1, double y1) {
        sheet.line(color, LINE, Dash.SOLID, x0, y0, x1, y1);
    }
}
