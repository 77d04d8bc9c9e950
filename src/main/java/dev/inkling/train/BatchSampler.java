package dev.inkling.train;

import dev.inkling.data.RandomStreams;
import java.util.Random;

/**
 * The order in which samples are learned from: each epoch a new shuffle (Fisher and Yates), cut into mini-batches, the last
 * one short where the numbers do not divide. A batch of all samples is not shuffled: order would not matter to it, only to
 * its rounding.
 */
final class BatchSampler {
    private final RandomStreams streams;
    private final int[] order;
    private final int batchSize;
    private int next;
    private long epoch;

    BatchSampler(int samples, int batchSize, RandomStreams streams) {
        this.streams = streams;
        this.batchSize = batchSize(samples, batchSize);
        order = new int[samples];
        for (int i = 0; i < samples; i++) {
            order[i] = i;
        }
    }

    /** Samples in every batch but an epoch's last. */
    int batchSize() {
        return batchSize;
    }

    /** Mini-batches in one pass over so many samples with a batch size as the settings have it. */
    static int iterationsPerEpoch(int samples, int batchSize) {
        int size = batchSize(samples, batchSize);
        return (samples + size - 1) / size;
    }

    private static int batchSize(int samples, int batchSize) {
        return batchSize == Batches.FULL ? samples : Math.min(samples, batchSize);
    }

    /** Writes the row numbers of the next mini-batch to the front of {@code rows} and returns how many there are. */
    int next(int[] rows) {
        if (next == 0 && batchSize < order.length) {
            shuffle(streams.batches(epoch));
        }
        int count = Math.min(batchSize, order.length - next);
        System.arraycopy(order, next, rows, 0, count);
        next += count;
        if (next == order.length) {
            next = 0;
            epoch++;
        }
        return count;
    }

    private void shuffle(Random random) {
        // From the identity each time, so that an epoch's order depends on its number alone, not on the epochs before.
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
