package dev.inkling.ui.chart;

/**
 * The outline of a curve or a band as the data of an SVG path. Of all points within half a pixel only the first, the smallest, the
 * largest and the last are kept: more cannot be seen, and a hundred thousand would make a file that no program opens gladly.
 */
final class SvgPath {
    private static final double COLUMNS_PER_PIXEL = 2;
    /** Lines leave the plot steeply enough with this, and programs have no trouble with the number. */
    private static final double FAR = 1e5;

    private final PlotTransform plot;
    private final double left;
    private final double top;
    private final StringBuilder data = new StringBuilder();
    private boolean down;

    /**
     * @param plot without a margin, at a scale of 1
     * @param left edge of the plot on the sheet
     * @param top edge of the plot on the sheet
     */
    SvgPath(PlotTransform plot, double left, double top) {
        this.plot = plot;
        this.left = left;
        this.top = top;
    }

    /** The data of a line through values in view, with gaps where there are none to show. */
    String line(CurveTrace trace, ValueSeries values) {
        int end = end(trace);
        int index = start(trace);
        while (index < end) {
            int next = columnEnd(trace, index, end);
            addColumn(trace, values, index, next);
            index = next;
        }
        return data.toString();
    }

    /** The data of the area between two edges. */
    String band(CurveTrace trace, ValueSeries lower, ValueSeries upper) {
        StringBuilder back = new StringBuilder();
        int end = end(trace);
        int index = start(trace);
        Extrema extrema = new Extrema();
        while (index < end) {
            int next = columnEnd(trace, index, end);
            extrema.clear();
            lower.extrema(index, next, Double.NEGATIVE_INFINITY, extrema);
            double bottom = extrema.min();
            upper.extrema(index, next, plot.y().floor(), extrema);
            if (!extrema.isEmpty() && extrema.max() > plot.y().floor()) {
                double x = plot.column(trace.x(index, plot.axis()));
                add(x, plot.row(extrema.max()));
                double row = bottom <= plot.y().floor() ? plot.height() : plot.row(bottom);
                back.insert(0, " L" + place(x, row));
            }
            index = next;
        }
        return data.isEmpty() ? "" : data.append(back).append(" Z").toString();
    }

    /** The last point before the plot, so that the line comes in from outside. */
    private int start(CurveTrace trace) {
        return Math.max(0, trace.firstAt(plot.x().range().min(), plot.axis(), 0) - 1);
    }

    private int end(CurveTrace trace) {
        double last = Math.nextUp(plot.x().range().max());
        return Math.min(trace.size(), trace.firstAt(last, plot.axis(), 0) + 1);
    }

    private int columnEnd(CurveTrace trace, int from, int end) {
        double column = column(trace, from);
        int index = from + 1;
        while (index < end && column(trace, index) == column) {
            index++;
        }
        return index;
    }

    private double column(CurveTrace trace, int index) {
        return Math.floor(plot.column(trace.x(index, plot.axis())) * COLUMNS_PER_PIXEL);
    }

    private void addColumn(CurveTrace trace, ValueSeries values, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(plot.row(values.at(i)))) {
                // Rare, and gaps must not be bridged: each point for itself.
                for (int each = from; each < to; each++) {
                    add(plot.column(trace.x(each, plot.axis())), plot.row(values.at(each)));
                }
                return;
            }
            lowest = values.at(i) < values.at(lowest) ? i : lowest;
            highest = values.at(i) > values.at(highest) ? i : highest;
        }
        int last = -1;
        for (int i : new int[] {from, Math.min(lowest, highest), Math.max(lowest, highest), to - 1}) {
            if (i > last) {
                add(plot.column(trace.x(i, plot.axis())), plot.row(values.at(i)));
                last = i;
            }
        }
    }

    private void add(double x, double y) {
        if (Double.isFinite(y)) {
            data.append(data.isEmpty() ? "" : " ").append(down ? "L" : "M").append(place(x, y));
        }
        down = Double.isFinite(y);
    }

    private String place(double x, double y) {
        return SvgSheet.number(left + limited(x)) + "," + SvgSheet.number(top + limited(y));
    }

    private static double limited(double value) {
        return Math.max(-FAR, Math.min(FAR, value));
    }
}
