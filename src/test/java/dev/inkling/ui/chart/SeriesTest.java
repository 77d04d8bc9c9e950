package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void theAverageIsBiasCorrected() {
        double[] raw = {2, 4, 1};
        SmoothedValues smoothed = new SmoothedValues(0.5);
        smoothed.growTo(1, i -> raw[i]);
        smoothed.growTo(3, i -> raw[i]);
        // m = 1, 2.5, 1.75; divided by 0.5, 0.75, 0.875
        assertEquals(2, smoothed.at(0), 1e-15);
        assertEquals(2.5 / 0.75, smoothed.at(1), 1e-15);
        assertEquals(2, smoothed.at(2), 1e-15);
    }

    @Test
    void theAverageOfAConstantIsTheConstantAndGapsDoNotTouchIt() {
        double[] raw = new double[500];
        java.util.Arrays.fill(raw, 3.25);
        raw[40] = Double.NaN;
        raw[41] = Double.POSITIVE_INFINITY;
        SmoothedValues smoothed = new SmoothedValues(0.99);
        smoothed.growTo(raw.length, i -> raw[i]);
        for (int i = 0; i < raw.length; i++) {
            assertEquals(i == 40 || i == 41 ? Double.NaN : 3.25, smoothed.at(i), 1e-12);
        }
    }

    @Test
    void extremaAreThoseOfACompleteSearch() {
        Random random = new Random(5);
        double[] values = new double[7_000];
        for (int i = 0; i < values.length; i++) {
            double kind = random.nextDouble();
            values[i] = kind < 0.02 ? Double.NaN : kind < 0.03 ? Double.POSITIVE_INFINITY : random.nextGaussian();
        }
        ValueSeries series = new ValueSeries(i -> values[i]);
        for (int size = 0; size < values.length; size += 1 + random.nextInt(400)) {
            series.growTo(size);
        }
        series.growTo(values.length);
        for (int trial = 0; trial < 3_000; trial++) {
            int from = random.nextInt(values.length);
            int to = from + random.nextInt(values.length - from + 1);
            double floor = random.nextBoolean() ? 0 : Double.NEGATIVE_INFINITY;
            Extrema expected = new Extrema();
            for (int i = from; i < to; i++) {
                if (Double.isFinite(values[i]) && values[i] > floor) {
                    expected.include(values[i]);
                }
            }
            Extrema found = new Extrema();
            series.extrema(from, to, floor, found);
            assertEquals(expected.min(), found.min());
            assertEquals(expected.max(), found.max());
        }
    }

    @Test
    void theNearestPointIsFound() {
        GrowingPoints points = new GrowingPoints(100, 100);
        CurveTrace trace = new CurveTrace(points);
        assertTrue(!trace.isBehind());
        for (int i = 0; i < 5; i++) {
            points.add(i);
        }
        assertTrue(trace.isBehind());
        trace.update(0);
        assertEquals(0, trace.nearest(-50, XAxis.ITERATION));
        assertEquals(1, trace.nearest(240, XAxis.ITERATION));
        assertEquals(2, trace.nearest(260, XAxis.ITERATION));
        assertEquals(4, trace.nearest(9_999, XAxis.ITERATION));
    }
}
