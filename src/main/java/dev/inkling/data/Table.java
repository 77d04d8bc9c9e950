package dev.inkling.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A table of raw measurements {@code [rows, features]} with a class for each row; becomes a dataset by a split. Immutable. */
public final class Table {
    private final String id;
    private final String title;
    private final List<String> featureNames;
    private final List<String> classNames;
    private final double[] values;
    private final int[] labels;

    /**
     * @param values row-major {@code [rows, features]}; copied
     * @param labels class index 0…K−1 of each row; copied
     * @throws IllegalArgumentException if values and labels differ in number of rows
     */
    public Table(
            String id,
            String title,
            List<String> featureNames,
            List<String> classNames,
            double[] values,
            int[] labels) {
        if (values.length != labels.length * featureNames.size()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + labels.length + " rows of " + featureNames.size() + ".");
        }
        this.id = id;
        this.title = title;
        this.featureNames = List.copyOf(featureNames);
        this.classNames = List.copyOf(classNames);
        this.values = values.clone();
        this.labels = labels.clone();
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

    public List<String> classNames() {
        return classNames;
    }

    public int rows() {
        return labels.length;
    }

    /** The raw measurement, before any scaling. */
    public double value(int row, int feature) {
        return values[row * featureNames.size() + feature];
    }

    /** Class index 0…K−1 of one row. */
    public int label(int row) {
        return labels[row];
    }

    /** The most rows of each class that can be for training: every class keeps one for the test. 0 if a class has one row. */
    public int maxTrainPerClass() {
        return smallestClassSize() - 1;
    }

    /**
     * Draws {@code trainPerClass} rows of each class for training, the same for the same seed; all others are for the test.
     * Both parts keep the order of the table.
     *
     * @param standardize whether features get mean 0 and deviation 1, computed from the training rows alone
     * @throws DataException if there are not that many rows in each class
     */
    public Dataset split(int trainPerClass, boolean standardize, long seed) {
        int most = maxTrainPerClass();
        if (most < 1) {
            throw new DataException(
                    title + " has a class with fewer than 2 rows; a split needs one for training and one"
                            + " for the test. Add rows of this class, or remove it.");
        }
        if (trainPerClass < 1 || trainPerClass > most) {
            throw new DataException("Training rows per class: found " + trainPerClass + ", expected 1 to " + most
                    + ", as the smallest class of " + title + " has " + (most + 1) + " rows. Choose a number in this"
                    + " range.");
        }
        Random random = new RandomStreams(seed).split();
        List<Integer> drawn = new ArrayList<>();
        for (int label = 0; label < classNames.size(); label++) {
            List<Integer> candidates = rowsOf(label);
            Collections.shuffle(candidates, random);
            drawn.addAll(candidates.subList(0, trainPerClass));
        }
        return split(drawn.stream().mapToInt(Integer::intValue).sorted().toArray(), standardize);
    }

    /**
     * Takes the given rows for training, in the given order; all others are for the test, in the order of the table.
     *
     * @param trainRows row numbers from 0
     * @param standardize whether features get mean 0 and deviation 1, computed from the training rows alone
     * @throws DataException if a row does not exist or is named twice, or if one of the parts would be empty
     */
    public Dataset split(int[] trainRows, boolean standardize) {
        RowSplit rows = RowSplit.given(trainRows, rows(), title);
        double[] rawTrain = valuesOf(rows.train());
        FeatureScaling scaling = standardize
                ? FeatureScaling.standardize(rawTrain, featureNames.size())
                : FeatureScaling.none(featureNames.size());
        return new Dataset(
                id,
                title,
                "",
                new SampleShape.Row(featureNames),
                classNames,
                scaling,
                samples(rows.train(), scaling.apply(rawTrain)),
                samples(rows.test(), scaling.apply(valuesOf(rows.test()))));
    }

    private Samples samples(int[] rows, double[] features) {
        return new Samples(
                new DoubleFeatures(features, featureNames.size()),
                Arrays.stream(rows).map(row -> labels[row]).toArray());
    }

    private double[] valuesOf(int[] rows) {
        return PickedRows.of(values, featureNames.size(), rows);
    }

    private List<Integer> rowsOf(int label) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == label) {
                rows.add(row);
            }
        }
        return rows;
    }

    private int smallestClassSize() {
        int[] sizes = new int[classNames.size()];
        for (int label : labels) {
            sizes[label]++;
        }
        return Arrays.stream(sizes).min().orElse(0);
    }
}
