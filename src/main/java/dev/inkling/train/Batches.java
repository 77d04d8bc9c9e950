package dev.inkling.train;

import dev.inkling.data.augment.Augmentation;

/**
 * How mini-batches are drawn.
 *
 * @param size samples in a mini-batch, or {@link #FULL}
 * @param order which samples come into which mini-batch; of no account where the mini-batch is the whole training part
 * @param augmentation how far images are changed before they are learned from, each time anew
 */
public record Batches(int size, Order order, Augmentation augmentation) {
    /** The mini-batch is the whole training part, in order. */
    public static final int FULL = 0;

    public static final int MAX_SIZE = 1_000_000;

    /** Which samples come into which mini-batch. */
    public enum Order {
        /** Each epoch a new shuffle, cut into mini-batches: every sample once an epoch. */
        SHUFFLED,
        /** Each sample of each mini-batch drawn from all: some twice in the same one. */
        WITH_REPLACEMENT,
        /** Each mini-batch drawn from all, no sample twice in the same one. */
        WITHOUT_REPLACEMENT,
        /** As the samples lie, epoch after epoch. */
        IN_ORDER
    }

    public Batches {
        if (size != FULL) {
            Limits.check("The batch size", size, 1, MAX_SIZE);
        }
    }

    /** Samples as they are. */
    public Batches(int size, Order order) {
        this(size, order, Augmentation.NONE);
    }
}
