package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutliersTest {
    private static final double[] CALM = IntStream.range(0, 99).asDoubleStream().toArray();

    private static Extrema without(double[] values, boolean log) {
        Extrema all = new Extrema();
        DoubleStream.of(values).forEach(all::include);
        return Outliers.without(all, values.clone(), log);
    }

    @Test
    void anExtremeIsLeftOutAndNothingElse() {
        // The percentiles are 1 and 97, so up to 97 + 96 / 2 = 145 all is kept; the last value up to there is 98.
        Extrema kept = without(
                DoubleStream.concat(DoubleStream.of(CALM), DoubleStream.of(1_000))
                        .toArray(),
                false);
        assertEquals(0, kept.min());
        assertEquals(98, kept.max());
        kept = without(
                DoubleStream.concat(DoubleStream.of(CALM), DoubleStream.of(140)).toArray(), false);
        assertEquals(140, kept.max(), "near enough to the others");
        kept = without(
                DoubleStream.concat(DoubleStream.of(CALM), DoubleStream.of(-500))
                        .toArray(),
                false);
        assertEquals(0, kept.min());
    }

    @Test
    void onALogarithmicAxisDistancesAreRatios() {
        double[] powers =
                IntStream.range(0, 99).mapToDouble(i -> Math.pow(1.1, i)).toArray();
        assertEquals(Math.pow(1.1, 98), without(powers, true).max(), "no power is far from the next");
        double[] far = DoubleStream.concat(DoubleStream.of(powers), DoubleStream.of(1e-20))
                .toArray();
        assertEquals(1, without(far, true).min());
    }

    @Test
    void ofFewValuesNoneIsLeftOut() {
        assertEquals(1_000, without(new double[] {1, 2, 3, 1_000}, false).max());
    }

    @Test
    void theRangeOfAChartFollowsWhatRemains() {
        GrowingPoints points = GrowingPoints.of(CALM);
        points.add(1e6);
        Curve curve = new Curve("run", "", CurveKind.DENSE, points, "run", RunPalette.color(0), Dash.SOLID);
        TraceSet traces = new TraceSet();
        traces.show(List.of(curve), List.of());
        traces.update(0);
        Range x = new Range(0, 200);
        assertEquals(1e6, traces.yExtent(XAxis.ITERATION, x, false, false).max());
        assertEquals(
                98,
                traces.yExtentWithoutOutliers(XAxis.ITERATION, x, false, false).max());
    }
}
