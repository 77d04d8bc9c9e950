package dev.inkling.data;

/**
 * Samples with their classes: {@code x [size, D]} and {@code y [size]}. The size may be smaller than what the features
 * hold; then the first ones count.
 */
public final class Samples {
    private final Features features;
    private final int[] labels;
    private final int size;

    /**
     * @param labels class index 0…K−1 of each row; copied
     * @throws IllegalArgumentException if features and labels differ in number
     */
    public Samples(Features features, int[] labels) {
        this(features, labels.clone(), labels.length);
        if (features.rows() != labels.length) {
            throw new IllegalArgumentException(features.rows() + " samples, but " + labels.length + " labels.");
        }
    }

    private Samples(Features features, int[] labels, int size) {
        this.features = features;
        this.labels = labels;
        this.size = size;
    }

    /** The first {@code limit} samples, or all where there are fewer; shares the memory. */
    public Samples first(int limit) {
        return limit >= size ? this : new Samples(features, labels, limit);
    }

    public int size() {
        return size;
    }

    public Features features() {
        return features;
    }

    /** Class index 0…K−1 of one sample. */
    public int label(int row) {
        return labels[row];
    }
}
