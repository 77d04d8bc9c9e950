package dev.inkling.ui.chart;

/**
 * Draws curves into a {@link Raster}, in a time that depends on the image's width and hardly on the number of points: of all points
 * in a pixel column it asks only for their extrema, and covers the span between them. Every point is inside of a span, so none is
 * thinned out of sight; where points are farther apart than pixels, they are joined by smooth lines.
 */
final class CurvePainter {
    /** Below this height a column's points look like one line; above, like a span. */
    private static final double FLAT = 1.5;

    /** Dots nearer than this many device pixels would run into each other. */
    private static final int DOT_SPACING = 7;

    private final Raster image;
    private final Coverage coverage;
    private final Pen pen;
    private final int[] columnStarts;
    private final Extrema extrema = new Extrema();

    CurvePainter(int width, int height) {
        this.image = new Raster(width, height);
        this.coverage = new Coverage(width, height);
        this.pen = new Pen(coverage);
        this.columnStarts = new int[width + 1];
    }

    Raster image() {
        return image;
    }

    /** Draws one series of a trace, its raw or its smoothed values, over what is there. */
    void paint(CurveTrace trace, ValueSeries values, PlotTransform plot, Stroke stroke) {
        if (values.size() == 0) {
            return;
        }
        findColumns(trace, plot);
        drawLine(trace, values, plot, stroke);
        if (stroke.dotRadius() > 0) {
            drawDots(trace, values, plot, stroke.dotRadius());
        }
        coverage.paint(image, stroke.rgb(), stroke.opacity());
    }

    private void findColumns(CurveTrace trace, PlotTransform plot) {
        columnStarts[0] = trace.firstAt(plot.valueAtColumn(0), plot.axis(), 0);
        int perColumn = 0;
        for (int column = 1; column < columnStarts.length; column++) {
            int last = columnStarts[column - 1];
            int index = trace.firstAtNear(plot.valueAtColumn(column), plot.axis(), last, last + perColumn);
            columnStarts[column] = index;
            perColumn = index - last;
        }
    }

    private void drawLine(CurveTrace trace, ValueSeries values, PlotTransform plot, Stroke stroke) {
        pen.start(stroke);
        int before = columnStarts[0] - 1;
        if (before >= 0) {
            goTo(plot.column(trace.x(before, plot.axis())), plot.row(values.at(before)));
        }
        double lastTop = Double.NaN;
        double lastBottom = Double.NaN;
        for (int column = 0; column < columnStarts.length - 1; column++) {
            int from = columnStarts[column];
            int to = columnStarts[column + 1];
            if (to == from) {
                continue;
            }
            if (to - from == 1) {
                goTo(plot.column(trace.x(from, plot.axis())), plot.row(values.at(from)));
                lastTop = Double.NaN;
                continue;
            }
            extrema.clear();
            values.extrema(from, to, plot.y().floor(), extrema);
            if (extrema.isEmpty()) {
                pen.lift();
                continue;
            }
            double top = plot.row(extrema.max());
            double bottom = plot.row(extrema.min());
            if (bottom - top < FLAT) {
                goTo(column + 0.5, (top + bottom) / 2);
                lastTop = Double.NaN;
                continue;
            }
            boolean touchesLast = columnStarts[column] != columnStarts[Math.max(0, column - 1)]
                    && top <= lastBottom
                    && bottom >= lastTop;
            double entry = plot.row(values.at(from));
            if (pen.isDown() && !touchesLast && !Double.isNaN(entry) && !Double.isInfinite(entry)) {
                pen.lineTo(column + 0.5, entry);
            }
            coverage.span(column, top - stroke.halfWidth(), bottom + stroke.halfWidth());
            double exit = plot.row(values.at(to - 1));
            pen.jumpTo(column + 0.5, Double.isFinite(exit) ? exit : bottom);
            if (!Double.isFinite(exit)) {
                pen.lift();
            }
            lastTop = top;
            lastBottom = bottom;
        }
        int after = columnStarts[columnStarts.length - 1];
        if (after < values.size()) {
            goTo(plot.column(trace.x(after, plot.axis())), plot.row(values.at(after)));
        }
        pen.lift();
    }

    private void goTo(double x, double y) {
        if (Double.isFinite(y)) {
            pen.lineTo(x, y);
        } else {
            pen.lift();
        }
    }

    private void drawDots(CurveTrace trace, ValueSeries values, PlotTransform plot, double radius) {
        int first = columnStarts[0];
        int last = columnStarts[columnStarts.length - 1];
        boolean crowded = (long) (last - first) * DOT_SPACING > image.width();
        if (crowded) {
            return;
        }
        for (int i = first; i < last; i++) {
            double row = plot.row(values.at(i));
            if (Double.isFinite(row)) {
                pen.disc(plot.column(trace.x(i, plot.axis())), row, radius);
            }
        }
    }
}
