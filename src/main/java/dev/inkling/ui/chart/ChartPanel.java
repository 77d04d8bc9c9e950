package dev.inkling.ui.chart;

import java.util.List;

/** One chart of a picture: its settings, its curves, and the part of the plane that it shows. */
record ChartPanel(ChartSettings settings, List<TracedCurve> curves, Range x, Range y, Range right) {
    private static final double TITLE_BASELINE = 14;

    /** What a chart shows now; on the JavaFX thread. */
    static ChartPanel of(LiveChart chart, boolean forPrint) {
        ChartSettings now = chart.settings();
        chart.traces().update(now.smoothing());
        Viewport viewport = chart.viewport();
        return new ChartPanel(
                forPrint ? now.forPrint() : now,
                chart.traces().visible(),
                viewport.x(),
                viewport.y(),
                viewport.right(now.logY()));
    }

    /** Paints it from the sheet's origin on; a common legend is somebody else's. */
    void paint(Sheet sheet, double width, double height) {
        ChromePainter chrome = new ChromePainter(sheet, settings.colors());
        chrome.paintTitle(settings, 0, width, TITLE_BASELINE);
        ChartFrame frame = frame(width, height);
        chrome.paintAxes(frame, width);
        if (FrameLayout.showsAxisLabel(height)) {
            chrome.paintAxisLabel(frame, settings.axis().label());
        }
        sheet.curves(InkLayer.of(curves, settings, sheet.scale()), frame);
        CurveMarks.paint(sheet, settings, frame, curves);
    }

    private ChartFrame frame(double width, double height) {
        Scale left = Scale.of(y, settings.logY());
        List<Tick> yTicks = FrameLayout.yTicks(left, settings.format(), height);
        boolean twoAxes = curves.stream().anyMatch(TracedCurve::onRight);
        Scale rightScale = twoAxes ? new LinearScale(right) : left;
        List<Tick> rightTicks = twoAxes ? FrameLayout.yTicks(rightScale, settings.rightFormat(), height) : List.of();
        PlotArea area = FrameLayout.area(
                width, height, FrameLayout.gutter(yTicks), FrameLayout.rightGutter(rightTicks), settings.isTitled());
        List<Tick> xTicks = FrameLayout.xTicks(x, settings.axis(), width);
        return new ChartFrame(area, settings.axis(), new LinearScale(x), left, rightScale, xTicks, yTicks, rightTicks);
    }
}
