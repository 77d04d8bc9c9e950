package dev.inkling.data;

/** Rows of a table that a split has picked. */
final class PickedRows {
    private PickedRows() {}

    /** These rows of {@code table [rows, width]}, in the order in which they are named; new. */
    static double[] of(double[] table, int width, int[] rows) {
        double[] picked = new double[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(table, rows[i] * width, picked, i * width, width);
        }
        return picked;
    }
}
