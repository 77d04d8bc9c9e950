package dev.inkling.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads samples to be judged from a CSV file. With a header, columns are found by the features' names, in any order; without
 * one, they are the features in the dataset's order.
 */
public final class CsvSamples {
    private CsvSamples() {}

    /**
     * Reads all rows {@code [rows, features]}, features in the given order, in raw units.
     *
     * @param featureNames those of the dataset that the network learned from
     * @param mostOthers how many further columns a header may name (the class, the targets); they are not looked at
     * @throws DataException if the file cannot be read or does not have these features
     */
    public static double[][] read(Path file, List<String> featureNames, int mostOthers) {
        Rows rows = new Rows(CsvFile.open(file), featureNames, mostOthers);
        return rows.read();
    }

    private static final class Rows implements CsvFile.Reader {
        private final CsvFile file;
        private final List<String> features;
        private final int mostOthers;
        private final List<double[]> rows = new ArrayList<>();
        /** The column of each feature. */
        private int[] places = {};

        private int columns;

        Rows(CsvFile file, List<String> features, int mostOthers) {
            this.file = file;
            this.features = features;
            this.mostOthers = mostOthers;
        }

        double[][] read() {
            file.read(this);
            if (rows.isEmpty()) {
                throw file.broken("a header without rows", "rows of numbers below it");
            }
            return rows.toArray(double[][]::new);
        }

        @Override
        public void first(List<String> cells) {
            columns = cells.size();
            if (cells.stream().allMatch(CsvFile::isNumber) && !cells.containsAll(features)) {
                if (columns != features.size()) {
                    throw file.broken(
                            columns + " numbers in the first line", features.size() + ", one for each feature");
                }
                places = features.stream().mapToInt(features::indexOf).toArray();
                row(cells, 1);
            } else {
                header(cells);
            }
        }

        private void header(List<String> names) {
            for (String feature : features) {
                if (!names.contains(feature)) {
                    throw file.broken(
                            "no column " + CsvFile.quote(feature) + " in the first line",
                            "a header with the names of all " + features.size() + " features, or numbers alone");
                }
                if (names.indexOf(feature) != names.lastIndexOf(feature)) {
                    throw file.broken("the column " + CsvFile.quote(feature) + " twice", "each feature once");
                }
            }
            int others = names.size() - features.size();
            if (others > mostOthers) {
                throw file.broken(
                        others + " columns that are no features", "at most " + mostOthers + " beside the features");
            }
            places = features.stream().mapToInt(names::indexOf).toArray();
        }

        @Override
        public void row(List<String> cells, long line) {
            file.checkCells(cells, line, columns);
            double[] row = new double[places.length];
            for (int feature = 0; feature < row.length; feature++) {
                row[feature] = file.number(cells.get(places[feature]), line, features.get(feature));
            }
            rows.add(row);
        }
    }
}
