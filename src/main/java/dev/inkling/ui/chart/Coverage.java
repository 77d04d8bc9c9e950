package dev.inkling.ui.chart;

import java.util.Arrays;

/**
 * How much of each pixel one curve covers. Pieces of the curve that overlap (joints, dots, spans) do not add up, so that a faint
 * curve is evenly faint. Column by column in memory, because noisy curves are made of vertical spans.
 */
final class Coverage {
    private final int width;
    private final int height;
    private final byte[] cover;
    private final int[] top;
    private final int[] bottom;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.cover = new byte[width * height];
        this.top = new int[width];
        this.bottom = new int[width];
        Arrays.fill(top, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Covers a pixel of the image by 0–1, if it is not covered by more already. */
    void cover(int column, int row, double amount) {
        int value = (int) (amount * 255 + 0.5);
        int index = column * height + row;
        if (value > (cover[index] & 0xff)) {
            cover[index] = (byte) value;
            touch(column, row, row + 1);
        }
    }

    /** Covers a column between two heights, partly at its ends. */
    void span(int column, double from, double to) {
        double upper = Math.max(0, from);
        double lower = Math.min(height, to);
        if (upper >= lower) {
            return;
        }
        int first = (int) upper;
        int last = (int) Math.ceil(lower) - 1;
        if (first == last) {
            cover(column, first, lower - upper);
            return;
        }
        cover(column, first, first + 1 - upper);
        cover(column, last, lower - last);
        if (first + 1 < last) {
            Arrays.fill(cover, column * height + first + 1, column * height + last, (byte) 255);
            touch(column, first + 1, last);
        }
    }

    /** Lays a color over an image of the same size wherever the curve covers it, and forgets the curve. */
    void paint(Raster image, int rgb, double opacity) {
        int[] inks = new int[256];
        for (int amount = 0; amount < inks.length; amount++) {
            inks[amount] = Raster.premultiplied(rgb, (int) Math.round(opacity * amount));
        }
        for (int column = 0; column < width; column++) {
            for (int row = top[column]; row < bottom[column]; row++) {
                int index = column * height + row;
                int amount = cover[index] & 0xff;
                if (amount != 0) {
                    image.blend(row * width + column, inks[amount]);
                    cover[index] = 0;
                }
            }
            top[column] = height;
            bottom[column] = 0;
        }
    }

    private void touch(int column, int from, int to) {
        top[column] = Math.min(top[column], from);
        bottom[column] = Math.max(bottom[column], to);
    }
}
