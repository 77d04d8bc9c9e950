package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The traces of a chart's curves. */
final class TraceSet {
    /** So many times where it began. Untrained networks begin near the loss of guessing, and recover from small jumps. */
    private static final double EXPLOSION = 4;

    /** With more evaluations than these, the one before any learning may lie outside. */
    private static final int MOST_WITH_UNTRAINED = 2;
    /** About so many points of each curve are looked at for outliers. */
    private static final int SAMPLE = 250;

    private final Map<Curve, CurveTrace> traces = new LinkedHashMap<>();
    private final Set<Curve> onRight = new HashSet<>();
    private List<TracedCurve> visible = List.of();

    /**
     * Takes over new lists of curves, keeping what it knows of those that stay.
     *
     * @param right those whose values belong to the right axis
     */
    void show(Collection<Curve> left, Collection<Curve> right) {
        List<Curve> curves = new ArrayList<>(left);
        curves.addAll(right);
        onRight.clear();
        onRight.addAll(right);
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

    /** Whether a visible curve belongs to the right axis. */
    boolean hasRight() {
        return visible.stream().anyMatch(TracedCurve::onRight);
    }

    /**
     * The extrema of the raw values within a range of x, and of bands around them.
     *
     * @param right of the right axis' visible curves, or else of the left one's
     * @param log only of positive values
     */
    Extrema yExtent(XAxis axis, Range x, boolean right, boolean log) {
        Extrema extrema = new Extrema();
        for (TracedCurve traced : visible) {
            if (traced.onRight() == right) {
                Stretch stretch = Stretch.of(traced, axis, x);
                ValueSeries raw = traced.trace().line().raw();
                raw.extrema(stretch.from(), stretch.to(), floor(log), extrema);
                for (SmoothableSeries edge : traced.trace().band()) {
                    edge.shown().extrema(stretch.from(), stretch.to(), floor(log), extrema);
                }
            }
        }
        return extrema;
    }

    /** As {@link #yExtent}, without single extreme values. */
    Extrema yExtentWithoutOutliers(XAxis axis, Range x, boolean right, boolean log) {
        DoubleStream.Builder sample = DoubleStream.builder();
        for (TracedCurve traced : visible) {
            if (traced.onRight() == right) {
                Stretch stretch = Stretch.of(traced, axis, x);
                ValueSeries raw = traced.trace().line().raw();
                int step = Math.max(1, (stretch.to() - stretch.from()) / SAMPLE);
                for (int i = stretch.from(); i < stretch.to(); i += step) {
                    sample.add(raw.at(i));
                }
            }
        }
        double[] values = sample.build()
                .filter(value -> Double.isFinite(value) && value > floor(log))
                .toArray();
        return Outliers.without(yExtent(axis, x, right, log), values, log);
    }

    private static double floor(boolean log) {
        return log ? 0 : Double.NEGATIVE_INFINITY;
    }

    /** The points of a curve that an axis follows, the last one exclusive. */
    private record Stretch(int from, int to) {
        static Stretch of(TracedCurve traced, XAxis axis, Range x) {
            CurveTrace trace = traced.trace();
            int from = trace.firstAt(x.min(), axis, 0);
            int to = trace.firstAt(Math.nextUp(x.max()), axis, from);
            // The evaluation before any learning would press all later ones flat: the axis does not follow it.
            boolean untrained = from == 0
                    && to > MOST_WITH_UNTRAINED
                    && !traced.curve().kind().isSmoothed()
                    && trace.x(0, XAxis.ITERATION) == 0;
            return new Stretch(untrained ? 1 : from, to);
        }
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
                usual = Math.max(usual, EXPLOSION * traced.trace().line().raw().at(0));
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
                .map(entry -> new TracedCurve(entry.getKey(), entry.getValue(), onRight.contains(entry.getKey())))
                .toList();
    }
}
