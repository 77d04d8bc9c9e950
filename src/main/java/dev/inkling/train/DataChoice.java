package dev.inkling.train;

import dev.inkling.data.Samples;

/**
 * Which samples a run uses.
 *
 * @param dataset the dataset's id
 * @param trainLimit only the first so many training samples, or {@link #ALL}
 * @param trainPerClass for a table that is split here: samples of each class for training, the rest is for testing
 * @param standardize for a table: every feature to mean 0 and deviation 1, computed from the training part
 */
public record DataChoice(String dataset, int trainLimit, int trainPerClass, boolean standardize) {
    /** No limit. */
    public static final int ALL = 0;

    public static final int MAX_SAMPLES = 10_000_000;

    public DataChoice {
        if (trainLimit != ALL) {
            Limits.check("The number of training samples", trainLimit, 1, MAX_SAMPLES);
        }
        Limits.check("The number of training samples per class", trainPerClass, 1, MAX_SAMPLES);
    }

    /** Those of a dataset's training samples that the limit leaves; shares their memory. */
    Samples inUse(Samples train) {
        return trainLimit == ALL ? train : train.first(trainLimit);
    }
}
