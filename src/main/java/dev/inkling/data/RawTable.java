package dev.inkling.data;

/** The measurements behind a dataset of rows, as they were before scaling. */
public final class RawTable {
    private RawTable() {}

    /**
     * The training rows, followed by the test rows, in raw units.
     *
     * @throws IllegalArgumentException if the dataset's samples are images
     */
    public static Table of(Dataset dataset) {
        if (!(dataset.shape() instanceof SampleShape.Row row)) {
            throw new IllegalArgumentException(dataset.title() + " has images, not rows of measurements.");
        }
        int train = dataset.train().size();
        int rows = train + dataset.test().size();
        double[] values = new double[rows * row.featureCount()];
        int[] labels = new int[rows];
        copy(dataset.train(), dataset.scaling(), values, labels, 0);
        copy(dataset.test(), dataset.scaling(), values, labels, train);
        return new Table(dataset.id(), dataset.title(), row.featureNames(), dataset.classNames(), values, labels);
    }

    /** One feature of all rows, new. */
    public static double[] column(Table table, int feature) {
        double[] column = new double[table.rows()];
        for (int row = 0; row < column.length; row++) {
            column[row] = table.value(row, feature);
        }
        return column;
    }

    private static void copy(Samples from, FeatureScaling scaling, double[] values, int[] labels, int firstRow) {
        int width = from.features().columns();
        for (int row = 0; row < from.size(); row++) {
            labels[firstRow + row] = from.label(row);
            for (int feature = 0; feature < width; feature++) {
                values[(firstRow + row) * width + feature] =
                        scaling.invert(from.features().value(row, feature), feature);
            }
        }
    }
}
