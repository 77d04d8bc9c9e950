package dev.inkling.ui.chart;

import java.util.List;

/**
 * One state of the axes: what is where on the chart.
 *
 * @param y the left axis
 * @param right the right axis; the left one again where there is none
 * @param rightTicks none where there is no right axis
 */
record ChartFrame(
        PlotArea area,
        XAxis axis,
        Scale x,
        Scale y,
        Scale right,
        List<Tick> xTicks,
        List<Tick> yTicks,
        List<Tick> rightTicks) {

    /** A frame without a right axis. */
    ChartFrame(PlotArea area, XAxis axis, Scale x, Scale y, List<Tick> xTicks, List<Tick> yTicks) {
        this(area, axis, x, y, y, xTicks, yTicks, List.of());
    }

    double screenX(double value) {
        return area.left() + x.fraction(value) * area.width();
    }

    /** Where a value of the left or the right axis is; NaN for what cannot be shown. */
    double screenY(double value, boolean onRight) {
        return area.top() + (1 - scale(onRight).fraction(value)) * area.height();
    }

    private Scale scale(boolean onRight) {
        return onRight ? right : y;
    }

    /** 0 at the plot's left edge, 1 at its right. */
    double fractionX(double screenX) {
        return (screenX - area.left()) / area.width();
    }

    /** 0 at the plot's lower edge, 1 at its upper. */
    double fractionY(double screenY) {
        return 1 - (screenY - area.top()) / area.height();
    }

    double valueX(double screenX) {
        return x.value(fractionX(screenX));
    }

    /** The transform for an image of the plot with a margin, {@code scale} device pixels to a pixel. */
    PlotTransform transform(boolean onRight, double margin, double scale) {
        return new PlotTransform(axis, x, scale(onRight), margin * scale, area.width() * scale, area.height() * scale);
    }
}
