package dev.inkling.nn;

/**
 * One of the arrays that a network consists of.
 *
 * @param kind what it is
 * @param layer number of the layer that it belongs to, from 1
 * @param rows 1 for a vector
 * @param columns units of the layer
 */
public record ArrayShape(Kind kind, int layer, int rows, int columns) {

    /** What an array holds. */
    public enum Kind {
        /** The weights {@code [in, out]}. */
        WEIGHTS("W", true, 0),
        /** The biases. */
        BIAS("b", true, 0),
        /** The scale after batch normalization. */
        GAMMA("gamma", true, 1),
        /** The shift after batch normalization. */
        BETA("beta", true, 0),
        /** The running mean of batch normalization. */
        MEAN("mean", false, 0),
        /** The running variance of batch normalization. */
        VARIANCE("variance", false, 1);

        private final String prefix;
        private final boolean learned;
        private final double start;

        Kind(String prefix, boolean learned, double start) {
            this.prefix = prefix;
            this.learned = learned;
            this.start = start;
        }
    }

    /** {@code W1}, {@code b1}, {@code gamma1}, {@code beta1}, {@code mean1}, {@code variance1}, {@code W2} … */
    public String name() {
        return kind.prefix + layer;
    }

    /** Whether gradients change it; the others follow the data that passes. */
    public boolean learned() {
        return kind.learned;
    }

    /** What each element is before any learning, where nothing is drawn. */
    double start() {
        return kind.start;
    }

    public int length() {
        return rows * columns;
    }
}
