package dev.inkling.train;

import java.util.Arrays;

/**
 * Numbers that only grow at the end: one writer (a trainer), any number of readers, no lock. A reader that has seen a size
 * sees all values below it, and they never change.
 */
public final class GrowingSeries {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;

    // Chunks are never moved; only the small table of chunks is copied when it is full, and a reader's old table stays
    // right.
    private volatile double[][] chunks = new double[16][];
    private volatile int size;

    /** Appends a value; for the one writer only. */
    public void add(double value) {
        int index = size;
        int chunk = index >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new double[CHUNK];
        }
        chunks[chunk][index & (CHUNK - 1)] = value;
        // The volatile write makes all of the above visible to whoever reads this size.
        size = index + 1;
    }

    public int size() {
        return size;
    }

    /** The value at {@code index}, which must be below a size that the reader has seen. */
    public double get(int index) {
        return chunks[index >>> CHUNK_BITS][index & (CHUNK - 1)];
    }

    /** The newest value, or NaN where there is none. */
    public double last() {
        int seen = size;
        return seen == 0 ? Double.NaN : get(seen - 1);
    }
}
