package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceSetTest {
    private final TraceSet traces = new TraceSet();

    @Test
    void anExplosionIsToldFromWhereTheDenseCurvesBegan() {
        Curve calm = curve(CurveKind.DENSE, 2.3, 0.5, 0.1);
        Curve exploding = curve(CurveKind.DENSE, 2, 1e7);
        exploding.endMarkProperty().set(EndMark.DIVERGED);
        traces.show(List.of(calm, exploding, curve(CurveKind.EVALUATION, 100)), List.of());
        traces.update(0);
        assertEquals(4 * 2.3, traces.explosion(), 1e-12);

        calm.visibleProperty().set(false);
        traces.update(0);
        assertEquals(4 * 2, traces.explosion(), 1e-12);
    }

    @Test
    void aCurveThatStaysHighIsShown() {
        traces.show(List.of(curve(CurveKind.DENSE, 2.3, 1e7, 300, 25)), List.of());
        traces.update(0);
        assertEquals(50, traces.explosion());
    }

    @Test
    void withoutABeginningNothingIsAnExplosion() {
        assertEquals(Double.POSITIVE_INFINITY, traces.explosion());
        traces.show(List.of(curve(CurveKind.DENSE, Double.NaN), curve(CurveKind.EVALUATION, 1)), List.of());
        traces.update(0);
        assertEquals(Double.POSITIVE_INFINITY, traces.explosion());
    }

    private static Curve curve(CurveKind kind, double... values) {
        return new Curve("run", "", kind, GrowingPoints.of(values), "run", RunPalette.color(0), Dash.SOLID);
    }
}
