package dev.inkling.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of raw measurements {@code [rows, features]} with numbers to predict {@code [rows, targets]}; becomes a dataset by a split. Immutable. */
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

    /**
     * Draws a part of the rows for training, the same for the same seed; all others are for the test. Both parts keep the order
     * of the table. Targets stay as they are; only features are scaled.
     *
     * @param trainRows how many, at least 1 and fewer than there are
     * @param standardize whether features get mean 0 and deviation 1, computed from the training rows alone
     * @throws DataException if there are not that many rows
     */
    public Dataset split(int trainRows, boolean standardize, long seed) {
        if (trainRows < 1 || trainRows >= rows) {
            throw new DataException("Training rows of " + title + ": found " + trainRows + ", expected 1 to "
                    + (rows - 1) + ", so that neither training nor test is empty. Choose a number in this range.");
        }
        List<Integer> order = IntStream.range(0, rows).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, new RandomStreams(seed).split());
        int[] train = sorted(order.subList(0, trainRows));
        int[] test = sorted(order.subList(trainRows, rows));
        double[] raw = PickedRows.of(values, featureNames.size(), train);
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
                samples(train, scaling.apply(raw)),
                samples(test, scaling.apply(PickedRows.of(values, featureNames.size(), test))));
    }

    private Samples samples(int[] picked, double[] features) {
        return Samples.withTargets(
                new DoubleFeatures(features, featureNames.size()), PickedRows.of(targets, targetNames.size(), picked));
    }

    private static int[] sorted(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
