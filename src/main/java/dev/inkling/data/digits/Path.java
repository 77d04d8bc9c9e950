package dev.inkling.data.digits;

import java.util.Arrays;

/** A growing line of points. */
final class Path {
    private double[] coordinates = new double[64];
    private int size;

    void add(double x, double y) {
        if (2 * size + 2 > coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, 2 * coordinates.length);
        }
        set(size++, x, y);
    }

    void set(int point, double x, double y) {
        coordinates[2 * point] = x;
        coordinates[2 * point + 1] = y;
    }

    int size() {
        return size;
    }

    double x(int point) {
        return coordinates[2 * point];
    }

    double y(int point) {
        return coordinates[2 * point + 1];
    }

    /** A new path that begins where this one ends. */
    Path fromItsEnd() {
        Path next = new Path();
        next.add(x(size - 1), y(size - 1));
        return next;
    }
}
