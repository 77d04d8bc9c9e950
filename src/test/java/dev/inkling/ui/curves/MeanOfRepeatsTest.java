package dev.inkling.ui.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.ui.chart.CurveData;
import dev.inkling.ui.chart.XAxis;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeanOfRepeatsTest {
    /** Values at some iterations, each of which takes so many seconds. */
    private record Member(double secondsEach, double[] iterations, double[] values) implements CurveData {
        static Member of(double secondsEach, double... values) {
            double[] iterations = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                iterations[i] = i + 1.0;
            }
            return new Member(secondsEach, iterations, values);
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double x(int index, XAxis axis) {
            return axis == XAxis.TIME ? iterations[index] * secondsEach : iterations[index];
        }

        @Override
        public double y(int index) {
            return values[index];
        }
    }

    @Test
    void meanRangeAndDeviationAreThoseOfTheMembersAsFarAsAllGot() {
        List<CurveData> members = List.of(Member.of(1, 2, 5, 1), Member.of(2, 4, 5), Member.of(3, 9, 5, 7, 8));
        MeanOfRepeats range = new MeanOfRepeats(members, Spread.RANGE);
        assertEquals(2, range.size());
        assertEquals(5, range.y(0), 1e-12);
        assertEquals(2, range.low(0));
        assertEquals(9, range.high(0));
        // (2 − 5)² + (4 − 5)² + (9 − 5)² = 26, over n − 1 = 2
        MeanOfRepeats deviation = new MeanOfRepeats(members, Spread.DEVIATION);
        assertEquals(5 - Math.sqrt(13), deviation.low(0), 1e-12);
        assertEquals(5 + Math.sqrt(13), deviation.high(0), 1e-12);
        assertEquals(5, deviation.low(1), 1e-12);
        assertEquals(1, range.x(0, XAxis.ITERATION));
        assertEquals(4, range.x(1, XAxis.TIME), 1e-12, "2, 4 and 6 seconds after two iterations");
    }

    @Test
    void valuesAreThoseOfEqualIterations() {
        Member every = new Member(1, new double[] {0, 50, 100}, new double[] {1, 2, 3});
        // Judged once more, at 70.
        Member more = new Member(1, new double[] {0, 50, 70, 100}, new double[] {3, 4, 100, 7});
        MeanOfRepeats mean = new MeanOfRepeats(List.of(every, more), Spread.RANGE);
        assertEquals(2, mean.y(0));
        assertEquals(3, mean.y(1));
        assertEquals(5, mean.y(2), "3 and 7, not 100");
        MeanOfRepeats other = new MeanOfRepeats(List.of(more, every), Spread.RANGE);
        assertEquals(Double.NaN, other.y(2), "only one of two was judged at 70");
    }
}
