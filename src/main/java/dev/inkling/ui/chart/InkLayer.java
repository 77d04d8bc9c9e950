package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** One line to draw: the values of a curve and how. */
record InkLayer(CurveTrace trace, ValueSeries values, Stroke stroke) {
    private static final double RAW_OPACITY = 0.28;
    private static final double ASIDE_OPACITY = 0.75;
    private static final double UNRELATED_OPACITY = 0.22;
    private static final double HIGHLIGHT = 1.3;

    /**
     * All lines of some curves from the lowest to the topmost: raw curves behind smoothed ones, what stands aside behind what
     * matters, a highlighted run above all others, which are faint meanwhile.
     *
     * @param scale device pixels to a pixel
     */
    static List<InkLayer> of(List<TracedCurve> curves, @Nullable String hovered, Color background, double scale) {
        List<TracedCurve> ordered = new ArrayList<>(curves);
        ordered.sort(Comparator.comparing((TracedCurve traced) -> traced.inGroup(hovered))
                .thenComparing(traced -> traced.curve().kind() != CurveKind.EVALUATION_ASIDE));
        List<InkLayer> layers = new ArrayList<>();
        for (boolean raw : new boolean[] {true, false}) {
            for (TracedCurve traced : ordered) {
                boolean inHovered = traced.inGroup(hovered);
                double opacity = emphasis(traced, curves, hovered);
                double width = inHovered ? HIGHLIGHT : 1;
                if (!raw) {
                    layers.add(layer(traced, traced.values(), background, scale, opacity, width));
                } else if (traced.trace().smoothed() != null) {
                    layers.add(layer(traced, traced.trace().raw(), background, scale, opacity * RAW_OPACITY, 0.7));
                }
            }
        }
        return layers;
    }

    /** How opaque what belongs to a curve is while a run may be highlighted; a run without visible curves highlights nothing. */
    static double emphasis(TracedCurve traced, List<TracedCurve> curves, @Nullable String hovered) {
        boolean unrelated = !traced.inGroup(hovered) && curves.stream().anyMatch(other -> other.inGroup(hovered));
        return unrelated ? UNRELATED_OPACITY : 1;
    }

    private static InkLayer layer(
            TracedCurve traced, ValueSeries values, Color background, double scale, double opacity, double width) {
        Curve curve = traced.curve();
        CurveKind kind = curve.kind();
        double ownOpacity = kind == CurveKind.EVALUATION_ASIDE ? ASIDE_OPACITY : 1;
        Stroke stroke = new Stroke(
                rgb(curve.colorProperty().get().on(background)),
                opacity * ownOpacity,
                kind.width() * width * scale,
                curve.dashProperty().get(),
                scale,
                kind.dotRadius() * width * scale);
        return new InkLayer(traced.trace(), values, stroke);
    }

    private static int rgb(Color color) {
        return (channel(color.getRed()) << 16) | (channel(color.getGreen()) << 8) | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
