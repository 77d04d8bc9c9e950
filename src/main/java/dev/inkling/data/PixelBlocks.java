package dev.inkling.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Images in blocks of alike ones, each block cut to the rectangle in which its images have something: a first layer would spend
 * half of its arithmetic on margins. A copy of the pixels, of MNIST's about half. Immutable.
 *
 * <p>Lines are taken to be as long as if images were square. Where they are not, rectangles are larger than they need be.
 */
public final class PixelBlocks {
    /** The number of columns is a multiple of it where there are enough, as products begin rows of floats at cache lines. */
    private static final int STEP = 16;

    private final int[] members;
    private final int size;
    private final int line;
    private final int[] rows;
    private final int[][] columns;
    private final byte[][] pixels;

    /**
     * @param members row numbers of the images; kept, and not to be changed any more
     * @param size rows in each block but the last
     */
    PixelBlocks(ByteFeatures features, int[] members, int size) {
        this.members = members;
        this.size = size;
        line = (int) Math.ceil(Math.sqrt(features.columns()));
        // Margins and row as one number, as there are many of them to sort.
        long[] keys = Arrays.stream(members)
                .mapToLong(row -> (long) margins(features, row) << Integer.SIZE | row)
                .sorted()
                .toArray();
        rows = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        int count = (rows.length + size - 1) / size;
        columns = new int[count][];
        pixels = new byte[count][];
        for (int block = 0; block < count; block++) {
            BitSet filled = rectangle(features, keys, block);
            columns[block] = filled.stream().toArray();
            pixels[block] = cut(features, block, filled);
        }
    }

    /** Whether these are blocks of that size of those rows. */
    boolean areOf(int[] otherMembers, int otherSize) {
        return size == otherSize && Arrays.equals(members, otherMembers);
    }

    /** Number of blocks. */
    public int count() {
        return columns.length;
    }

    /** Number of images in a block. */
    public int rows(int block) {
        return Math.min(size, rows.length - block * size);
    }

    /** Which row the i-th image of a block is. */
    public int row(int block, int i) {
        return rows[block * size + i];
    }

    /** The columns that a block is cut to, ascending, at least one; not to be modified. All others are 0 in all of its images. */
    public int[] columns(int block) {
        return columns[block];
    }

    /** Appends a block's bytes {@code [rows, columns]}, image by image, at the target's position; the target is modified. */
    public void copy(int block, ByteBuffer target) {
        target.put(pixels[block]);
    }

    /** What images are sorted by: the left, the right and the upper margin, as digits of one number. */
    private int margins(ByteFeatures features, int row) {
        int left = line - 1;
        int right = 0;
        int from = features.filledFrom(row);
        int end = features.filledTo(row);
        for (int first = from / line * line; first < end; first += line) {
            left = features.firstFilled(row, first, Math.min(first + left, end)) - first;
            right = features.lastFilled(row, first + right, Math.min(first + line, end) - 1) - first;
        }
        return (left * line + right) * line + Math.min(line - 1, from / line);
    }

    /** The columns of a block's rectangle, and a few more to make up full steps. */
    private BitSet rectangle(ByteFeatures features, long[] keys, int block) {
        int left = line - 1;
        int right = 0;
        int upper = line - 1;
        int lower = 0;
        for (int i = block * size; i < block * size + rows(block); i++) {
            int margins = (int) (keys[i] >>> Integer.SIZE);
            left = Math.min(left, margins / line / line);
            right = Math.max(right, margins / line % line);
            upper = Math.min(upper, margins % line);
            lower = Math.max(lower, (features.filledTo(rows[i]) - 1) / line);
        }
        BitSet filled = new BitSet(features.columns());
        for (int first = upper * line; first <= lower * line; first += line) {
            filled.set(Math.min(first + left, features.columns()), Math.min(first + right + 1, features.columns()));
        }
        int enough = Math.max(1, (filled.cardinality() + STEP - 1) / STEP) * STEP;
        for (int column = 0; column < features.columns() && filled.cardinality() < enough; column++) {
            filled.set(column);
        }
        return filled;
    }

    private byte[] cut(ByteFeatures features, int block, BitSet filled) {
        int width = columns[block].length;
        byte[] bytes = new byte[rows(block) * width];
        int place = 0;
        for (int first = filled.nextSetBit(0); first >= 0; ) {
            int end = filled.nextClearBit(first);
            for (int i = 0; i < rows(block); i++) {
                features.copy(row(block, i), first, end - first, bytes, i * width + place);
            }
            place += end - first;
            first = filled.nextSetBit(end);
        }
        return bytes;
    }
}
