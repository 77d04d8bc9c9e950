package dev.inkling.ui.chart;

import java.util.List;

/** What a chart remembers of one curve's data, brought up to date before each redraw. */
final class CurveTrace {
    private final CurveData data;
    private final SmoothableSeries line;
    private final List<SmoothableSeries> band;

    CurveTrace(CurveData data) {
        this.data = data;
        this.line = new SmoothableSeries(data::y);
        this.band = data instanceof BandData spread
                ? List.of(new SmoothableSeries(spread::low), new SmoothableSeries(spread::high))
                : List.of();
    }

    boolean isBehind() {
        return data.size() != size();
    }

    /** Takes in what came since, and averages it with a weight; 0 switches the average off. */
    void update(double weight) {
        int size = data.size();
        line.update(size, weight);
        band.forEach(edge -> edge.update(size, weight));
    }

    int size() {
        return line.raw().size();
    }

    double x(int index, XAxis axis) {
        return data.x(index, axis);
    }

    SmoothableSeries line() {
        return line;
    }

    /** The lower and the upper edge of the band around the line; none where there is no band. */
    List<SmoothableSeries> band() {
        return band;
    }

    /** The index of the first point at or after a position, {@link #size()} if there is none; {@code from} or more. */
    int firstAt(double x, XAxis axis, int from) {
        return firstBetween(x, axis, from, size());
    }

    private int firstBetween(double x, XAxis axis, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (data.x(middle, axis) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * As {@link #firstAt}, quick if the answer is near a guess: pixel columns usually hold as many points as the ones before them.
     */
    int firstAtNear(double x, XAxis axis, int from, int guess) {
        int size = size();
        int low = from;
        int high = Math.max(from, Math.min(size, guess));
        int stride = 1;
        if (high < size && data.x(high, axis) < x) {
            do {
                low = high + 1;
                high = Math.min(size, high + stride);
                stride *= 2;
            } while (high < size && data.x(high, axis) < x);
        } else {
            while (high - stride > low && data.x(high - stride, axis) >= x) {
                high -= stride;
                stride *= 2;
            }
            low = Math.max(low, high - stride);
        }
        return firstBetween(x, axis, low, high);
    }

    /** The index of the point nearest to a position; the curve must have points. */
    int nearest(double x, XAxis axis) {
        int after = Math.min(firstAt(x, axis, 0), size() - 1);
        int before = Math.max(after - 1, 0);
        return x - data.x(before, axis) < data.x(after, axis) - x ? before : after;
    }
}
