package dev.inkling.data;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Pixels as unsigned bytes {@code [rows, columns]}; a byte b stands for the value b / 255. A quarter of the memory of
 * float32: the 70,000 images of MNIST take 55 MB.
 */
public final class ByteFeatures implements Features {
    /** What a stored byte is multiplied with to get the value that the network sees. */
    public static final double SCALE = 1.0 / 255;

    /** What some runs learn from and what they keep back; more would fill the heap where each run has a part of its own. */
    private static final int MOST_BLOCKS = 6;

    private final byte[] pixels;
    private final int ownRows;
    private final byte[] more;
    private final int rows;
    private final int columns;
    /** Of each row the first column that is not 0, and the one after the last such; found when they are first asked for. */
    private final AtomicReference<int @Nullable []> margins = new AtomicReference<>();
    /** The blocks that were last asked for, as long as there is room for them. */
    private final List<SoftReference<PixelBlocks>> blocks = new ArrayList<>();

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

    /**
     * Some rows in blocks of alike ones. Whoever asks for the same gets the same, as they take time and memory.
     *
     * @param members row numbers; copied
     * @param size rows in each block but the last
     */
    public PixelBlocks blocks(int[] members, int size) {
        synchronized (blocks) {
            blocks.removeIf(known -> known.get() == null);
            for (SoftReference<PixelBlocks> known : blocks) {
                PixelBlocks some = known.get();
                if (some != null && some.areOf(members, size)) {
                    return some;
                }
            }
            PixelBlocks made = new PixelBlocks(this, members.clone(), size);
            if (blocks.size() == MOST_BLOCKS) {
                blocks.remove(0);
            }
            blocks.add(new SoftReference<>(made));
            return made;
        }
    }

    /** Copies {@code count} bytes of a row to a place in an array. */
    void copy(int row, int first, int count, byte[] into, int at) {
        System.arraycopy(memory(row), start(row) + first, into, at, count);
    }

    /** The first column of a row that is not 0 among those from one to another (exclusive), which is the answer if all are. */
    int firstFilled(int row, int from, int to) {
        byte[] memory = memory(row);
        int start = start(row);
        int column = from;
        while (column < to && memory[start + column] == 0) {
            column++;
        }
        return column;
    }

    /** The last column of a row that is not 0 among those after one and up to another (inclusive); the former if all are. */
    int lastFilled(int row, int after, int to) {
        byte[] memory = memory(row);
        int start = start(row);
        int column = to;
        while (column > after && memory[start + column] == 0) {
            column--;
        }
        return Math.max(column, after);
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
            int from = firstFilled(row, 0, columns);
            int to = lastFilled(row, -1, columns - 1) + 1;
            found[2 * row] = from;
            found[2 * row + 1] = to;
        }
        return found;
    }
}
