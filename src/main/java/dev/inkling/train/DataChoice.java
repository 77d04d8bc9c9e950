package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import dev.inkling.data.Table;
import java.util.List;

/**
 * Which samples a run uses.
 *
 * @param dataset the dataset's id
 * @param trainLimit only the first so many training samples, or {@link #ALL}
 * @param trainPerClass for a table that is split here: samples of each class for training, the rest is for testing
 * @param trainRows for a table that is split here: the very rows for training, counted from 1, instead of a draw; empty for a draw
 * @param standardize for a table: every feature to mean 0 and deviation 1, computed from the training part
 * @param validation share of the training samples that is kept back and judges the network while it learns, 0…0.9
 */
public record DataChoice(
        String dataset,
        int trainLimit,
        int trainPerClass,
        List<Integer> trainRows,
        boolean standardize,
        double validation) {
    /** No limit. */
    public static final int ALL = 0;

    public static final int MAX_SAMPLES = 10_000_000;
    public static final double MAX_VALIDATION = 0.9;

    public DataChoice {
        trainRows = List.copyOf(trainRows);
        if (trainLimit != ALL) {
            Limits.check("The number of training samples", trainLimit, 1, MAX_SAMPLES);
        }
        Limits.check("The number of training samples per class", trainPerClass, 1, MAX_SAMPLES);
        trainRows.forEach(row -> Limits.check("The number of a training row", row, 1, MAX_SAMPLES));
        Limits.check("The validation share", validation, 0, MAX_VALIDATION);
    }

    /** All training samples of a dataset, 25 of each class where the split is drawn here. */
    public static DataChoice of(String dataset) {
        return new DataChoice(dataset, ALL, 25, List.of(), false, 0);
    }

    /**
     * The table's split into training and test part as it is chosen here.
     *
     * @throws dev.inkling.data.DataException if the table does not have these rows
     */
    public Dataset split(Table table, long seed) {
        return trainRows.isEmpty()
                ? table.split(trainPerClass, standardize, seed)
                : table.split(trainRows.stream().mapToInt(row -> row - 1).toArray(), standardize);
    }

    /** Those of a dataset's training samples that the limit leaves; shares their memory. */
    Samples inUse(Samples train) {
        return trainLimit == ALL ? train : train.first(trainLimit);
    }
}
