package dev.inkling.data;

import java.util.stream.IntStream;

/** Which rows of a table are for training, and which for the test. */
final class RowSplit {
    private final int[] train;
    private final int[] test;

    private RowSplit(int[] train, int[] test) {
        this.train = train;
        this.test = test;
    }

    /**
     * Takes the given rows for training, in the given order; all others are for the test, in the order of the table.
     *
     * @param trainRows row numbers from 0
     * @param rows how many the table has
     * @param title what messages call the table
     * @throws DataException if a row does not exist or is named twice, or if one of the parts would be empty
     */
    static RowSplit given(int[] trainRows, int rows, String title) {
        boolean[] taken = new boolean[rows];
        for (int row : trainRows) {
            if (row < 0 || row >= rows || taken[row]) {
                throw new DataException("Training rows of " + title + ": found row " + (row + 1)
                        + (row < 0 || row >= rows ? "" : " twice") + ", expected each of the rows 1 to " + rows
                        + " at most once. Correct the list of rows.");
            }
            taken[row] = true;
        }
        if (trainRows.length == 0 || trainRows.length == rows) {
            throw new DataException("Training rows of " + title + ": found " + trainRows.length + ", expected 1 to "
                    + (rows - 1) + ", so that neither training nor test is empty. Correct the list of rows.");
        }
        return new RowSplit(
                trainRows.clone(),
                IntStream.range(0, rows).filter(row -> !taken[row]).toArray());
    }

    /** Row numbers from 0. */
    int[] train() {
        return train.clone();
    }

    /** Row numbers from 0. */
    int[] test() {
        return test.clone();
    }
}
