package dev.inkling.data;

import java.util.function.LongFunction;

/** What is behind a dataset's name: training and test part, or something that the settings of a run make them of. */
public sealed interface FoundData {

    /** A dataset that comes with its parts, as images do. */
    record Parted(Dataset dataset) implements FoundData {}

    /** Rows with classes that the settings of a run split into training and test part. */
    record Rows(Table table) implements FoundData {}

    /** Rows with numbers to predict that the settings of a run split into training and test part. */
    record Numbers(NumericTable table) implements FoundData {}

    /**
     * Numbers that are drawn by the seed of a run.
     *
     * @param bySeed the same dataset for the same seed
     */
    record Drawn(LongFunction<Dataset> bySeed) implements FoundData {}
}
