package dev.inkling.data;

import java.util.List;

/** A table of raw measurements {@code [rows, features]} with numbers to predict {@code [rows, targets]}. Immutable. */
public final class NumericTable {
    private final String id;
    private final String title;
    private final List<String> featureNames;
    private final List<String> targetNames;
    private final double[] values;
    private final double[] targets;
    private final int rows;

    /**
     * @param featureNames one or more
     * @param targetNames one or more
     * @param values row-major {@code [rows, features]}; copied
     * @param targets row-major {@code [rows, targets]}; copied
     * @throws IllegalArgumentException if values and targets differ in number of rows
     */
    public NumericTable(
            String id,
            String title,
            List<String> featureNames,
            List<String> targetNames,
            double[] values,
            double[] targets) {
        this.id = id;
        this.title = title;
        this.featureNames = List.copyOf(featureNames);
        this.targetNames = List.copyOf(targetNames);
        this.values = values.clone();
        this.targets = targets.clone();
        this.rows = targets.length / targetNames.size();
        if (values.length != rows * featureNames.size() || targets.length != rows * targetNames.size()) {
            throw new IllegalArgumentException(values.length + " values and " + targets.length + " targets for rows of "
                    + featureNames.size() + " and " + targetNames.size() + ".");
        }
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public List<String> featureNames() {
        return featureNames;
    }

    public List<String> targetNames() {
        return targetNames;
    }

    public int rows() {
        return rows;
    }

    /** The raw measurement, before any scaling. */
    public double value(int row, int feature) {
        return values[row * featureNames.size() + feature];
    }

    /** A number to predict, before any scaling. */
    public double target(int row, int target) {
        return targets[row * targetNames.size() + target];
    }
}
