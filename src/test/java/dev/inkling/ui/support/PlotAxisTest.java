package dev.inkling.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlotAxisTest {
    @Test
    void ticksAreRoundNumbersInsideTheAxis() {
        PlotAxis axis = new PlotAxis(4.1, 8.1, 0, 200);
        assertEquals(
                List.of("5", "6", "7", "8"),
                axis.ticks(34).stream().map(PlotTick::text).toList());
        assertEquals(45, axis.ticks(34).get(0).place(), 1e-9);
        PlotAxis up = new PlotAxis(-0.03, 0.13, 100, 0);
        assertEquals(
                List.of("0", "0.05", "0.1"),
                up.ticks(30).stream().map(PlotTick::text).toList());
    }

    @Test
    void anyAxisHasSomeTicksAndNoCrowd() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            double lowest = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
            double highest = lowest + random.nextDouble() * Math.pow(10, random.nextInt(9) - 4);
            PlotAxis axis = PlotAxis.around(lowest, highest, 30, 230);
            List<PlotTick> ticks = axis.ticks(34);
            assertTrue(ticks.size() <= 6, () -> axis + ": " + ticks);
            assertTrue(ticks.stream().allMatch(tick -> tick.place() > 29 && tick.place() < 231), axis::toString);
        }
    }

    @Test
    void pixelsAndValuesAgreeAndPixelsOutsideBecomeTheEnds() {
        PlotAxis axis = PlotAxis.around(2, 4, 300, 100);
        assertEquals(3.3, axis.valueAt(axis.at(3.3)), 1e-12);
        assertEquals(axis.max(), axis.valueAt(-50), 1e-12);
        PlotAxis constant = PlotAxis.around(5, 5, 0, 100);
        assertEquals(50, constant.at(5), 12);
    }
}
