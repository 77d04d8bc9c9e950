package dev.inkling.data.augment;

import java.util.Arrays;

/**
 * Images to which the same is done. They lie pixel beside pixel, {@code [pixel][image]}, as floats, with an empty border: so the
 * inner loops run over values side by side and know no branches, and the JIT compiler makes vector instructions of them. What is
 * empty in all images is left out.
 */
final class ImageGroup {
    /** The most images at once: enough for vectors, few enough for the cache. As a constant it makes loops much faster. */
    static final int SIZE = 128;

    /** Adding it to a number from 0 to 255 leaves that, rounded, in the lowest bits of the float. */
    private static final float ROUNDER = 1 << 23;

    private final int height;
    private final int width;
    private final int pixels;
    private final int stride;
    private final byte[] rows;
    private final byte[] union;
    private final Warp warp;
    private final Plane loaded;
    private final Plane restroked;
    private final float[] result;

    /** Gray levels {@code [pixel][image]}, and which pixels are not empty in all images. */
    private record Plane(float[][] levels, boolean[] hasInk) {
        Plane(int pixels) {
            this(new float[pixels][SIZE], new boolean[pixels]);
        }

        /** Notes whether a pixel is about to be written; one that is not any more is emptied. */
        boolean note(int place, boolean ink) {
            if (hasInk[place] && !ink) {
                Arrays.fill(levels[place], 0);
            }
            hasInk[place] = ink;
            return ink;
        }

        boolean hasInkAt(int a, int b, int c, int d) {
            return hasInk[a] || hasInk[b] || hasInk[c] || hasInk[d];
        }
    }

    ImageGroup(int height, int width) {
        this.height = height;
        this.width = width;
        pixels = height * width;
        stride = width + 2;
        rows = new byte[SIZE * pixels];
        union = new byte[pixels];
        warp = new Warp(height, width, stride);
        loaded = new Plane((height + 2) * stride);
        restroked = new Plane((height + 2) * stride);
        result = new float[SIZE];
    }

    /** Bytes that a group takes. */
    static double bytes(int height, int width) {
        return SIZE * (2.0 * Float.BYTES * (height + 2) * (width + 2) + (double) height * width);
    }

    /**
     * Changes images in place.
     *
     * @param images gray levels, {@code [count, height · width]}
     * @param first the first that is changed; after it each {@code step}-th
     * @param count how many are changed, at most {@link #SIZE}
     */
    void change(byte[] images, int first, int step, int count, Distortion distortion) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(images, (first + i * step) * pixels, rows, i * pixels, pixels);
        }
        Arrays.fill(rows, count * pixels, rows.length, (byte) 0);
        load(count);
        if (distortion.thickness() != 0) {
            restroke(distortion.thickness());
        }
        warp.set(distortion);
        Arrays.fill(rows, (byte) 0);
        warp(distortion.thickness() == 0 ? loaded : restroked);
        for (int i = 0; i < count; i++) {
            System.arraycopy(rows, i * pixels, images, (first + i * step) * pixels, pixels);
        }
    }

    private void load(int count) {
        Arrays.fill(union, (byte) 0);
        for (int i = 0; i < count; i++) {
            unite(rows, i * pixels, union);
        }
        for (int pixel = 0; pixel < pixels; pixel++) {
            int place = (pixel / width + 1) * stride + pixel % width + 1;
            if (loaded.note(place, union[pixel] != 0)) {
                spread(rows, pixel, pixels, loaded.levels[place]);
            }
        }
    }

    private static void unite(byte[] rows, int from, byte[] union) {
        for (int pixel = 0; pixel < union.length; pixel++) {
            union[pixel] |= rows[from + pixel];
        }
    }

    private static void spread(byte[] rows, int pixel, int pixels, float[] to) {
        for (int i = 0; i < SIZE; i++) {
            to[i] = rows[i * pixels + pixel] & 0xff;
        }
    }

    /** Mixes each pixel with the brightest, or the darkest, of itself and its four neighbors. */
    private void restroke(double thickness) {
        float share = (float) Math.abs(thickness) / 4;
        float sign = thickness > 0 ? 1 : -1;
        float[][] levels = loaded.levels;
        for (int row = 1; row <= height; row++) {
            for (int place = row * stride + 1; place <= row * stride + width; place++) {
                boolean ink =
                        loaded.hasInk[place] || loaded.hasInkAt(place - 1, place + 1, place - stride, place + stride);
                if (restroked.note(place, ink)) {
                    mix(
                            levels[place],
                            levels[place - 1],
                            levels[place + 1],
                            levels[place - stride],
                            levels[place + stride],
                            sign,
                            share,
                            restroked.levels[place]);
                }
            }
        }
    }

    /**
     * Of two numbers the larger is (a + b + |a − b|) / 2, the smaller has a minus there. That is exact here, and the JIT compiler
     * makes vector instructions of it, but not of {@code Math.max}.
     */
    private static void mix(
            float[] old,
            float[] left,
            float[] right,
            float[] above,
            float[] under,
            float sign,
            float share,
            float[] to) {
        for (int i = 0; i < SIZE; i++) {
            float sides = left[i] + right[i] + sign * Math.abs(left[i] - right[i]);
            float ends = above[i] + under[i] + sign * Math.abs(above[i] - under[i]);
            float away = 0.25f * (sides + ends + sign * Math.abs(sides - ends)) - old[i];
            to[i] = old[i] + share * (away + sign * Math.abs(away));
        }
    }

    private void warp(Plane from) {
        float[][] levels = from.levels;
        float[] weights = warp.weights;
        for (int pixel = 0; pixel < pixels; pixel++) {
            int place = warp.source[pixel];
            int below = place + stride;
            if (from.hasInkAt(place, place + 1, below, below + 1)) {
                blend(
                        levels[place],
                        weights[4 * pixel],
                        levels[place + 1],
                        weights[4 * pixel + 1],
                        levels[below],
                        weights[4 * pixel + 2],
                        levels[below + 1],
                        weights[4 * pixel + 3],
                        result);
                collect(result, rows, pixel, pixels);
            }
        }
    }

    private static void blend(
            float[] a, float ofA, float[] b, float ofB, float[] c, float ofC, float[] d, float ofD, float[] to) {
        for (int i = 0; i < SIZE; i++) {
            to[i] = ofA * a[i] + ofB * b[i] + ofC * c[i] + ofD * d[i];
        }
    }

    private static void collect(float[] from, byte[] rows, int pixel, int pixels) {
        for (int i = 0; i < SIZE; i++) {
            rows[i * pixels + pixel] = (byte) Float.floatToRawIntBits(from[i] + ROUNDER);
        }
    }
}
