package dev.inkling.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.optim.Schedule.Kind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against numbers by hand and from PyTorch 1.13's torch.optim.lr_scheduler, α = 0.5. */
class ScheduleTest {
    private static final double ALPHA = 0.5;

    @Test
    void constantStaysWhatItIs() {
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, rates(Schedule.constant(), 3));
    }

    @Test
    void stepMultipliesAfterEverySoManyIterations() {
        assertArrayEquals(
                new double[] {0.5, 0.5, 0.5, 0.05, 0.05, 0.05, 0.005, 0.005},
                rates(new Schedule(Kind.STEP, 0.1, 3, 0), 8),
                1e-16);
    }

    @Test
    void exponentialGoesThroughTheStepsSmoothly() {
        assertArrayEquals(
                new double[] {0.5, 0.45, 0.405, 0.3645}, rates(new Schedule(Kind.EXPONENTIAL, 0.9, 1, 0), 4), 1e-15);
        // A quarter every two iterations is a half every one.
        assertArrayEquals(
                new double[] {0.5, 0.25, 0.125, 0.0625}, rates(new Schedule(Kind.EXPONENTIAL, 0.25, 2, 0), 4), 1e-15);
    }

    @Test
    void cosineFallsFromTheFullRateTowardsZero() {
        // ¼(1 + cos(π·t/4)): cosines 1, √½, 0, −√½.
        double root = Math.sqrt(0.5);
        assertArrayEquals(
                new double[] {0.5, 0.25 * (1 + root), 0.25, 0.25 * (1 - root)},
                rates(new Schedule(Kind.COSINE, 1, 1, 0), 4),
                1e-15);
    }

    @Test
    void oneCycleIsThatOfPyTorch() {
        Schedule schedule = new Schedule(Kind.ONE_CYCLE, 1, 1, 0);
        // 0.5/25 at first, 0.5 at t = 0.3·10 − 1 = 2, 0.5/250,000 at last.
        assertArrayEquals(
                new double[] {
                    0.02,
                    0.26,
                    0.5,
                    0.47524231600673683,
                    0.40587282697488153,
                    0.30563101096814466,
                    0.19437098903185537,
                    0.09412917302511849,
                    0.024759683993263143,
                    2e-06
                },
                rates(schedule, 10),
                1e-15);
        assertArrayEquals(
                new double[] {
                    0.02,
                    0.4902783136674793,
                    0.4595221881348553,
                    0.33634191824027254,
                    0.17886938786982853,
                    0.0496483959466328,
                    2e-06
                },
                rates(schedule, 7),
                1e-15);
    }

    @Test
    void warmUpGrowsLinearlyAndTheCourseComesAfterIt() {
        assertArrayEquals(
                new double[] {0.125, 0.25, 0.375, 0.5, 0.5, 0.25, 0.125},
                rates(new Schedule(Kind.STEP, 0.5, 1, 4), 7),
                1e-16);
        // Cosine over the four iterations that are left of six.
        double root = Math.sqrt(0.5);
        assertArrayEquals(
                new double[] {0.25, 0.5, 0.5, 0.25 * (1 + root), 0.25, 0.25 * (1 - root)},
                rates(new Schedule(Kind.COSINE, 1, 1, 2), 6),
                1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void ratesStayWithinTheirRangeForRunsOfEveryLength(Kind kind) {
        for (int total = 1; total <= 40; total++) {
            for (int warmup : new int[] {0, 1, 5, 60}) {
                Schedule schedule = new Schedule(kind, 0.7, 3, warmup);
                double[] rates = rates(schedule, total);
                for (double rate : rates) {
                    assertTrue(rate > 0 && rate <= ALPHA, () -> schedule + ": " + rate);
                }
                assertEquals(rates[total - 1], schedule.rate(ALPHA, total, total));
                assertEquals(2 * rates[0], schedule.rate(2 * ALPHA, 0, total), 1e-15);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheirTopRatesNeverGrow(Kind kind) {
        double[] rates = rates(new Schedule(kind, 0.9, 7, 10), 110);
        int top = kind == Kind.ONE_CYCLE ? 10 + 29 : 10;
        assertEquals(ALPHA, rates[top], 1e-15);
        for (int t = 1; t < rates.length; t++) {
            assertTrue(t <= top && rates[t] >= rates[t - 1] || t > top && rates[t] <= rates[t - 1], "at " + t);
        }
    }

    @Test
    void numbersOutsideTheirRangeAreRefusedWithTheFieldsName() {
        refused("factor is 0.0", 0, 1, 0);
        refused("factor is 1.5", 1.5, 1, 0);
        refused("factor is NaN", Double.NaN, 1, 0);
        refused("iterations per factor is 0", 0.5, 0, 0);
        refused("warm-up is -1", 0.5, 1, -1);
    }

    private static void refused(String expected, double factor, int every, int warmup) {
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> new Schedule(Kind.STEP, factor, every, warmup));
        assertTrue(refused.toString().contains(expected), refused::toString);
    }

    private static double[] rates(Schedule schedule, int total) {
        return IntStream.range(0, total)
                .mapToDouble(t -> schedule.rate(ALPHA, t, total))
                .toArray();
    }
}
