package dev.inkling.nn;

/**
 * The random bits of dropout masks: SplitMix64 (Steele, Lea, Flood 2014). Written out, because a mask needs a number an
 * element and {@link java.util.Random} would take longer than the layer, and because the one of the JDK may change with it.
 */
final class MaskStream {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private boolean seeded;
    private long passStart;
    private long state;

    /** The passes from now on draw from this seed. */
    void seed(long seed) {
        state = seed;
        seeded = true;
    }

    /** Marks the beginning of a forward pass. */
    void beginPass() {
        if (!seeded) {
            throw new IllegalStateException("A network with dropout needs beginIteration before its first pass.");
        }
        passStart = state;
    }

    /** The next pass draws what the last one drew. */
    void rewind() {
        state = passStart;
    }

    /** The next 64 bits. */
    long next() {
        state += GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
