package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void linearTicksAreRoundEquallySpacedAndNeitherTooManyNorTooFew() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            double span = Math.pow(10, random.nextDouble() * 16 - 8);
            double min = random.nextGaussian() * span * 3;
            int most = 2 + random.nextInt(10);
            Range range = new Range(min, min + span);
            List<Tick> ticks = LinearTicks.of(range, most, 0, ValueFormat.PLAIN);
            assertTrue(ticks.size() <= most, () -> range + " gives " + ticks);
            assertTrue(ticks.size() >= most / 4, () -> range + " gives " + ticks + " of " + most);
            for (int k = 1; k < ticks.size(); k++) {
                double step = ticks.get(k).value() - ticks.get(k - 1).value();
                double mantissa = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-6));
                assertTrue(
                        near(mantissa, 1) || near(mantissa, 2) || near(mantissa, 5),
                        () -> "step " + step + " in " + range);
            }
            assertTrue(ticks.stream().allMatch(tick -> inside(tick.value(), range)));
            assertEquals(
                    ticks.size(), ticks.stream().map(Tick::label).distinct().count(), () -> "labels differ: " + ticks);
        }
    }

    @Test
    void linearTicksAreTheNumbersPeopleWouldWrite() {
        assertEquals(
                List.of("0.0", "0.1", "0.2", "0.3"),
                labels(LinearTicks.of(new Range(0, 0.3), 4, 0, ValueFormat.PLAIN)));
        assertEquals(
                0.3,
                LinearTicks.of(new Range(0, 0.3), 4, 0, ValueFormat.PLAIN)
                        .get(3)
                        .value());
        assertEquals(List.of("0", "5,000", "10,000"), labels(XAxis.ITERATION.ticks(new Range(0, 10_000), 3)));
        assertEquals(List.of("1", "2", "3"), labels(XAxis.ITERATION.ticks(new Range(0.5, 3.4), 12)));
        assertEquals(
                List.of("94 %", "96 %", "98 %", "100 %"),
                labels(LinearTicks.of(new Range(0.94, 1), 4, 0, ValueFormat.PERCENT)));
    }

    @Test
    void logTicksAreDecadesWithMinorLinesBetween() {
        List<Tick> ticks = LogTicks.of(new Range(0.001, 10), 6, ValueFormat.PLAIN);
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10"), labels(ticks));
        assertEquals(5 + 4 * 8, ticks.size());
        assertEquals(
                List.of("0.1", "0.2", "0.5", "1", "2", "5"),
                labels(LogTicks.of(new Range(0.1, 5), 9, ValueFormat.PLAIN)));
    }

    @Test
    void logTicksSkipDecadesWhereThereAreTooMany() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            double min = Math.pow(10, random.nextDouble() * 20 - 15);
            Range range = new Range(min, min * Math.pow(10, 0.1 + random.nextDouble() * 20));
            int most = 3 + random.nextInt(8);
            List<Tick> ticks = LogTicks.of(range, most, ValueFormat.PLAIN);
            long labelled = ticks.stream().filter(Tick::major).count();
            assertTrue(labelled <= most && labelled >= 1, () -> range + " gives " + ticks);
            assertTrue(ticks.stream().allMatch(tick -> inside(tick.value(), range)));
        }
    }

    @Test
    void timeTicksFollowTheClock() {
        assertEquals(List.of("0 s", "5 s", "10 s", "15 s"), labels(TimeTicks.of(new Range(0, 18), 5)));
        assertEquals(List.of("0:00", "0:30", "1:00", "1:30", "2:00"), labels(TimeTicks.of(new Range(0, 125), 6)));
        assertEquals(List.of("0:00:00", "1:00:00", "2:00:00"), labels(TimeTicks.of(new Range(0, 8000), 4)));
        assertEquals(List.of("0.0 s", "0.5 s", "1.0 s"), labels(TimeTicks.of(new Range(0, 1.2), 4)));
        assertEquals(List.of("0:00:00", "48:00:00", "96:00:00"), labels(TimeTicks.of(new Range(0, 4 * 86_400), 4)));
        assertEquals("1:30", TimeTicks.exact(90.2));
        assertEquals("12.3 s", TimeTicks.exact(12.34));
    }

    @Test
    void valuesAreWrittenWithFourDigits() {
        assertEquals("0.1423", ValueFormat.PLAIN.exact(0.14234));
        assertEquals("12.35", ValueFormat.PLAIN.exact(12.3456));
        assertEquals("12,346", ValueFormat.PLAIN.exact(12_345.6));
        assertEquals("3.21e-7", ValueFormat.PLAIN.exact(3.21e-7));
        assertEquals("NaN", ValueFormat.PLAIN.exact(Double.NaN));
        assertEquals("97.12 %", ValueFormat.PERCENT.exact(0.97123));
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().filter(Tick::major).map(Tick::label).toList();
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 0.02;
    }

    private static boolean inside(double value, Range range) {
        double tolerance = 1e-6 * range.span();
        return value >= range.min() - tolerance && value <= range.max() + tolerance;
    }
}
