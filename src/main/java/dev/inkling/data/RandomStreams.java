package dev.inkling.data;

import java.util.Random;

/**
 * The separate random streams of one seed: changing one setting (say, the hidden size, which draws more weights) must not
 * reshuffle the others. {@link Random} because its algorithm, Gaussian draws included, is part of the Java specification:
 * the same numbers on every machine and JDK.
 */
public final class RandomStreams {
    private final long seed;

    public RandomStreams(long seed) {
        this.seed = seed;
    }

    /** Which samples are for training. */
    public Random split() {
        return stream(1, 0);
    }

    /** Initial weights. */
    public Random weights() {
        return stream(2, 0);
    }

    /** Order of the samples in the given epoch (from 0); a stream an epoch, so that any epoch can be entered directly. */
    public Random batches(long epoch) {
        return stream(3, epoch);
    }

    /** Which training samples are kept back for validation. */
    public Random validation() {
        return stream(6, 0);
    }

    /** Dropout masks of the given iteration; a stream an iteration, so that any iteration can be entered directly. */
    public Random dropout(long iteration) {
        return stream(4, iteration);
    }

    /** How the images of the given portion (from 0) of a run's mini-batches are changed. */
    public Random augmentation(long portion) {
        return stream(8, portion);
    }

    /** Numbers of a dataset that is made rather than read. */
    public Random data() {
        return stream(7, 0);
    }

    private Random stream(long purpose, long index) {
        return new Random(mix(mix(mix(seed) + purpose) + index));
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): neighboring seeds give unrelated streams. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
