package dev.inkling.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns the lines of one CSV file into a table with numbers to predict; used once. */
final class CsvNumericRows implements CsvFile.Reader {
    private final CsvFile file;
    private final List<String> targets;
    private List<String> columns = List.of();
    private final List<double[]> rows = new ArrayList<>();

    /** @param targets names of columns, each once */
    CsvNumericRows(CsvFile file, List<String> targets) {
        this.file = file;
        this.targets = List.copyOf(targets);
    }

    NumericTable table(String id, String title) {
        file.read(this);
        if (rows.isEmpty()) {
            throw file.broken("a header without rows", "rows of numbers");
        }
        List<String> features =
                columns.stream().filter(name -> !targets.contains(name)).toList();
        return new NumericTable(id, title, features, targets, pick(features), pick(targets));
    }

    @Override
    public void first(List<String> header) {
        columns = List.copyOf(header);
        if (columns.size() < 2) {
            throw file.broken("a single column", "comma-separated columns of numbers, features and targets");
        }
        file.checkNames(columns);
        for (String target : targets) {
            if (!columns.contains(target)) {
                throw file.broken(
                        "no column " + CsvFile.quote(target) + " among " + listed(columns), "a column for each target");
            }
        }
        if (targets.size() == columns.size()) {
            throw file.broken(
                    "nothing but " + columns.size() + " target columns", "at least one more column, a feature");
        }
    }

    @Override
    public void row(List<String> cells, long line) {
        file.checkCells(cells, line, columns.size());
        double[] row = new double[columns.size()];
        for (int column = 0; column < row.length; column++) {
            row[column] = file.number(cells.get(column), line, columns.get(column));
        }
        rows.add(row);
    }

    /** All rows of the named columns, row by row. */
    private double[] pick(List<String> names) {
        int[] places = names.stream().mapToInt(columns::indexOf).toArray();
        return rows.stream()
                .flatMapToDouble(row -> IntStream.of(places).mapToDouble(place -> row[place]))
                .toArray();
    }

    private static String listed(List<String> names) {
        String first =
                String.join(", ", names.stream().limit(10).map(CsvFile::quote).toList());
        return names.size() <= 10 ? first : first + " …";
    }
}
