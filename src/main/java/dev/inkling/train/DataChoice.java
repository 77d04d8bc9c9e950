package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.NumericTable;
import dev.inkling.data.Samples;
import dev.inkling.data.Table;
import java.util.HashSet;
import java.util.List;

/**
 * Which samples a run uses.
 *
 * @param dataset the dataset's id, for a CSV file its path
 * @param targets for a CSV file: the columns with numbers to predict; empty where the last column is the class
 * @param trainLimit only the first so many training samples, or {@link #ALL}
 * @param trainPerClass for a table that is split here: samples of each class for training, the rest is for testing; of numbers to
 *     predict, which have no classes, three of four rows are drawn
 * @param trainRows for a table that is split here: the very rows for training, counted from 1, instead of a draw; empty for a draw
 * @param standardize for a table: every feature to mean 0 and deviation 1, computed from the training part; targets stay as they
 *     are
 * @param validation share of the training samples that is kept back and judges the network while it learns, 0…0.9
 * @param mineShare for images of digits: share of the training samples that are the user's own drawings, which are added to the
 *     dataset and repeated as often as it takes, 0…0.9
 */
public record DataChoice(
        String dataset,
        List<String> targets,
        int trainLimit,
        int trainPerClass,
        List<Integer> trainRows,
        boolean standardize,
        double validation,
        double mineShare) {
    /** No limit. */
    public static final int ALL = 0;

    /** Training samples of each class to begin with. */
    public static final int USUAL_PER_CLASS = 25;

    public static final int MAX_SAMPLES = 10_000_000;
    public static final double MAX_VALIDATION = 0.9;
    public static final double MAX_MINE_SHARE = 0.9;

    public DataChoice {
        targets = List.copyOf(targets);
        if (new HashSet<>(targets).size() < targets.size()) {
            throw new SettingException(
                    "The columns to predict are “" + String.join(", ", targets) + "”; name each once.");
        }
        trainRows = List.copyOf(trainRows);
        if (trainLimit != ALL) {
            Limits.check("The number of training samples", trainLimit, 1, MAX_SAMPLES);
        }
        Limits.check("The number of training samples per class", trainPerClass, 1, MAX_SAMPLES);
        trainRows.forEach(row -> Limits.check("The number of a training row", row, 1, MAX_SAMPLES));
        Limits.check("The validation share", validation, 0, MAX_VALIDATION);
        Limits.check("The share of My digits", mineShare, 0, MAX_MINE_SHARE);
    }

    /** Samples of the dataset alone. */
    public DataChoice(
            String dataset,
            List<String> targets,
            int trainLimit,
            int trainPerClass,
            List<Integer> trainRows,
            boolean standardize,
            double validation) {
        this(dataset, targets, trainLimit, trainPerClass, trainRows, standardize, validation, 0);
    }

    /** Samples of a dataset that does not let one choose what to predict. */
    public DataChoice(
            String dataset,
            int trainLimit,
            int trainPerClass,
            List<Integer> trainRows,
            boolean standardize,
            double validation) {
        this(dataset, List.of(), trainLimit, trainPerClass, trainRows, standardize, validation);
    }

    /** All training samples of a dataset, 25 of each class where the split is drawn here. */
    public static DataChoice of(String dataset) {
        return new DataChoice(dataset, ALL, USUAL_PER_CLASS, List.of(), false, 0);
    }

    DataChoice withDataset(String name) {
        return new DataChoice(name, targets, trainLimit, trainPerClass, trainRows, standardize, validation, mineShare);
    }

    /**
     * The table's split into training and test part as it is chosen here.
     *
     * @throws dev.inkling.data.DataException if the table does not have these rows
     */
    public Dataset split(Table table, long seed) {
        return trainRows.isEmpty()
                ? table.split(trainPerClass, standardize, seed)
                : table.split(trainRowsFromZero(), standardize);
    }

    /**
     * The same for a table with numbers to predict.
     *
     * @throws dev.inkling.data.DataException if the table does not have these rows
     */
    public Dataset split(NumericTable table, long seed) {
        return trainRows.isEmpty() ? table.split(standardize, seed) : table.split(trainRowsFromZero(), standardize);
    }

    private int[] trainRowsFromZero() {
        return trainRows.stream().mapToInt(row -> row - 1).toArray();
    }

    /** Whether networks for the one can answer for the other: the dataset is the same, and what is to be predicted. */
    public boolean asksTheSameAs(DataChoice other) {
        return dataset.equals(other.dataset) && targets.equals(other.targets);
    }

    /** Those of a dataset's training samples that the limit leaves; shares their memory. */
    Samples inUse(Samples train) {
        return trainLimit == ALL ? train : train.first(trainLimit);
    }
}
