package dev.inkling.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of raw measurements {@code [rows, features]} with numbers to predict {@code [rows, targets]}; becomes a dataset by
 * a split. Immutable.
 */
public final class NumericTable {
    /** So many of four rows are for training. */
    private static final int TRAIN_OF_FOUR = 3;

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

    /**
     * Draws three of four rows for training, the same for the same seed; all others are for the test. Both parts keep the order
     * of the table. There are no classes here of which each should have its share, so that one rule serves all tables; whoever
     * wants another split names the rows.
     *
     * @param standardize whether features get mean 0 and deviation 1, computed from the training rows alone
     * @throws DataException if there are fewer than 2 rows
     */
    public Dataset split(boolean standardize, long seed) {
        if (rows < 2) {
            throw new DataException(
                    title + " has a single row; a split needs one for training and one for the test. Add rows.");
        }
        List<Integer> order = IntStream.range(0, rows).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, new RandomStreams(seed).split());
        int drawn = Math.max(1, rows * TRAIN_OF_FOUR / 4);
        return split(
                order.subList(0, drawn).stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray(),
                standardize);
    }

    /**
     * Takes the given rows for training, in the given order; all others are for the test, in the order of the table. Targets
     * stay as they are; only features are scaled.
     *
     * @param trainRows row numbers from 0
     * @param standardize whether features get mean 0 and deviation 1, computed from the training rows alone
     * @throws DataException if a row does not exist or is named twice, or if one of the parts would be empty
     */
    public Dataset split(int[] trainRows, boolean standardize) {
        RowSplit split = RowSplit.given(trainRows, rows, title);
        double[] raw = PickedRows.of(values, featureNames.size(), split.train());
        FeatureScaling scaling = standardize
                ? FeatureScaling.standardize(raw, featureNames.size())
                : FeatureScaling.none(featureNames.size());
        return new Dataset(
                id,
                title,
                "",
                new SampleShape.Row(featureNames),
                List.of(),
                targetNames,
                scaling,
                samples(split.train(), scaling.apply(raw)),
                samples(split.test(), scaling.apply(PickedRows.of(values, featureNames.size(), split.test()))));
    }

    private Samples samples(int[] picked, double[] features) {
        return Samples.withTargets(
                new DoubleFeatures(features, featureNames.size()), PickedRows.of(targets, targetNames.size(), picked));
    }
}
