package dev.inkling.data;

/** Measurements {@code [rows, columns]} in float64, as small tables need them. */
public final class DoubleFeatures implements Features {
    private final double[] values;
    private final int rows;
    private final int columns;

    /**
     * @param values row-major {@code [rows, columns]}; copied
     * @throws IllegalArgumentException if the length is not a whole number of rows
     */
    public DoubleFeatures(double[] values, int columns) {
        if (columns < 1 || values.length % columns != 0) {
            throw new IllegalArgumentException(values.length + " values are not whole rows of " + columns + ".");
        }
        this.values = values.clone();
        this.columns = columns;
        this.rows = values.length / columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double value(int row, int column) {
        return values[row * columns + column];
    }
}
