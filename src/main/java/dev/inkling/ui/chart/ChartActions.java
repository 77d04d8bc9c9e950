package dev.inkling.ui.chart;

import dev.inkling.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** What mouse and keyboard can do with a chart. */
final class ChartActions {
    private final LiveChart chart;
    private final ChartRenderer renderer;
    private final TraceSet traces;
    private final Viewport viewport;
    private final CrosshairLayer layer;
    private double cursorY = Double.NaN;

    ChartActions(LiveChart chart, ChartRenderer renderer, TraceSet traces, Viewport viewport, CrosshairLayer layer) {
        this.chart = chart;
        this.renderer = renderer;
        this.traces = traces;
        this.viewport = viewport;
        this.layer = layer;
    }

    @Nullable
    ChartFrame frame() {
        return renderer.frame();
    }

    boolean isZoomed() {
        return viewport.isZoomed();
    }

    void reset() {
        chart.reset();
    }

    void zoomTo(@Nullable Range x, @Nullable Range y) {
        viewport.show(x, y);
        chart.invalidate();
    }

    /** Zooms about fractions of the axes. */
    void zoom(double fractionX, double fractionY, double factorX, double factorY) {
        ChartFrame frame = frame();
        if (frame != null) {
            Scale x = new LinearScale(viewport.x());
            Scale y = Scale.of(viewport.y(), frame.y() instanceof LogScale);
            viewport.zoom(x, y, fractionX, fractionY, factorX, factorY);
            chart.invalidate();
        }
    }

    /** Zooms horizontally about the crosshair, or the middle without one. */
    void zoomAtCrosshair(double factor) {
        double x = viewport.shared().crosshair();
        double fraction = Double.isNaN(x) ? 0.5 : new LinearScale(viewport.x()).fraction(x);
        zoom(Math.max(0, Math.min(1, fraction)), 0.5, factor, 1);
    }

    /** Moves the view by fractions of the axes away from a frame. */
    void pan(ChartFrame start, double byX, double byY) {
        viewport.pan(start.x(), start.y(), byX, byY);
        chart.invalidate();
    }

    /** The cursor is at a place inside the plot. */
    void pointCrosshair(double screenX, double screenY) {
        ChartFrame frame = frame();
        if (frame == null || !traces.hasPoints()) {
            return;
        }
        cursorY = screenY;
        double x = Crosshair.caught(screenX, traces.visible(), frame);
        viewport.shared().moveCrosshair(x);
        update();
        chart.hoveredGroupProperty()
                .set(Crosshair.hovered(Reading.at(x, traces.visible(), frame, screenY, null), screenY));
    }

    /** Takes the crosshair away; says whether there was one. */
    boolean leaveCrosshair() {
        boolean there = !Double.isNaN(viewport.shared().crosshair());
        if (there) {
            cursorY = Double.NaN;
            viewport.shared().moveCrosshair(Double.NaN);
            chart.hoveredGroupProperty().set(null);
        }
        return there;
    }

    /** Moves the crosshair by this many pixels or to the next point, whichever is farther; it begins at the last point. */
    void stepCrosshair(double pixels) {
        ChartFrame frame = frame();
        double from = viewport.shared().crosshair();
        if (frame == null || Double.isNaN(from)) {
            endCrosshair(true);
            return;
        }
        cursorY = Double.NaN;
        viewport.shared().moveCrosshair(Crosshair.stepped(from, pixels, traces.visible(), frame));
    }

    void endCrosshair(boolean last) {
        ChartFrame frame = frame();
        if (frame != null) {
            cursorY = Double.NaN;
            viewport.shared().moveCrosshair(Crosshair.end(last, traces.visible(), frame));
        }
    }

    /** Brings the crosshair's nodes up to date. */
    void update() {
        ChartFrame frame = frame();
        double x = viewport.shared().crosshair();
        XAxis axis = chart.xAxisProperty().get();
        chart.tellCrosshair(Double.isNaN(x) ? "" : Messages.get("chart.readout.header", axis.label(), axis.exact(x)));
        if (frame == null || Double.isNaN(x)) {
            cursorY = Double.NaN;
            layer.hide();
            return;
        }
        ChartSettings settings = chart.settings();
        CrosshairReadings readings = CrosshairReadings.at(x, traces.visible(), frame, cursorY, settings);
        layer.show(frame, x, readings, settings, chart.getHeight());
    }
}
