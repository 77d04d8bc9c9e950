package dev.inkling.ui.chart;

/**
 * Draws curves into a {@link Raster}, in a time that depends on the image's width and hardly on the number of points: of all points
 * in a pixel column it asks only for their extrema, and covers the span between them. Every point is inside of a span, so none is
 * thinned out of sight; where points are farther apart than pixels, they are joined by smooth lines.
 */
final class CurvePainter {
    /** Below this height a column's points look like one line; above, like a span. */
    private static final double FLAT = 1.5;

    /** A column is smooth if its points go this part of the way between their extrema from the first to the last. */
    private static final double SMOOTH = 0.7;

    /** Dots nearer than this many device pixels would run into each other. */
    private static final double DOT_SPACING = 7;

    /** So many dots are drawn in any case: a run that just began has its points in one place. */
    private static final int FEW = 3;

    private static final int NO_COLUMN = -2;

    private final Raster image;
    private final Coverage coverage;
    private final Pen pen;
    private final BandPainter band;
    private final int[] columnStarts;
    private final Extrema extrema = new Extrema();
    private int spanColumn;
    private double spanTop;
    private double spanBottom;

    CurvePainter(int width, int height) {
        this.image = new Raster(width, height);
        this.coverage = new Coverage(width, height);
        this.pen = new Pen(coverage);
        this.band = new BandPainter(coverage);
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

    /** Fills the band between two series of a trace, over what is there. */
    void paintBand(CurveTrace trace, ValueSeries lower, ValueSeries upper, PlotTransform plot, Stroke stroke) {
        if (lower.size() == 0) {
            return;
        }
        findColumns(trace, plot);
        band.cover(trace, lower, upper, plot, columnStarts);
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
        spanColumn = NO_COLUMN;
        int before = columnStarts[0] - 1;
        if (before >= 0) {
            goTo(plot.column(trace.x(before, plot.axis())), plot.row(values.at(before)));
        }
        for (int column = 0; column < columnStarts.length - 1; column++) {
            int from = columnStarts[column];
            int to = columnStarts[column + 1];
            if (to - from == 1) {
                goTo(plot.column(trace.x(from, plot.axis())), plot.row(values.at(from)));
            } else if (to > from) {
                drawColumn(column, from, to, values, plot, stroke.halfWidth());
            }
        }
        int after = columnStarts[columnStarts.length - 1];
        if (after < values.size()) {
            goTo(plot.column(trace.x(after, plot.axis())), plot.row(values.at(after)));
        }
        pen.lift();
    }

    /**
     * Draws several points of one column. Where the curve is smooth, it is a line through their middle; where it is noise,
     * it is the span between their extrema, and such a line is needed only to reach a span that does not touch the one
     * before.
     */
    private void drawColumn(int column, int from, int to, ValueSeries values, PlotTransform plot, double halfWidth) {
        extrema.clear();
        values.extrema(from, to, plot.y().floor(), extrema);
        double first = plot.row(values.at(from));
        double last = plot.row(values.at(to - 1));
        if (extrema.isEmpty() || !Double.isFinite(first)) {
            pen.lift();
        }
        if (extrema.isEmpty()) {
            return;
        }
        double top = plot.row(extrema.max());
        double bottom = plot.row(extrema.min());
        double middle = (top + bottom) / 2;
        boolean smooth = bottom - top < FLAT || Math.abs(last - first) > SMOOTH * (bottom - top);
        boolean touches = spanColumn == column - 1 && top <= spanBottom && bottom >= spanTop;
        if (smooth || !touches || !pen.isDown()) {
            pen.lineTo(column + 0.5, middle);
        } else {
            pen.jumpTo(column + 0.5, middle);
        }
        if (bottom - top >= FLAT) {
            coverage.span(column, top - halfWidth, bottom + halfWidth);
            spanColumn = column;
            spanTop = top;
            spanBottom = bottom;
        }
        if (!Double.isFinite(last)) {
            pen.lift();
        }
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
        if (first == last) {
            return;
        }
        if (isCrowded(trace, first, last, plot)) {
            return;
        }
        for (int i = first; i < last; i++) {
            double row = plot.row(values.at(i));
            if (Double.isFinite(row)) {
                pen.disc(plot.column(trace.x(i, plot.axis())), row, radius);
            }
        }
    }

    /** Whether dots at the points from one index to another (exclusive) would run into each other. */
    static boolean isCrowded(CurveTrace trace, int first, int last, PlotTransform plot) {
        if (last - first <= FEW) {
            return false;
        }
        double length = plot.column(trace.x(last - 1, plot.axis())) - plot.column(trace.x(first, plot.axis()));
        return (last - first) * DOT_SPACING > length;
    }
}
