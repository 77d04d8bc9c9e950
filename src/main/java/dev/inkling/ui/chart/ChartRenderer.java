package dev.inkling.ui.chart;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
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
        boolean log = settings.logY();
        viewport.follow(leftExtent(settings), log, settings.format().limits());
        if (traces.hasRight()) {
            viewport.followRight(
                    extent(settings, true, false), settings.rightFormat().limits());
        }
        ChartFrame next = frame(settings, width, height);
        frame = next;
        paintChrome(settings, next, width, height);
        paintCurves(settings, next, scale);
        paintMarks(settings, next, width, height);
    }

    /** On a linear axis without what an explosion adds. */
    private Extrema leftExtent(ChartSettings settings) {
        boolean log = settings.logY();
        Extrema extrema = extent(settings, false, log);
        double explosion = log ? Double.POSITIVE_INFINITY : traces.explosion();
        if (extrema.min() < explosion && explosion < extrema.max()) {
            Extrema calm = new Extrema();
            calm.include(extrema.min(), explosion);
            return calm;
        }
        return extrema;
    }

    private Extrema extent(ChartSettings settings, boolean right, boolean log) {
        return settings.ignoreOutliers()
                ? traces.yExtentWithoutOutliers(settings.axis(), viewport.x(), right, log)
                : traces.yExtent(settings.axis(), viewport.x(), right, log);
    }

    private ChartFrame frame(ChartSettings settings, double width, double height) {
        boolean empty = !traces.hasPoints();
        Range xRange = viewport.x();
        Scale y = Scale.of(viewport.y(), settings.logY());
        List<Tick> yTicks = empty ? List.of() : FrameLayout.yTicks(y, settings.format(), height);
        List<Tick> xTicks = empty ? List.of() : FrameLayout.xTicks(xRange, settings.axis(), width);
        roomForLabels = Math.max(roomForLabels, FrameLayout.gutter(yTicks));
        if (roomForLabels != labelWidth) {
            labelWidth = roomForLabels;
            viewport.shared().refresh(settings.axis());
        }
        Scale right = y;
        List<Tick> rightTicks = List.of();
        if (traces.hasRight()) {
            right = new LinearScale(viewport.right(settings.logY()));
            rightTicks = empty ? List.of() : FrameLayout.yTicks(right, settings.rightFormat(), height);
        }
        PlotArea area = FrameLayout.area(
                width,
                height,
                viewport.shared().labelWidth(),
                FrameLayout.rightGutter(rightTicks),
                settings.isTitled());
        return new ChartFrame(area, settings.axis(), new LinearScale(xRange), y, right, xTicks, yTicks, rightTicks);
    }

    private void paintChrome(ChartSettings settings, ChartFrame next, double width, double height) {
        Object wanted = List.of(
                settings.title(),
                settings.rightLabel(),
                settings.colors(),
                next.area(),
                next.axis(),
                next.x().range(),
                next.y().range(),
                next.right().range(),
                next.xTicks(),
                next.yTicks(),
                next.rightTicks(),
                width,
                height);
        if (wanted.equals(painted)) {
            return;
        }
        painted = wanted;
        resize(chrome, width, height);
        ChromePainter painter = new ChromePainter(new CanvasSheet(chrome.getGraphicsContext2D(), 1), settings.colors());
        painter.paintAxes(next, width);
        painter.paintTitle(settings, 2, width - 2, 15);
        if (FrameLayout.showsAxisLabel(height) && !next.xTicks().isEmpty()) {
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
        target.paint(InkLayer.of(traces.visible(), settings, scale), next);
    }

    private void paintMarks(ChartSettings settings, ChartFrame next, double width, double height) {
        boolean there = CurveMarks.areThere(traces.visible());
        marks.setVisible(there);
        if (there) {
            resize(marks, width, height);
            CurveMarks.paint(new CanvasSheet(marks.getGraphicsContext2D(), 1), settings, next, traces.visible());
        }
    }

    private static void resize(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
    }
}
