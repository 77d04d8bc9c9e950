package dev.inkling.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void theHighestValueBelongsToTheLastBin() {
        Histogram histogram = Histogram.of(new double[] {0, 1, 2, 3, 4, 4}, new int[] {0, 0, 1, 1, 1, 0}, 2, 4, 0, 4);
        assertArrayEquals(new int[] {1, 1, 0, 1}, histogram.counts()[0]);
        assertArrayEquals(new int[] {0, 0, 1, 2}, histogram.counts()[1]);
        assertEquals(3, histogram.highest());
    }

    @Test
    void aConstantColumnFillsOneBin() {
        Histogram histogram = Histogram.of(new double[] {7, 7}, new int[] {0, 0}, 1, 3, 7, 7);
        assertArrayEquals(new int[] {2, 0, 0}, histogram.counts()[0]);
    }
}
