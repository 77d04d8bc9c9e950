package dev.inkling.data.digits;

/**
 * A stream of random numbers: SplitMix64 (Steele, Lea, Flood 2014), which needs nothing but integer arithmetic and so gives
 * the same numbers on every machine. For one thread.
 */
final class Draws {
    private static final double PER_STEP = 0x1p-53;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /** The stream of a seed and what it is for: any other number gives one that has nothing to do with it. */
    static Draws of(long seed, long... purpose) {
        long state = mix(seed);
        for (long part : purpose) {
            state = mix(state + part);
        }
        return new Draws(state);
    }

    /** Uniform, from 0 (inclusive) to 1 (exclusive). */
    double uniform() {
        return (nextLong() >>> 11) * PER_STEP;
    }

    /** Uniform between two bounds. */
    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Nearly normal with mean 0 and deviation 1, yet never beyond ±3: the sum of three uniform numbers. */
    double bell() {
        return 2 * (uniform() + uniform() + uniform()) - 3;
    }

    /** An integer from 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        return finish(state);
    }

    private static long mix(long value) {
        return finish(value + 0x9e3779b97f4a7c15L);
    }

    private static long finish(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
