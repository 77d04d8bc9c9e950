package dev.inkling.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A sheet of pixels. */
final class CanvasSheet implements Sheet {
    private final GraphicsContext g;
    private final double scale;

    /** @param scale pixels of the canvas to one of the sheet; the context is scaled already */
    CanvasSheet(GraphicsContext g, double scale) {
        this.g = g;
        this.scale = scale;
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public void moveBy(double dx, double dy) {
        g.translate(dx, dy);
    }

    @Override
    public void line(Color color, double width, Dash dash, double x0, double y0, double x1, double y1) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.setLineCap(dash == Dash.SOLID && width > 1 ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        g.setLineDashes(dash.lengths());
        g.strokeLine(x0, y0, x1, y1);
    }

    @Override
    public void box(Color fill, double x, double y, double width, double height, double arc) {
        g.setFill(fill);
        g.fillRoundRect(x, y, width, height, arc, arc);
    }

    @Override
    public void disc(Color fill, Color stroke, double lineWidth, double x, double y, double radius) {
        g.setFill(fill);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(stroke);
        g.setLineWidth(lineWidth);
        g.setLineDashes();
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, Font font, Color color, TextAlignment alignment, VPos origin, double x, double y) {
        g.setFont(font);
        g.setFill(color);
        g.setTextAlign(alignment);
        g.setTextBaseline(origin);
        g.fillText(text, x, y);
    }

    @Override
    public void curves(List<InkLayer> layers, ChartFrame frame) {
        PlotArea area = frame.area();
        CurveImage image = new CurveImage(area, scale);
        image.paint(layers, frame);
        g.drawImage(
                image.image(),
                area.left() - CurveImage.MARGIN,
                area.top() - CurveImage.MARGIN,
                image.image().getWidth() / scale,
                image.image().getHeight() / scale);
    }
}
