package dev.inkling.ui.chart;

/** The smallest and largest of some values; reused from pixel column to pixel column, so that drawing makes no garbage. */
final class Extrema {
    private double min;
    private double max;

    Extrema() {
        clear();
    }

    void clear() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    /** Takes in a finite value. */
    void include(double value) {
        include(value, value);
    }

    void include(double low, double high) {
        min = Math.min(min, low);
        max = Math.max(max, high);
    }

    boolean isEmpty() {
        return min > max;
    }

    /** Positive infinity if empty. */
    double min() {
        return min;
    }

    /** Negative infinity if empty. */
    double max() {
        return max;
    }
}
