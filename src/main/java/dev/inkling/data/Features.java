package dev.inkling.data;

/**
 * The features of many samples, {@code x [rows, columns]}, held once and never changed after they were made, so that any
 * number of runs may read them at the same time.
 */
public sealed interface Features permits ByteFeatures, DoubleFeatures {

    /** Number of samples. */
    int rows();

    /** Number of features of one sample. */
    int columns();

    /** The value that the network sees: pixels as 0…1, measurements as they are after scaling. */
    double value(int row, int column);

    /** One sample {@code [columns]} in a new array. */
    default double[] row(int row) {
        double[] values = new double[columns()];
        for (int column = 0; column < values.length; column++) {
            values[column] = value(row, column);
        }
        return values;
    }
}
