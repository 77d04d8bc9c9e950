package dev.inkling.data.augment;

import java.util.Arrays;

/**
 * Where each pixel of a changed image comes from: four neighboring pixels of the image as it was, with weights (bilinear
 * interpolation). What comes from beyond the edge is empty. One instance is filled again and again.
 */
final class Warp {
    private static final int ONE = FourLevels.ONE;

    private final int height;
    private final int width;
    private final int stride;
    private final double[][] weightsX;
    private final double[][] weightsY;
    private final double[] x;
    private final double[] y;

    /** Place of the upper left one of the four, in an image with an empty border, {@code [size]}. */
    final int[] source;
    /** Weights of upper left, upper right, lower left and lower right, which add up to {@link #ONE}, {@code [size, 4]}. */
    final int[] weights;

    /**
     * @param stride pixels from one row to the next in images with a border
     * @param size pixels, with some more behind the last one, which come from nowhere
     */
    Warp(int height, int width, int stride, int size) {
        this.height = height;
        this.width = width;
        this.stride = stride;
        weightsX = Bend.weights(width);
        weightsY = Bend.weights(height);
        x = new double[width];
        y = new double[width];
        source = new int[size];
        weights = new int[4 * size];
    }

    /** Takes over another change. */
    void set(Distortion distortion) {
        double cos = StrictMath.cos(distortion.turn());
        double sin = StrictMath.sin(distortion.turn());
        // Backwards: turned back, upright again, to the old size.
        double xx = (cos - distortion.slant() * sin) / distortion.width();
        double xy = (sin + distortion.slant() * cos) / distortion.width();
        double yx = -sin / distortion.height();
        double yy = cos / distortion.height();
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int row = 0; row < height; row++) {
            double dy = row - middleY - distortion.shiftY();
            for (int column = 0; column < width; column++) {
                double dx = column - middleX - distortion.shiftX();
                x[column] = middleX + xx * dx + xy * dy;
                y[column] = middleY + yx * dx + yy * dy;
            }
            if (!distortion.bend().isNone()) {
                bend(distortion.bend(), row);
            }
            for (int column = 0; column < width; column++) {
                set(row * width + column, x[column], y[column]);
            }
        }
    }

    /** Moves where a row of pixels comes from, against the bend. */
    private void bend(Bend bend, int row) {
        for (int i = 0; i < Bend.SIDE; i++) {
            double bentX = 0;
            double bentY = 0;
            for (int j = 0; j < Bend.SIDE; j++) {
                bentX += weightsY[j][row] * bend.x()[j * Bend.SIDE + i];
                bentY += weightsY[j][row] * bend.y()[j * Bend.SIDE + i];
            }
            subtract(weightsX[i], bentX, x);
            subtract(weightsX[i], bentY, y);
        }
    }

    private static void subtract(double[] weights, double factor, double[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= weights[i] * factor;
        }
    }

    private void set(int pixel, double x, double y) {
        // Counted with the border, so that whatever is inside is positive.
        int across = (int) ((x + 1) * ONE + 0.5);
        int down = (int) ((y + 1) * ONE + 0.5);
        int w = 4 * pixel;
        if (across > 0 && across < (width + 1) * ONE && down > 0 && down < (height + 1) * ONE) {
            int right = across % ONE;
            int below = down % ONE;
            // Rounded once, so that the weights add up, and none is negative.
            int both = (right * below + ONE / 2) / ONE;
            source[pixel] = down / ONE * stride + across / ONE;
            weights[w] = ONE - right - below + both;
            weights[w + 1] = right - both;
            weights[w + 2] = below - both;
            weights[w + 3] = both;
        } else {
            source[pixel] = 0;
            Arrays.fill(weights, w, w + 4, 0);
        }
    }
}
