package dev.inkling.data;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Pixels as unsigned bytes {@code [rows, columns]}; a byte b stands for the value b / 255. A quarter of the memory of
 * float32: the 70,000 images of MNIST take 55 MB.
 */
public final class ByteFeatures implements Features {
    /** What a stored byte is multiplied with to get the value that the network sees. */
    public static final double SCALE = 1.0 / 255;

    private final byte[] pixels;
    private final int ownRows;
    private final byte[] more;
    private final int rows;
    private final int columns;
    /** Of each row the first column that is not 0, and the one after the last such; found when they are first asked for. */
    private final AtomicReference<int @Nullable []> margins = new AtomicReference<>();

    /**
     * @param pixels row-major {@code [rows, columns]}; taken over, not copied: the caller must not change it any more
     * @throws IllegalArgumentException if the length is not a whole number of rows
     */
    public ByteFeatures(byte[] pixels, int columns) {
        if (columns < 1 || pixels.length % columns != 0) {
            throw new IllegalArgumentException(pixels.length + " bytes are not whole rows of " + columns + " pixels.");
        }
        this.pixels = pixels;
        this.columns = columns;
        ownRows = pixels.length / columns;
        more = new byte[0];
        rows = ownRows;
    }

    private ByteFeatures(ByteFeatures first, int ownRows, byte[] more, int moreRows) {
        pixels = first.pixels;
        columns = first.columns;
        this.ownRows = ownRows;
        this.more = more;
        rows = ownRows + moreRows;
    }

    /**
     * The first rows of these, and then others in their order, of which each comes as often as any, give or take one; shares
     * the memory of both.
     *
     * @param own how many of these
     * @param count how many of the others, at least one of which there must be; they may not be put together themselves
     */
    ByteFeatures plus(int own, ByteFeatures others, int count) {
        if (more.length > 0 || others.more.length > 0 || columns != others.columns || own > rows || others.rows == 0) {
            throw new IllegalArgumentException(
                    "Rows of " + columns + " and of " + others.columns + " pixels that cannot be put together.");
        }
        return new ByteFeatures(this, own, others.pixels, count);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double value(int row, int column) {
        return level(row, column) * SCALE;
    }

    /** The stored gray level, 0 (black) … 255 (white). */
    public int level(int row, int column) {
        return memory(row)[start(row) + column] & 0xff;
    }

    /** Appends one row's {@code columns} bytes at the target's position, in one bulk copy; the target is modified. */
    public void copyRow(int row, ByteBuffer target) {
        copyRow(row, 0, columns, target);
    }

    /** Appends {@code count} bytes of a row at the target's position, in one bulk copy; the target is modified. */
    public void copyRow(int row, int first, int count, ByteBuffer target) {
        target.put(memory(row), start(row) + first, count);
    }

    /** Which of {@code size} things comes at a place, where {@code count} places are spread evenly over them. */
    static int spread(int place, int count, int size) {
        return (int) ((long) place * size / count);
    }

    private byte[] memory(int row) {
        return row < ownRows ? pixels : more;
    }

    /** Where a row begins in its memory. */
    private int start(int row) {
        return (row < ownRows ? row : spread(row - ownRows, rows - ownRows, more.length / columns)) * columns;
    }

    /** The first column of a row that is not 0; {@link #columns} where all are. */
    public int filledFrom(int row) {
        return margins()[2 * row];
    }

    /** The column after the last one of a row that is not 0; 0 where all are. */
    public int filledTo(int row) {
        return margins()[2 * row + 1];
    }

    private int[] margins() {
        int[] known = margins.get();
        if (known == null) {
            // Found by several threads at once, they are the same.
            known = findMargins();
            margins.set(known);
        }
        return known;
    }

    private int[] findMargins() {
        int[] found = new int[2 * rows];
        for (int row = 0; row < rows; row++) {
            byte[] memory = memory(row);
            int start = start(row);
            int from = 0;
            while (from < columns && memory[start + from] == 0) {
                from++;
            }
            int to = from == columns ? 0 : columns;
            while (to > 0 && memory[start + to - 1] == 0) {
                to--;
            }
            found[2 * row] = from;
            found[2 * row + 1] = to;
        }
        return found;
    }
}
