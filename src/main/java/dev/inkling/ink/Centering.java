package dev.inkling.ink;

/** Moves the ink of an image by whole pixels, so that its grey values stay as they are. */
final class Centering {
    private static final int SIDE = DigitImage.SIDE;

    /** Where MNIST's digits have their center of mass, in pixels counted from 0: not 13.5, the middle of the image. */
    private static final double TARGET = 14;

    /** A symmetric digit stands exactly between two pixels: without this, rounding errors would make it jump. */
    private static final double TIE = 1e-4;

    private Centering() {}

    /**
     * The image moved so that its center of mass comes nearest to pixel (14, 14), as far as nothing falls off the edge.
     *
     * @param image {@code [784]} with some ink; not changed
     * @return new
     */
    static float[] centered(float[] image) {
        double[] byColumn = new double[SIDE];
        double[] byRow = new double[SIDE];
        for (int i = 0; i < image.length; i++) {
            byColumn[i % SIDE] += image[i];
            byRow[i / SIDE] += image[i];
        }
        return shifted(image, shiftFor(byColumn), shiftFor(byRow));
    }

    /** How many pixels to move along one axis, whose ink is given per row or column. */
    private static int shiftFor(double[] ink) {
        double mass = 0;
        double moment = 0;
        int first = SIDE;
        int last = 0;
        for (int i = 0; i < SIDE; i++) {
            mass += ink[i];
            moment += ink[i] * i;
            if (ink[i] > 0) {
                first = Math.min(first, i);
                last = i;
            }
        }
        int shift = (int) Math.round(TARGET - moment / mass + TIE);
        return Math.max(-first, Math.min(SIDE - 1 - last, shift));
    }

    private static float[] shifted(float[] image, int right, int down) {
        float[] moved = new float[image.length];
        int width = SIDE - Math.abs(right);
        int from = Math.max(0, -right);
        int to = Math.max(0, right);
        for (int row = Math.max(0, -down); row < SIDE - Math.max(0, down); row++) {
            System.arraycopy(image, row * SIDE + from, moved, (row + down) * SIDE + to, width);
        }
        return moved;
    }
}
