package dev.inkling.ui.chart;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Draws a chart's layers: grid and labels, curves, end marks. Each only when it changed. */
final class ChartRenderer {
    private final Canvas chrome = new Canvas();
    private final ImageView curves = new ImageView();
    private final Canvas marks = new Canvas();
    private final TraceSet traces;
    private final Viewport viewport;
    private @Nullable CurveImage image;
    private @Nullable ChartFrame frame;
    private @Nullable Object painted;
    private double labelWidth;
    private double roomForLabels;

    ChartRenderer(TraceSet traces, Viewport viewport) {
        this.traces = traces;
        this.viewport = viewport;
        marks.setMouseTransparent(true);
    }

    Canvas chrome() {
        return chrome;
    }

    ImageView curves() {
        return curves;
    }

    Canvas marks() {
        return marks;
    }

    /** The axes as they were drawn last, null before the first time. */
    @Nullable
    ChartFrame frame() {
        return frame;
    }

    double labelWidth() {
        return labelWidth;
    }

    /** Forgets how wide labels once were. */
    void resetLabelWidth() {
        roomForLabels = 0;
    }

    /**
     * Draws everything for a size.
     *
     * @param scale device pixels to a pixel
     */
    void render(ChartSettings settings, double width, double height, double scale) {
        traces.update(settings.smoothing());
        viewport.shared().refresh(settings.axis());
        Range xRange = viewport.x();
        Extrema extrema = traces.yExtent(settings.axis(), xRange, settings.logY() ? 0 : Double.NEGATIVE_INFINITY);
        double explosion = settings.logY() ? Double.POSITIVE_INFINITY : traces.explosion();
        double high = extrema.min() < explosion ? Math.min(extrema.max(), explosion) : extrema.max();
        viewport.follow(extrema.min(), high, settings.logY(), settings.format().limits());
        Scale y = Scale.of(viewport.y(), settings.logY());
        boolean empty = !traces.hasPoints();
        List<Tick> yTicks = empty ? List.of() : FrameLayout.yTicks(y, settings.format(), height);
        List<Tick> xTicks = empty ? List.of() : FrameLayout.xTicks(xRange, settings.axis(), width);
        roomForLabels = Math.max(roomForLabels, FrameLayout.gutter(yTicks));
        if (roomForLabels != labelWidth) {
            labelWidth = roomForLabels;
            viewport.shared().refresh(settings.axis());
        }
        PlotArea area = FrameLayout.area(width, height, viewport.shared().labelWidth(), settings.isTitled());
        ChartFrame next = new ChartFrame(area, settings.axis(), new LinearScale(xRange), y, xTicks, yTicks);
        frame = next;
        paintChrome(settings, next, width, height, empty);
        paintCurves(settings, next, scale);
        paintMarks(settings, next, width, height);
    }

    private void paintChrome(ChartSettings settings, ChartFrame next, double width, double height, boolean empty) {
        Object wanted = List.of(
                settings.title(),
                settings.yLabel(),
                settings.colors(),
                next.area(),
                next.x().range(),
                next.xTicks(),
                next.y().range(),
                next.yTicks(),
                width,
                height,
                empty);
        if (wanted.equals(painted)) {
            return;
        }
        painted = wanted;
        resize(chrome, width, height);
        ChromePainter painter = new ChromePainter(chrome.getGraphicsContext2D(), settings.colors());
        painter.paintAxes(next, width);
        painter.paintTitle(settings.title(), settings.yLabel(), 2, 15);
        if (FrameLayout.showsAxisLabel(height) && !empty) {
            painter.paintAxisLabel(next, settings.axis().label());
        }
    }

    private void paintCurves(ChartSettings settings, ChartFrame next, double scale) {
        PlotArea area = next.area();
        CurveImage target = image;
        if (target == null || !target.fits(area, scale)) {
            target = new CurveImage(area, scale);
            image = target;
            curves.setImage(target.image());
            curves.setFitWidth(target.image().getWidth() / scale);
            curves.setFitHeight(target.image().getHeight() / scale);
        }
        curves.relocate(area.left() - CurveImage.MARGIN, area.top() - CurveImage.MARGIN);
        target.paint(
                InkLayer.of(
                        traces.visible(), settings.hovered(), settings.colors().background(), scale),
                next);
    }

    private void paintMarks(ChartSettings settings, ChartFrame next, double width, double height) {
        List<TracedCurve> ended = traces.visible().stream()
                .filter(traced -> traced.curve().endMarkProperty().get() == EndMark.DIVERGED)
                .toList();
        marks.setVisible(!ended.isEmpty());
        if (ended.isEmpty()) {
            return;
        }
        resize(marks, width, height);
        EndMarkPainter painter = new EndMarkPainter(marks.getGraphicsContext2D());
        Color background = settings.colors().background();
        for (TracedCurve traced : ended) {
            Color color = traced.curve().colorProperty().get().on(background);
            double emphasis = InkLayer.emphasis(traced, traces.visible(), settings.hovered());
            marks.getGraphicsContext2D().setGlobalAlpha(emphasis);
            painter.paint(traced, next, color, background);
        }
    }

    private static void resize(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
    }
}
