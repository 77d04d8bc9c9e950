package dev.inkling.ink;

/**
 * Where the pen was, and when.
 *
 * @param x to the right, in any unit that the whole drawing shares
 * @param y downwards, in the same unit
 * @param millis time on any clock that the whole drawing shares
 */
public record InkPoint(double x, double y, long millis) {
    /** Beyond this, a drawing's shape would drown in rounding. */
    private static final double FARTHEST = 1e9;

    /** @throws IllegalArgumentException if a coordinate is not a number or farther than 10⁹ from the origin */
    public InkPoint {
        if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) {
            throw new IllegalArgumentException(
                    "A point of a stroke is at (" + x + ", " + y + "), but both must be numbers from -1e9 to 1e9.");
        }
    }
}
