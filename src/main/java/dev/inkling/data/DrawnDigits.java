package dev.inkling.data;

/**
 * What the user has drawn, as far as whoever learns from it has to know. Each method throws a {@link DataException} where it
 * cannot be read.
 */
public interface DrawnDigits {
    /** What settings call it. */
    String ID = "my-digits";

    /** How many drawings there are. */
    int count();

    /**
     * The drawings as a dataset.
     *
     * @throws DataException if there are too few for a training and a test part
     */
    Dataset dataset();

    /**
     * Those for training alone, to be mixed into another dataset.
     *
     * @throws DataException if there are none
     */
    Samples training();
}
