package dev.inkling.ui.chart;

/**
 * Something that happened at a point of a curve.
 *
 * @param kind decides the mark's shape
 * @param iteration where; the mark is at the first point from there on
 * @param text what the read-out says about it
 */
public record CurveMark(Kind kind, double iteration, String text) {

    /** What happened. */
    public enum Kind {
        /** A setting was changed. */
        CHANGE,
        PAUSE,
        INTERRUPTION,
        /** The curve goes on from another one. */
        BRANCH
    }
}
