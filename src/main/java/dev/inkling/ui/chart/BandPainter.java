package dev.inkling.ui.chart;

/** Covers what lies between the two edges of a band, pixel column by pixel column. */
final class BandPainter {
    private final Coverage coverage;
    private final Extrema extrema = new Extrema();

    BandPainter(Coverage coverage) {
        this.coverage = coverage;
    }

    /** @param columnStarts the index of the first point of each pixel column, and one for the end of the last */
    void cover(CurveTrace trace, ValueSeries lower, ValueSeries upper, PlotTransform plot, int[] columnStarts) {
        for (int column = 0; column < columnStarts.length - 1; column++) {
            int from = columnStarts[column];
            int to = columnStarts[column + 1];
            if (to > from) {
                extrema.clear();
                lower.extrema(from, to, Double.NEGATIVE_INFINITY, extrema);
                double bottom = extrema.min();
                extrema.clear();
                upper.extrema(from, to, plot.y().floor(), extrema);
                if (!extrema.isEmpty()) {
                    coverage.span(column, plot.row(extrema.max()), lowest(plot, bottom));
                }
            } else if (from > 0 && from < lower.size()) {
                between(column, trace, from, lower, upper, plot);
            }
        }
    }

    /** Where points are farther apart than pixels, the edges are straight lines on the screen. */
    private void between(
            int column, CurveTrace trace, int after, ValueSeries lower, ValueSeries upper, PlotTransform plot) {
        double left = plot.column(trace.x(after - 1, plot.axis()));
        double right = plot.column(trace.x(after, plot.axis()));
        double part = (column + 0.5 - left) / (right - left);
        double top = mix(plot.row(upper.at(after - 1)), plot.row(upper.at(after)), part);
        double bottom = mix(lowest(plot, lower.at(after - 1)), lowest(plot, lower.at(after)), part);
        if (Double.isFinite(top) && Double.isFinite(bottom)) {
            coverage.span(column, top, bottom);
        }
    }

    /** A lower edge that a logarithmic axis cannot show lies below all that it shows. */
    private double lowest(PlotTransform plot, double value) {
        return value <= plot.y().floor() ? coverage.height() : plot.row(value);
    }

    private static double mix(double first, double second, double part) {
        return first + part * (second - first);
    }
}
