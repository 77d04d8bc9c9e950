package dev.inkling.ui.chart;

/** A piece of an axis, in the axis' units; {@code min < max}, and both and their distance are finite. */
public record Range(double min, double max) {
    /** @throws IllegalArgumentException if the ends are not finite or not in order */
    public Range {
        if (!(min < max) || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException(
                    "A range needs two finite ends in order, not " + min + " and " + max + ".");
        }
    }

    /** Whether two numbers can be the ends of a range that is wide enough to be told apart on a screen. */
    static boolean isUsable(double min, double max) {
        double magnitude = Math.max(Math.abs(min), Math.abs(max));
        return min < max && Double.isFinite(max - min) && max - min > 1e-10 * magnitude;
    }

    double span() {
        return max - min;
    }

    boolean contains(Range other) {
        return min <= other.min && other.max <= max;
    }

    Range union(Range other) {
        return new Range(Math.min(min, other.min), Math.max(max, other.max));
    }
}
