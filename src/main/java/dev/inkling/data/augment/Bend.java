package dev.inkling.data.augment;

import java.util.Random;

/**
 * A smooth field of displacements over an image: a cubic B-spline through a grid of control points, so that no place moves
 * farther than the control points do.
 *
 * @param x displacements of the control points, row by row, pixels {@code [SIDE · SIDE]}; empty for none
 * @param y the same downwards
 */
record Bend(double[] x, double[] y) {
    /** Cells between control points along each side of the image: what is bent is parts of a digit, not single pixels. */
    static final int CELLS = 4;
    /** Control points along each side, those beyond the edges included. */
    static final int SIDE = CELLS + 3;

    static final Bend NONE = new Bend(new double[0], new double[0]);

    /** Each control point moves by up to so many pixels along x and y. */
    static Bend draw(double most, Random random) {
        double[] x = new double[SIDE * SIDE];
        double[] y = new double[SIDE * SIDE];
        for (int i = 0; i < x.length; i++) {
            x[i] = Augmentation.within(most, random);
            y[i] = Augmentation.within(most, random);
        }
        return most == 0 ? NONE : new Bend(x, y);
    }

    boolean isNone() {
        return x.length == 0;
    }

    /**
     * What each pixel along one side of an image takes from the control points along it.
     *
     * @return {@code [SIDE][size]}; four of a pixel's weights are not 0
     */
    static double[][] weights(int size) {
        double[][] weights = new double[SIDE][size];
        for (int pixel = 0; pixel < size; pixel++) {
            double cells = (pixel + 0.5) * CELLS / size;
            int first = (int) cells;
            double t = cells - first;
            double rest = 1 - t;
            weights[first][pixel] = rest * rest * rest / 6;
            weights[first + 1][pixel] = (3 * t * t * t - 6 * t * t + 4) / 6;
            weights[first + 2][pixel] = (3 * rest * rest * rest - 6 * rest * rest + 4) / 6;
            weights[first + 3][pixel] = t * t * t / 6;
        }
        return weights;
    }
}
