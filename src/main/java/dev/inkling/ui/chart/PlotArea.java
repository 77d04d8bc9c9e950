package dev.inkling.ui.chart;

/** The rectangle between the axes, in whole pixels of the chart. */
record PlotArea(double left, double top, double width, double height) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }
}
