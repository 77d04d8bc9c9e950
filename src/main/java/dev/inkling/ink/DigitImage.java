package dev.inkling.ink;

import java.util.Arrays;

/** An image as MNIST has them: 28×28 grey values from 0 (paper, black) to 1 (ink, white). Never changes. */
public final class DigitImage {
    /** Rows, and columns, of an image. */
    public static final int SIDE = 28;

    /** Grey values of an image. */
    public static final int PIXELS = SIDE * SIDE;

    private final float[] pixels;

    /**
     * @param pixels {@code [784]}, row by row; copied
     * @throws IllegalArgumentException if there are more or fewer, or one is not from 0 to 1
     */
    public DigitImage(float[] pixels) {
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException(
                    "An image has " + pixels.length + " pixels, but needs " + PIXELS + " (28 rows of 28).");
        }
        for (int i = 0; i < PIXELS; i++) {
            if (!(pixels[i] >= 0 && pixels[i] <= 1)) {
                throw new IllegalArgumentException("Pixel " + i + " of an image is " + pixels[i]
                        + ", but must be from 0 (paper) to 1 (ink): divide bytes by 255.");
            }
        }
        this.pixels = pixels.clone();
    }

    /** The grey value in a row and column, each counted from 0 at the top left. */
    public float at(int row, int column) {
        return pixels[row * SIDE + column];
    }

    /** All grey values, row by row, in a new array {@code [784]}. */
    public float[] toArray() {
        return pixels.clone();
    }

    /** All gray values as datasets hold them, row by row, from 0 (paper) to 255 (ink), in a new array {@code [784]}. */
    public byte[] toBytes() {
        byte[] levels = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            levels[i] = (byte) Math.round(255 * pixels[i]);
        }
        return levels;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DigitImage image && Arrays.equals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }
}
