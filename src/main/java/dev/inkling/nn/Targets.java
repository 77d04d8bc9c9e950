package dev.inkling.nn;

/** What a network shall answer for the rows of a mini-batch or block. Reused from block to block by whoever fills it. */
public sealed interface Targets {

    /** What output {@code output} of row {@code row} shall be: 1 or 0 for classes, the number itself otherwise. */
    double at(int row, int output);

    /**
     * A class a row.
     *
     * @param labels class index 0…K−1 of each row; may be longer than there are rows
     */
    record Classes(int[] labels) implements Targets {
        @Override
        public double at(int row, int output) {
            return labels[row] == output ? 1 : 0;
        }
    }

    /**
     * Numbers, as in regression.
     *
     * @param values row by row {@code [rows, outputs]}; may be longer
     * @param outputs numbers in a row
     */
    record Numbers(double[] values, int outputs) implements Targets {
        @Override
        public double at(int row, int output) {
            return values[row * outputs + output];
        }
    }
}
