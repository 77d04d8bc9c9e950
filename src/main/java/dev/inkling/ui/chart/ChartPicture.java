package dev.inkling.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints a chart as a picture of its own, with title, axes and legend, in the part of the plane that the chart shows. */
final class ChartPicture {
    private static final double MARGIN = 14;
    private static final double TITLE_ROW = 24;
    private static final double LEGEND_ROW = 20;
    private static final double SWATCH = 20;
    private static final double ENTRY_GAP = 18;

    private final ChartSettings settings;
    private final List<TracedCurve> curves;
    private final Viewport viewport;

    ChartPicture(ChartSettings settings, List<TracedCurve> curves, Viewport viewport) {
        this.settings = settings;
        this.curves = curves;
        this.viewport = viewport;
    }

    /**
     * @param width in pixels at a scale of 1
     * @param height in pixels at a scale of 1
     * @param scale pixels of the picture to one of these
     */
    WritableImage paint(double width, double height, double scale) {
        Canvas canvas = new Canvas(width * scale, height * scale);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        g.setFill(settings.colors().background());
        g.fillRect(0, 0, width, height);
        double header = settings.isTitled() ? TITLE_ROW : 0;
        double inner = width - 2 * MARGIN;
        g.translate(MARGIN, MARGIN);
        ChromePainter chrome = new ChromePainter(g, settings.colors());
        chrome.paintTitle(settings.title(), settings.yLabel(), 0, 14);
        g.translate(0, header);
        double legend = paintLegend(g, inner);
        g.translate(0, legend);
        paintPlot(g, chrome, inner, height - 2 * MARGIN - header - legend, scale);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(settings.colors().background());
        return canvas.snapshot(parameters, null);
    }

    private void paintPlot(GraphicsContext g, ChromePainter chrome, double width, double height, double scale) {
        Scale x = new LinearScale(viewport.x());
        Scale y = Scale.of(viewport.y(), settings.logY());
        List<Tick> yTicks = FrameLayout.yTicks(y, settings.format(), height);
        PlotArea area = FrameLayout.area(width, height, FrameLayout.gutter(yTicks), false);
        ChartFrame frame = new ChartFrame(
                area, settings.axis(), x, y, FrameLayout.xTicks(viewport.x(), settings.axis(), width), yTicks);
        chrome.paintAxes(frame, width);
        if (FrameLayout.showsAxisLabel(height)) {
            chrome.paintAxisLabel(frame, settings.axis().label());
        }
        CurveImage image = new CurveImage(area, scale);
        image.paint(InkLayer.of(curves, null, settings.colors().background(), scale), frame);
        g.drawImage(
                image.image(),
                area.left() - CurveImage.MARGIN,
                area.top() - CurveImage.MARGIN,
                image.image().getWidth() / scale,
                image.image().getHeight() / scale);
        EndMarkPainter marks = new EndMarkPainter(g);
        for (TracedCurve traced : curves) {
            if (traced.curve().endMarkProperty().get() == EndMark.DIVERGED) {
                marks.paint(
                        traced, frame, color(traced.curve()), settings.colors().background());
            }
        }
    }

    /** Paints the names of all curves in rows, and says how high they are. */
    private double paintLegend(GraphicsContext g, double width) {
        g.setFont(ChartFonts.TICK);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double left = 0;
        double middle = LEGEND_ROW / 2;
        for (TracedCurve traced : curves) {
            Curve curve = traced.curve();
            double text = ChartFonts.width(curve.displayName(), ChartFonts.TICK);
            double entry = SWATCH + 6 + text;
            if (left > 0 && left + entry > width) {
                left = 0;
                middle += LEGEND_ROW;
            }
            g.setStroke(color(curve));
            g.setLineWidth(curve.kind() == CurveKind.EVALUATION_ASIDE ? 1.2 : 2.5);
            g.setLineDashes(curve.dashProperty().get().lengths());
            g.strokeLine(left, middle, left + SWATCH, middle);
            g.setLineDashes();
            g.setFill(settings.colors().text());
            g.fillText(curve.displayName(), left + SWATCH + 6, middle);
            left += entry + ENTRY_GAP;
        }
        return curves.isEmpty() ? 0 : middle + LEGEND_ROW / 2 + 4;
    }

    private Color color(Curve curve) {
        return curve.colorProperty().get().on(settings.colors().background());
    }
}
