package dev.inkling.data;

/** What is behind a dataset's name: something that has its training and test part, or something that settings split. */
public sealed interface FoundData {

    /** A dataset that comes with its parts, as images do. */
    record Parted(Dataset dataset) implements FoundData {}

    /** Rows that the settings of a run split into training and test part. */
    record Rows(Table table) implements FoundData {}
}
