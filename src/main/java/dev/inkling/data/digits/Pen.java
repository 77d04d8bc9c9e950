package dev.inkling.data.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes down how a digit is written, as control points that a smooth curve passes through. Digits are about 1 high: x to the
 * right, y downwards from 0 at the top to 1 at the bottom. Bearings are those of a clock in degrees: 0 is up, 90 is right.
 */
final class Pen {
    /** Control points of an arc are no farther apart than this, in degrees. */
    private static final double ARC_STEP = 45;

    private final Variation variation;
    private final double slip;
    private final List<List<Path>> strokes = new ArrayList<>();
    private double lean;

    /** @param slip how far a control point may be from where it was meant to be, in heights of a digit */
    Pen(Variation variation, double slip) {
        this.variation = variation;
        this.slip = slip;
    }

    /** Puts the pen on the paper: a new stroke. */
    Pen down(double x, double y) {
        begin();
        return to(x, y);
    }

    /** From now on the top of the digit leans to the right by this share of its height. */
    Pen lean(double share) {
        lean = share;
        return this;
    }

    /** Draws smoothly through a point. */
    Pen to(double x, double y) {
        current().add(x - lean * y + variation.slip(slip), y + variation.slip(slip));
        return this;
    }

    /** Draws to a point and changes the direction there. */
    Pen corner(double x, double y) {
        to(x, y);
        strokes.get(strokes.size() - 1).add(current().fromItsEnd());
        return this;
    }

    /**
     * Draws smoothly along a part of an ellipse, both ends included.
     *
     * @param from bearing of its first point
     * @param to bearing of its last; clockwise where it is larger
     */
    Pen arc(double centerX, double centerY, double radiusX, double radiusY, double from, double to) {
        int steps = Math.max(1, (int) Math.ceil(Math.abs(to - from) / ARC_STEP));
        for (int i = 0; i <= steps; i++) {
            double angle = StrictMath.toRadians(from + (to - from) * i / steps);
            to(centerX + radiusX * StrictMath.sin(angle), centerY - radiusY * StrictMath.cos(angle));
        }
        return this;
    }

    /** Begins a stroke with an arc. */
    Pen downArc(double centerX, double centerY, double radiusX, double radiusY, double from, double to) {
        begin();
        return arc(centerX, centerY, radiusX, radiusY, from, to);
    }

    /** What was drawn: the pieces between corners of each stroke. */
    List<List<Path>> strokes() {
        return strokes;
    }

    private void begin() {
        strokes.add(new ArrayList<>(List.of(new Path())));
    }

    private Path current() {
        List<Path> pieces = strokes.get(strokes.size() - 1);
        return pieces.get(pieces.size() - 1);
    }
}
