package dev.inkling.ui.chart;

import java.util.List;

/** Finds room for axes and their labels. */
final class FrameLayout {
    private static final double TITLE_HEIGHT = 34;
    private static final double TOP = 9;
    private static final double RIGHT = 18;
    private static final double TICK_LABELS = 22;
    private static final double AXIS_LABEL = 17;
    private static final double LABEL_GAP = 10;
    private static final double RIGHT_LABEL_GAP = 6;
    private static final double MIN_GUTTER = 44;
    private static final double GUTTER_STEP = 8;

    /** Below this height, the room that the axis' name takes is worth more to the curves. */
    private static final double AXIS_LABEL_FROM = 230;

    /** The least that a label needs, and what it gets besides on a wide chart, where fewer are calmer. */
    private static final double PER_X_TICK = 60;

    private static final double PER_FURTHER_X_TICK = 120;
    private static final double PER_Y_TICK = 34;

    private FrameLayout() {}

    static boolean showsAxisLabel(double height) {
        return height >= AXIS_LABEL_FROM;
    }

    /** The ticks for a vertical scale on a chart of a height. */
    static List<Tick> yTicks(Scale y, ValueFormat format, double height) {
        int most = (int) Math.max(2, (height - TOP - TICK_LABELS) / PER_Y_TICK);
        return y instanceof LogScale
                ? LogTicks.of(y.range(), most, format)
                : LinearTicks.of(y.range(), most, 0, format);
    }

    /** The ticks for a horizontal range on a chart of a width. */
    static List<Tick> xTicks(Range x, XAxis axis, double width) {
        double plot = width - MIN_GUTTER - RIGHT;
        return axis.ticks(x, (int) Math.max(2, Math.min(plot / PER_X_TICK, 3 + plot / PER_FURTHER_X_TICK)));
    }

    /** The room that the labels of a vertical axis need, in coarse steps, so that the plot does not move with every label. */
    static double gutter(List<Tick> yTicks) {
        double widest = 0;
        for (Tick tick : yTicks) {
            if (tick.major()) {
                widest = Math.max(widest, ChartFonts.width(tick.label(), ChartFonts.TICK));
            }
        }
        return Math.max(MIN_GUTTER, Math.ceil((widest + LABEL_GAP) / GUTTER_STEP) * GUTTER_STEP);
    }

    /** As {@link #gutter}, on the right of the plot. */
    static double rightGutter(List<Tick> rightTicks) {
        return rightTicks.isEmpty() ? RIGHT : gutter(rightTicks) + RIGHT_LABEL_GAP;
    }

    /**
     * @param gutter room for labels on the left
     * @param rightGutter room on the right
     */
    static PlotArea area(double width, double height, double gutter, double rightGutter, boolean titled) {
        double top = titled ? TITLE_HEIGHT : TOP;
        double bottom = TICK_LABELS + (showsAxisLabel(height) ? AXIS_LABEL : 0);
        return new PlotArea(
                gutter,
                top,
                Math.max(1, Math.floor(width - gutter - rightGutter)),
                Math.max(1, Math.floor(height - top - bottom)));
    }
}
