package dev.inkling.ui.chart;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The traces of a chart's curves. */
final class TraceSet {
    /** So many times where it began. Untrained networks begin near the loss of guessing, and recover from small jumps. */
    private static final double EXPLOSION = 4;

    /** With more evaluations than these, the one before any learning may lie outside. */
    private static final int MOST_WITH_UNTRAINED = 2;

    private final Map<Curve, CurveTrace> traces = new LinkedHashMap<>();
    private List<TracedCurve> visible = List.of();

    /** Takes over a new list of curves, keeping what it knows of those that stay. */
    void show(Collection<Curve> curves) {
        traces.keySet().retainAll(curves);
        Map<Curve, CurveTrace> known = new LinkedHashMap<>(traces);
        traces.clear();
        curves.forEach(curve -> {
            CurveTrace trace = known.get(curve);
            traces.put(curve, trace == null ? new CurveTrace(curve.data()) : trace);
        });
        findVisible();
    }

    /** Whether a visible curve has points that are not traced yet. */
    boolean isBehind() {
        return visible.stream().anyMatch(traced -> traced.trace().isBehind());
    }

    /** Brings the visible curves up to date. */
    void update(double smoothing) {
        findVisible();
        for (TracedCurve traced : visible) {
            traced.trace().update(traced.curve().kind().isSmoothed() ? smoothing : 0);
        }
    }

    List<TracedCurve> visible() {
        return visible;
    }

    boolean hasPoints() {
        return visible.stream().anyMatch(traced -> traced.trace().size() > 0);
    }

    /** From the first to the last x of the visible curves, null without points. */
    @Nullable
    Range xExtent(XAxis axis) {
        Extrema extrema = new Extrema();
        for (TracedCurve traced : visible) {
            CurveTrace trace = traced.trace();
            if (trace.size() > 0) {
                extrema.include(trace.x(0, axis), trace.x(trace.size() - 1, axis));
            }
        }
        if (extrema.isEmpty()) {
            return null;
        }
        double min = extrema.min();
        return new Range(min, Math.max(extrema.max(), min + Math.max(1e-6, 1e-9 * Math.abs(min))));
    }

    /** The extrema of the visible curves' raw values above {@code floor} within a range of x. */
    Extrema yExtent(XAxis axis, Range x, double floor) {
        Extrema extrema = new Extrema();
        for (TracedCurve traced : visible) {
            CurveTrace trace = traced.trace();
            int from = trace.firstAt(x.min(), axis, 0);
            int to = trace.firstAt(Math.nextUp(x.max()), axis, from);
            // The evaluation before any learning would press all later ones flat: the axis does not follow it.
            boolean untrained = from == 0
                    && to > MOST_WITH_UNTRAINED
                    && !traced.curve().kind().isSmoothed()
                    && trace.x(0, XAxis.ITERATION) == 0;
            trace.raw().extrema(untrained ? 1 : from, to, floor, extrema);
        }
        return extrema;
    }

    /**
     * Values beyond this are an explosion, which a linear axis must not follow: it would press everything else flat. That is
     * far above where every dense curve began and where it is now; infinity where nothing is known. The logarithmic axis shows
     * such values.
     */
    double explosion() {
        double usual = Double.NEGATIVE_INFINITY;
        for (TracedCurve traced : visible) {
            if (traced.curve().kind() == CurveKind.DENSE && traced.trace().size() > 0) {
                usual = Math.max(usual, EXPLOSION * traced.trace().raw().at(0));
                // Where a diverged run has ended is the explosion itself.
                if (traced.curve().endMarkProperty().get() != EndMark.DIVERGED) {
                    usual = Math.max(
                            usual, 2 * traced.values().at(traced.trace().size() - 1));
                }
            }
        }
        return usual > 0 ? usual : Double.POSITIVE_INFINITY;
    }

    private void findVisible() {
        visible = traces.entrySet().stream()
                .filter(entry -> entry.getKey().visibleProperty().get())
                .map(entry -> new TracedCurve(entry.getKey(), entry.getValue()))
                .toList();
    }
}
