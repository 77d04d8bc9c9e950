package dev.inkling.data.augment;

import java.util.Arrays;

/**
 * Images to which the same is done, all at the same time: they lie pixel beside pixel, with the levels of all images at each. What
 * is empty in all images is left out.
 */
final class ImageGroup {
    /** The most images at once: enough for vectors, few enough for the cache. */
    static final int SIZE = 4 * FourLevels.LONGS;

    private final int pixels;
    private final int stride;
    private final PixelBlocks blocks;
    /** Where pixels are in an image with a border; those that fill up the last block are at one of the border's. */
    private final int[] places;

    private final Warp warp;
    private final Strokes strokes;
    private final Plane loaded;
    private final long[][] sources = new long[PixelBlocks.EIGHT][];
    private final long[][] results = new long[PixelBlocks.EIGHT][FourLevels.LONGS];

    ImageGroup(int height, int width) {
        pixels = height * width;
        stride = width + 2;
        blocks = new PixelBlocks(pixels);
        places = new int[blocks.count() * PixelBlocks.EIGHT];
        for (int pixel = 0; pixel < pixels; pixel++) {
            places[pixel] = (pixel / width + 1) * stride + pixel % width + 1;
        }
        warp = new Warp(height, width, stride, places.length);
        strokes = new Strokes(height, width, stride);
        loaded = new Plane((height + 2) * stride);
    }

    /** Bytes that a group takes. */
    static double bytes(int height, int width) {
        return SIZE * (3.0 * Short.BYTES * (height + 2) * (width + 2) + (double) height * width);
    }

    /**
     * Changes images in place.
     *
     * @param images gray levels, {@code [count, height · width]}
     * @param first the first that is changed; after it each {@code step}-th
     * @param count how many are changed, at most {@link #SIZE}; the rest of the group stays what it was, which disturbs nobody
     */
    void change(byte[] images, int first, int step, int count, Distortion distortion) {
        for (int i = 0; i < count; i++) {
            blocks.load(images, (first + i * step) * pixels, i);
        }
        for (int block = 0; block < blocks.count(); block++) {
            load(block);
        }
        double thickness = distortion.thickness();
        Plane original = thickness == 0 ? loaded : strokes.change(loaded, thickness);
        warp.set(distortion);
        for (int block = 0; block < blocks.count(); block++) {
            warp(original, block);
        }
        for (int i = 0; i < count; i++) {
            blocks.store(i, images, (first + i * step) * pixels);
        }
    }

    private void load(int block) {
        int first = block * PixelBlocks.EIGHT;
        long ink = blocks.ink(block);
        for (int i = 0; i < PixelBlocks.EIGHT; i++) {
            int place = places[first + i];
            // No more than a note: the levels are written in any case, of no ink as zeros.
            loaded.hasInk()[place] = ((ink >>> (8 * i)) & 0xff) != 0;
            sources[i] = loaded.levels()[place];
        }
        blocks.spread(block, sources);
    }

    private void warp(Plane original, int block) {
        int first = block * PixelBlocks.EIGHT;
        boolean ink = false;
        for (int i = 0; i < PixelBlocks.EIGHT; i++) {
            ink |= blend(original, first + i, results[i]);
        }
        if (ink) {
            blocks.collect(results, block);
        } else {
            blocks.clear(block);
        }
    }

    /** Returns false if there was no ink to blend. */
    private boolean blend(Plane original, int pixel, long[] to) {
        int place = warp.source[pixel];
        int below = place + stride;
        if (!original.hasInkAt(place, place + 1, below, below + 1)) {
            Arrays.fill(to, 0);
            return false;
        }
        long[][] levels = original.levels();
        int[] weights = warp.weights;
        int w = 4 * pixel;
        FourLevels.blend(
                levels[place],
                weights[w],
                levels[place + 1],
                weights[w + 1],
                levels[below],
                weights[w + 2],
                levels[below + 1],
                weights[w + 3],
                to);
        return true;
    }
}
