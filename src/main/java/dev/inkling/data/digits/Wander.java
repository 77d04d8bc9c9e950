package dev.inkling.data.digits;

/** A value that wanders smoothly along a line: for a hand that is not quite steady, and for how firmly it presses. */
final class Wander {
    /** So many are enough for the longest stroke; a longer one would begin again. */
    private static final int KNOTS = 48;

    private final double[] knots = new double[KNOTS];
    private final double perKnot;

    /** @param perKnot distance along the line over which the value changes to another one */
    Wander(Draws draws, double perKnot) {
        this.perKnot = perKnot;
        for (int i = 0; i < KNOTS; i++) {
            knots[i] = draws.bell();
        }
    }

    /** The value at a distance from the line's beginning: about 1 in size, at most 3. */
    double at(double distance) {
        double place = distance / perKnot;
        int knot = (int) place;
        double part = place - knot;
        double ease = part * part * (3 - 2 * part);
        double from = knots[knot % KNOTS];
        double to = knots[(knot + 1) % KNOTS];
        return from + (to - from) * ease;
    }
}
