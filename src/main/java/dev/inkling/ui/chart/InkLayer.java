package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * One line to draw, or one band.
 *
 * @param values of the line, or along the band's lower edge
 * @param upper along the band's upper edge; null for a line
 */
record InkLayer(
        TracedCurve traced, ValueSeries values, @Nullable ValueSeries upper, Stroke stroke) {
    private static final double BAND_OPACITY = 0.18;
    private static final double RAW_OPACITY = 0.28;
    private static final double RAW_WIDTH = 0.7;
    private static final double ASIDE_OPACITY = 0.75;
    private static final double UNRELATED_OPACITY = 0.22;
    private static final double HIGHLIGHT = 1.3;
    private static final double PINNED = 1.3;

    /**
     * All lines of some curves from the lowest to the topmost: bands behind raw curves behind smoothed ones, what stands aside
     * behind what matters, a highlighted run above all others, which are faint meanwhile.
     *
     * @param scale device pixels to a pixel
     */
    static List<InkLayer> of(List<TracedCurve> curves, ChartSettings settings, double scale) {
        String hovered = settings.hovered();
        String pinned = settings.pinned();
        List<TracedCurve> ordered = new ArrayList<>(curves);
        ordered.sort(Comparator.comparing((TracedCurve traced) -> traced.inGroup(hovered))
                .thenComparing(traced -> traced.curve().kind() != CurveKind.EVALUATION_ASIDE)
                .thenComparing(traced -> traced.inGroup(pinned)));
        List<InkLayer> bands = new ArrayList<>();
        List<InkLayer> raw = new ArrayList<>();
        List<InkLayer> lines = new ArrayList<>();
        Color background = settings.colors().background();
        for (TracedCurve traced : ordered) {
            double opacity = emphasis(traced, curves, hovered);
            double width = traced.inGroup(hovered) ? HIGHLIGHT : traced.inGroup(pinned) ? PINNED : 1;
            CurveTrace trace = traced.trace();
            if (!trace.band().isEmpty()) {
                Stroke stroke = stroke(traced, background, scale, opacity * BAND_OPACITY, 1);
                bands.add(new InkLayer(
                        traced, trace.band().get(0).shown(), trace.band().get(1).shown(), stroke));
            }
            if (trace.line().isSmoothed()) {
                Stroke stroke = stroke(traced, background, scale, opacity * RAW_OPACITY, RAW_WIDTH);
                raw.add(new InkLayer(traced, trace.line().raw(), null, stroke));
            }
            lines.add(new InkLayer(traced, traced.values(), null, stroke(traced, background, scale, opacity, width)));
        }
        bands.addAll(raw);
        bands.addAll(lines);
        return bands;
    }

    /** How opaque what belongs to a curve is while a run may be highlighted; a run without visible curves highlights nothing. */
    static double emphasis(TracedCurve traced, List<TracedCurve> curves, @Nullable String hovered) {
        boolean unrelated = !traced.inGroup(hovered) && curves.stream().anyMatch(other -> other.inGroup(hovered));
        return unrelated ? UNRELATED_OPACITY : 1;
    }

    private static Stroke stroke(TracedCurve traced, Color background, double scale, double opacity, double width) {
        Curve curve = traced.curve();
        CurveKind kind = curve.kind();
        double ownOpacity = kind == CurveKind.EVALUATION_ASIDE ? ASIDE_OPACITY : 1;
        return new Stroke(
                rgb(curve.colorProperty().get().on(background)),
                opacity * ownOpacity,
                kind.width() * width * scale,
                // Beside losses on the left axis, what belongs to the right one must be told from them.
                traced.onRight() ? Dash.DOTTED : curve.dashProperty().get(),
                scale,
                kind.dotRadius() * width * scale);
    }

    private static int rgb(Color color) {
        return (channel(color.getRed()) << 16) | (channel(color.getGreen()) << 8) | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
