package dev.inkling.ink;

/** How the pen's width changes along its way. */
@FunctionalInterface
public interface PenPressure {
    /** The same width everywhere. */
    PenPressure EVEN = (stroke, point) -> 1;

    /**
     * The width at a point of a drawing as a share of the style's width, above 0; in between it changes evenly.
     *
     * @param stroke counted from 0
     * @param point of the stroke, counted from 0
     */
    double factor(int stroke, int point);
}
