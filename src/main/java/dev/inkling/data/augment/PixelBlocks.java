package dev.inkling.data.augment;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Images halfway between rows of pixels and levels pixel by pixel: blocks of eight neighboring pixels, each a long. Going through
 * them, bytes need not be moved one by one.
 */
final class PixelBlocks {
    /** Pixels in a block. */
    static final int EIGHT = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int pixels;
    /** Images by quarters, as images that are a quarter apart share a long later: {@code [4][block][image in quarter]}. */
    private final long[][][] quarters;

    private final long[] evenLeft = new long[FourLevels.LONGS];
    private final long[] evenRight = new long[FourLevels.LONGS];
    private final long[] oddLeft = new long[FourLevels.LONGS];
    private final long[] oddRight = new long[FourLevels.LONGS];

    /** @param pixels of an image; those that are missing in the last block are empty */
    PixelBlocks(int pixels) {
        this.pixels = pixels;
        quarters = new long[4][(pixels + EIGHT - 1) / EIGHT][FourLevels.LONGS];
    }

    int count() {
        return quarters[0].length;
    }

    /** Takes over an image. */
    void load(byte[] images, int from, int image) {
        long[][] blocks = quarters[image / FourLevels.LONGS];
        int place = image % FourLevels.LONGS;
        int whole = pixels / EIGHT;
        for (int block = 0; block < whole; block++) {
            blocks[block][place] = (long) LONGS.get(images, from + EIGHT * block);
        }
        if (whole < blocks.length) {
            long last = 0;
            for (int pixel = pixels - 1; pixel >= EIGHT * whole; pixel--) {
                last = (last << 8) | (images[from + pixel] & 0xff);
            }
            blocks[whole][place] = last;
        }
    }

    /** Gives an image back. */
    void store(int image, byte[] images, int to) {
        long[][] blocks = quarters[image / FourLevels.LONGS];
        int place = image % FourLevels.LONGS;
        int whole = pixels / EIGHT;
        for (int block = 0; block < whole; block++) {
            LONGS.set(images, to + EIGHT * block, blocks[block][place]);
        }
        for (int pixel = EIGHT * whole; pixel < pixels; pixel++) {
            images[to + pixel] = (byte) (blocks[whole][place] >>> (8 * (pixel % EIGHT)));
        }
    }

    /** Empties a block of all images. */
    void clear(int block) {
        for (long[][] quarter : quarters) {
            Arrays.fill(quarter[block], 0);
        }
    }

    /** The bits of a block that are not 0 in all images. */
    long ink(int block) {
        long ink = 0;
        for (long[][] quarter : quarters) {
            for (long pixels : quarter[block]) {
                ink |= pixels;
            }
        }
        return ink;
    }

    /** Makes levels of a block, in an array for each of its eight pixels. */
    void spread(int block, long[][] levels) {
        FourLevels.swapInts(quarters[0][block], quarters[2][block], evenLeft, evenRight);
        FourLevels.swapInts(quarters[1][block], quarters[3][block], oddLeft, oddRight);
        FourLevels.widen(evenLeft, oddLeft, levels[0], levels[1], levels[2], levels[3]);
        FourLevels.widen(evenRight, oddRight, levels[4], levels[5], levels[6], levels[7]);
    }

    /** The way back, of levels as {@link FourLevels#blend} makes them. */
    void collect(long[][] levels, int block) {
        FourLevels.narrow(levels[0], levels[1], levels[2], levels[3], evenLeft, oddLeft);
        FourLevels.narrow(levels[4], levels[5], levels[6], levels[7], evenRight, oddRight);
        FourLevels.swapInts(evenLeft, evenRight, quarters[0][block], quarters[2][block]);
        FourLevels.swapInts(oddLeft, oddRight, quarters[1][block], quarters[3][block]);
    }
}
