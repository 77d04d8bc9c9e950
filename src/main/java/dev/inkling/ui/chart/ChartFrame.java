package dev.inkling.ui.chart;

import java.util.List;

/** One state of the axes: what is where on the chart. */
record ChartFrame(PlotArea area, XAxis axis, Scale x, Scale y, List<Tick> xTicks, List<Tick> yTicks) {
    double screenX(double value) {
        return area.left() + x.fraction(value) * area.width();
    }

    /** NaN for what cannot be shown. */
    double screenY(double value) {
        return area.top() + (1 - y.fraction(value)) * area.height();
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
    PlotTransform transform(double margin, double scale) {
        return new PlotTransform(axis, x, y, margin * scale, area.width() * scale, area.height() * scale);
    }
}
