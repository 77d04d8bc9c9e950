package dev.inkling.ui.chart;

import java.util.Arrays;

/** An image of premultiplied ARGB pixels, row by row. */
final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The pixels themselves, not a copy: the window shows them without copying. */
    int[] pixels() {
        return pixels;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /**
     * Lays a premultiplied color over a pixel. Two channels at a time are multiplied within one int, each with room for its
     * product: faint noise covers a million pixels a frame.
     */
    void blend(int index, int premultiplied) {
        int below = pixels[index];
        if (below == 0) {
            pixels[index] = premultiplied;
            return;
        }
        int rest = 255 - (premultiplied >>> 24);
        int redBlue = (((below & 0xff00ff) * rest) >>> 8) & 0xff00ff;
        int alphaGreen = (((below >>> 8) & 0xff00ff) * rest) & 0xff00ff00;
        pixels[index] = premultiplied + redBlue + alphaGreen;
    }

    /** A color of an opacity of 0–255. */
    static int premultiplied(int rgb, int alpha) {
        int red = scaled((rgb >> 16) & 0xff, alpha);
        int green = scaled((rgb >> 8) & 0xff, alpha);
        int blue = scaled(rgb & 0xff, alpha);
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }

    private static int scaled(int channel, int alpha) {
        return (channel * alpha + 127) / 255;
    }
}
