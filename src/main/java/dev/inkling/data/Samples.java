package dev.inkling.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Samples with what is to be answered for each: a class, {@code x [size, D]} and {@code y [size]}, or numbers, {@code y [size,
 * K]}. The size may be smaller than what the features hold; then the first ones count.
 */
public final class Samples {
    private final Features features;
    private final int[] labels;
    private final double @Nullable [] targets;
    private final int size;
    private final int own;

    /**
     * Samples with classes.
     *
     * @param labels class index 0…K−1 of each row; copied
     * @throws IllegalArgumentException if features and labels differ in number
     */
    public Samples(Features features, int[] labels) {
        this(features, labels.clone(), null, labels.length, labels.length);
        if (features.rows() != labels.length) {
            throw new IllegalArgumentException(features.rows() + " samples, but " + labels.length + " labels.");
        }
    }

    /**
     * Samples with numbers to be predicted.
     *
     * @param targets row by row {@code [rows, K]}; copied
     * @throws IllegalArgumentException if they do not divide evenly among the rows
     */
    public static Samples withTargets(Features features, double[] targets) {
        if (targets.length == 0 || targets.length % features.rows() != 0) {
            throw new IllegalArgumentException(features.rows() + " samples, but " + targets.length + " targets.");
        }
        return new Samples(features, new int[0], targets.clone(), features.rows(), features.rows());
    }

    private Samples(Features features, int[] labels, double @Nullable [] targets, int size, int own) {
        this.features = features;
        this.labels = labels;
        this.targets = targets;
        this.size = size;
        this.own = own;
    }

    /**
     * The first {@code limit} samples, or all where there are fewer; shares the memory. What was added stays, unless some of the
     * samples before it go.
     */
    public Samples first(int limit) {
        return limit >= own ? this : new Samples(features, labels, targets, limit, limit);
    }

    /**
     * These samples, and after them others in their order, of which each comes as often as any, give or take one; shares the
     * memory of both. Only for images with classes that have nothing added yet.
     *
     * @param count how many of the others
     * @throws IllegalArgumentException if either are no images
     */
    public Samples plus(Samples others, int count) {
        if (!(features instanceof ByteFeatures pixels && others.features instanceof ByteFeatures more)) {
            throw new IllegalArgumentException("Only images can be added to images.");
        }
        int[] all = Arrays.copyOf(labels, size + count);
        for (int i = 0; i < count; i++) {
            all[size + i] = others.labels[ByteFeatures.spread(i, count, others.size)];
        }
        return new Samples(pixels.plus(size, more, count), all, null, size + count, size);
    }

    public int size() {
        return size;
    }

    /** How many of them, the first ones, were not added by {@link #plus}. */
    public int ownSize() {
        return own;
    }

    public Features features() {
        return features;
    }

    /** Whether there are numbers to be predicted rather than classes. */
    public boolean hasTargets() {
        return targets != null;
    }

    /** Class index 0…K−1 of one sample; only where there are classes. */
    public int label(int row) {
        return labels[row];
    }

    /**
     * The {@code output}-th number to be predicted for one sample; only where there are such.
     *
     * @throws IllegalStateException if there are classes
     */
    public double target(int row, int output) {
        if (targets == null) {
            throw new IllegalStateException("samples with classes have no targets");
        }
        return targets[row * (targets.length / features.rows()) + output];
    }
}
