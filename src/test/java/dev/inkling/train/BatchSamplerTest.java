package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.inkling.data.RandomStreams;
import dev.inkling.nn.Initializer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchSamplerTest {
    private static final int SAMPLES = 23;

    @Test
    void eachEpochIsAnotherPermutationCutIntoBatchesWithAShortLastOne() {
        BatchSampler sampler = new BatchSampler(SAMPLES, 5, new RandomStreams(1));
        List<int[]> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < 4; epoch++) {
            int[] order = epoch(sampler, List.of(5, 5, 5, 5, 3));
            assertArrayEquals(
                    IntStream.range(0, SAMPLES).toArray(),
                    Arrays.stream(order).sorted().toArray());
            epochs.forEach(earlier -> assertFalse(Arrays.equals(earlier, order)));
            epochs.add(order);
        }
        assertEquals(5, BatchSampler.iterationsPerEpoch(SAMPLES, 5));
    }

    @Test
    void aFullBatchAndOneThatIsTooLargeTakeAllSamplesInOrder() {
        for (int size : new int[] {Batches.FULL, SAMPLES, SAMPLES + 1}) {
            BatchSampler sampler = new BatchSampler(SAMPLES, size, new RandomStreams(1));
            assertEquals(SAMPLES, sampler.batchSize());
            assertEquals(1, BatchSampler.iterationsPerEpoch(SAMPLES, size));
            for (int epoch = 0; epoch < 2; epoch++) {
                assertArrayEquals(IntStream.range(0, SAMPLES).toArray(), epoch(sampler, List.of(SAMPLES)));
            }
        }
    }

    @Test
    void weightsOfALargerNetworkReshuffleNeitherBatchesNorSplit() {
        RandomStreams small = new RandomStreams(7);
        RandomStreams large = new RandomStreams(7);
        assertNotEquals(
                Initializer.HE.draw(4, 2, small.weights()).length, Initializer.HE.draw(4, 900, large.weights()).length);
        assertArrayEquals(
                epoch(new BatchSampler(SAMPLES, 11, small), List.of(11, 11, 1)),
                epoch(new BatchSampler(SAMPLES, 11, large), List.of(11, 11, 1)));
        assertArrayEquals(
                small.split().ints(100).toArray(), large.split().ints(100).toArray());
    }

    /** The rows of one epoch, whose batches must have these sizes. */
    private static int[] epoch(BatchSampler sampler, List<Integer> sizes) {
        List<Integer> measured = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        int[] batch = new int[sampler.batchSize()];
        for (int i = 0; i < sizes.size(); i++) {
            int count = sampler.next(batch);
            measured.add(count);
            Arrays.stream(batch, 0, count).forEach(rows::add);
        }
        assertEquals(sizes, measured);
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
