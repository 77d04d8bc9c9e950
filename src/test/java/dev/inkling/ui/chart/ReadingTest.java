package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final ChartFrame frame = new ChartFrame(
            new PlotArea(0, 0, 100, 100),
            XAxis.ITERATION,
            new LinearScale(new Range(0, 10)),
            new LinearScale(new Range(0, 10)),
            List.of(),
            List.of());
    /** 1, 3, 5 … at the iterations 0, 2, 4 … */
    private final Curve reference = curve("a", "test", new GrowingPoints(0, 2), 1, 3, 5, 7);

    private final Curve other = curve("b", "test", new GrowingPoints(0, 1), 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5);

    private static Curve curve(String run, String role, GrowingPoints points, double... values) {
        for (double value : values) {
            points.add(value);
        }
        return new Curve(run, role, CurveKind.DENSE, points, "run " + run, RunPalette.color(0), Dash.SOLID);
    }

    private List<Reading> at(double x, @Nullable String pinned, Curve... curves) {
        TraceSet traces = new TraceSet();
        traces.show(List.of(curves), List.of());
        traces.update(0);
        return Reading.at(x, traces.visible(), frame, Double.NaN, pinned);
    }

    @Test
    void differencesAreToThePinnedRunAtTheSameX() {
        List<Reading> readings = at(3, "a", reference, other);
        Reading own = readings.stream()
                .filter(reading -> reading.curve() == other)
                .findFirst()
                .orElseThrow();
        // The reference has no point at 3: on its line from (2, 3) to (4, 5) it is at 4.
        assertEquals(2.5 - 4, own.difference(), 1e-12);
        assertEquals("−1.500", ValueFormat.PLAIN.difference(own.difference()));
        assertEquals("+1.25 pp", ValueFormat.PERCENT.difference(0.0125));
        assertEquals("", ValueFormat.PLAIN.difference(Double.NaN));
    }

    @Test
    void thereIsNoDifferenceOfTheReferenceToItselfBeyondItsEndOrToAnotherRole() {
        assertEquals(Double.NaN, at(2, "a", reference).get(0).difference());
        assertEquals(Double.NaN, at(8, "a", reference, other).get(0).difference());
        Curve train = curve("b", "train", new GrowingPoints(0, 1), 1, 2, 3);
        assertEquals(
                List.of(Double.NaN, Double.NaN),
                at(2, "a", reference, train).stream().map(Reading::difference).toList());
        assertEquals(Double.NaN, at(2, null, other).get(0).difference());
    }

    @Test
    void whatHappenedIsReadAndPlacedOnTheCurve() {
        other.setMarks(() -> List.of(
                new CurveMark(CurveMark.Kind.CHANGE, 4, "α 0.1 → 0.01"),
                new CurveMark(CurveMark.Kind.BRANCH, -3, "branched off")));
        TraceSet traces = new TraceSet();
        traces.show(List.of(other), List.of());
        traces.update(0);
        assertEquals(List.of("run b: α 0.1 → 0.01"), PlacedMark.textsAt(4.3, traces.visible(), frame));
        assertEquals(List.of(), PlacedMark.textsAt(5, traces.visible(), frame));
        PlacedMark first = PlacedMark.of(other.marks().get(1), traces.visible().get(0), frame);
        assertEquals(new PlacedMark(other.marks().get(1), 0, 90), first, "at the curve's beginning");
    }
}
