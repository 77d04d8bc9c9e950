package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.RandomStreams;
import dev.inkling.nn.Initializer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchSamplerTest {
    private static final int SAMPLES = 23;
    private static final int DRAWS = 4_000;

    @Test
    void eachEpochIsAnotherPermutationCutIntoBatchesWithAShortLastOne() {
        BatchSampler sampler = sampler(5, Batches.Order.SHUFFLED);
        List<int[]> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < 4; epoch++) {
            int[] order = epoch(sampler, List.of(5, 5, 5, 5, 3));
            assertArrayEquals(
                    IntStream.range(0, SAMPLES).toArray(),
                    Arrays.stream(order).sorted().toArray());
            epochs.forEach(earlier -> assertFalse(Arrays.equals(earlier, order)));
            epochs.add(order);
        }
        assertEquals(5, BatchSampler.iterationsPerEpoch(SAMPLES, new Batches(5, Batches.Order.SHUFFLED)));
    }

    @ParameterizedTest
    @EnumSource
    void aFullBatchAndOneThatIsTooLargeTakeAllSamplesInOrder(Batches.Order order) {
        for (int size : new int[] {Batches.FULL, SAMPLES, SAMPLES + 1}) {
            BatchSampler sampler = sampler(size, order);
            assertEquals(SAMPLES, sampler.batchSize());
            assertEquals(1, BatchSampler.iterationsPerEpoch(SAMPLES, new Batches(size, order)));
            for (int epoch = 0; epoch < 2; epoch++) {
                assertArrayEquals(IntStream.range(0, SAMPLES).toArray(), epoch(sampler, List.of(SAMPLES)));
            }
        }
    }

    @Test
    void inOrderMeansAsTheSamplesLie() {
        BatchSampler sampler = sampler(5, Batches.Order.IN_ORDER);
        for (int epoch = 0; epoch < 2; epoch++) {
            assertArrayEquals(Parts.all(SAMPLES), epoch(sampler, List.of(5, 5, 5, 5, 3)));
        }
    }

    @Test
    void withoutReplacementNoSampleComesTwiceInOneMiniBatchAndAllComeEquallyOften() {
        int[] seen = draw(
                sampler(5, Batches.Order.WITHOUT_REPLACEMENT),
                batch -> assertEquals(5, Arrays.stream(batch).distinct().count()));
        assertEvenly(seen);
    }

    @Test
    void withReplacementSomeComeTwiceInOneMiniBatchAndAllComeEquallyOften() {
        AtomicInteger doubles = new AtomicInteger();
        int[] seen = draw(sampler(5, Batches.Order.WITH_REPLACEMENT), batch -> {
            if (Arrays.stream(batch).distinct().count() < 5) {
                doubles.incrementAndGet();
            }
        });
        assertEvenly(seen);
        // 1 − 22·21·20·19 / 23⁴ = 0.373 of all mini-batches; four standard deviations around it.
        assertEquals(0.373, doubles.get() / (double) DRAWS, 4 * Math.sqrt(0.373 * 0.627 / DRAWS));
    }

    @ParameterizedTest
    @EnumSource
    void onlyMembersAreDrawnAndTheSameSeedDrawsTheSame(Batches.Order order) {
        int[] members = {3, 8, 9, 11, 20, 22};
        Batches batches = new Batches(4, order);
        BatchSampler one = BatchSampler.of(members, batches, new RandomStreams(2), 0);
        BatchSampler two = BatchSampler.of(members, batches, new RandomStreams(2), 0);
        int[] rowsOfOne = new int[4];
        int[] rowsOfTwo = new int[4];
        for (int i = 0; i < 50; i++) {
            int count = one.next(rowsOfOne);
            assertEquals(count, two.next(rowsOfTwo));
            assertArrayEquals(rowsOfOne, rowsOfTwo);
            assertTrue(Arrays.stream(rowsOfOne, 0, count).allMatch(row -> Arrays.binarySearch(members, row) >= 0));
        }
        assertArrayEquals(new int[] {3, 8, 9, 11, 20, 22}, members);
    }

    @Test
    void theValidationPartIsDrawnAtRandomAndNeverLearnedFrom() {
        Parts parts = Parts.of(100, 0.25, new RandomStreams(3));
        assertEquals(25, parts.validation().length);
        assertArrayEquals(
                Parts.all(100),
                IntStream.concat(Arrays.stream(parts.learned()), Arrays.stream(parts.validation()))
                        .sorted()
                        .toArray());
        assertFalse(Arrays.equals(
                parts.validation(), Parts.of(100, 0.25, new RandomStreams(4)).validation()));
        assertEquals(1, Parts.of(10, 0.001, new RandomStreams(3)).validation().length);
        assertThrows(SettingException.class, () -> Parts.of(1, 0.1, new RandomStreams(3)));
    }

    private static BatchSampler sampler(int size, Batches.Order order) {
        return BatchSampler.of(Parts.all(SAMPLES), new Batches(size, order), new RandomStreams(1), 0);
    }

    /** How often each sample came in many mini-batches of 5. */
    private static int[] draw(BatchSampler sampler, Consumer<int[]> look) {
        int[] seen = new int[SAMPLES];
        int[] batch = new int[5];
        for (int i = 0; i < DRAWS; i++) {
            assertEquals(5, sampler.next(batch));
            look.accept(batch);
            Arrays.stream(batch).forEach(row -> seen[row]++);
        }
        return seen;
    }

    /** Five standard deviations of a binomial count. */
    private static void assertEvenly(int[] seen) {
        double expected = 5.0 * DRAWS / SAMPLES;
        for (int count : seen) {
            assertEquals(expected, count, 5 * Math.sqrt(expected));
        }
    }

    @Test
    void weightsOfALargerNetworkReshuffleNeitherBatchesNorSplit() {
        RandomStreams small = new RandomStreams(7);
        RandomStreams large = new RandomStreams(7);
        assertNotEquals(
                Initializer.HE.weights(4, 2, 0, small.weights()).length,
                Initializer.HE.weights(4, 900, 0, large.weights()).length);
        assertArrayEquals(
                epoch(
                        BatchSampler.of(Parts.all(SAMPLES), new Batches(11, Batches.Order.SHUFFLED), small, 0),
                        List.of(11, 11, 1)),
                epoch(
                        BatchSampler.of(Parts.all(SAMPLES), new Batches(11, Batches.Order.SHUFFLED), large, 0),
                        List.of(11, 11, 1)));
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
