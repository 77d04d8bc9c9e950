package dev.inkling.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighborTest {
    /** Distances from (0, 0) by hand: 5, 1, 13, √2, 1. */
    @Test
    void nearestFirstAndEqualsInTheOrderOfRows() {
        Samples samples = new Samples(
                new DoubleFeatures(new double[] {3, 4, 0, -1, 5, 12, 1, 1, 1, 0}, 2), new int[] {0, 1, 2, 0, 2});
        assertEquals(
                List.of(new Neighbor(1, 1, 1), new Neighbor(4, 2, 1), new Neighbor(3, 0, Math.sqrt(2))),
                Neighbor.nearest(samples, new double[2], 3));
        assertEquals(13, Neighbor.nearest(samples, new double[2], 9).get(4).distance());
    }
}
