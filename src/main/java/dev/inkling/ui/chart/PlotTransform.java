package dev.inkling.ui.chart;

/**
 * From values to device pixels of the curves' image. The image is larger than the plot by a margin on each side, so that a line on
 * the plot's edge is not cut in half.
 *
 * @param axis which x of the points is shown
 * @param x horizontal scale
 * @param y vertical scale
 * @param margin around the plot, in device pixels
 * @param width of the plot without margins, in device pixels
 * @param height of the plot without margins, in device pixels
 */
record PlotTransform(XAxis axis, Scale x, Scale y, double margin, double width, double height) {
    double column(double value) {
        return margin + x.fraction(value) * width;
    }

    /** NaN for what cannot be shown. */
    double row(double value) {
        return margin + (1 - y.fraction(value)) * height;
    }

    double valueAtColumn(double column) {
        return x.value((column - margin) / width);
    }
}
