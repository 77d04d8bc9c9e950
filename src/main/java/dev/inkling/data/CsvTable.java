package dev.inkling.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/**
 * Reads a table from a CSV file: UTF-8, comma-separated, a header with the columns' names, numbers, and as the last column the
 * class, or instead of it numbers to predict.
 */
public final class CsvTable {
    private CsvTable() {}

    /**
     * Reads a table whose last column is the class; id and title of the table are the file's name without the ending.
     *
     * @throws DataException if it cannot be read or is not such a table
     */
    public static Table read(Path file) {
        String title = title(file);
        return new CsvRows(CsvFile.open(file)).table(title, title);
    }

    /**
     * Reads a table with numbers to predict; id and title of the table are the file's name without the ending.
     *
     * @param targets the names of their columns, one or more, each once; all other columns are features
     * @throws DataException if it cannot be read or is not such a table
     */
    public static NumericTable readNumeric(Path file, List<String> targets) {
        if (targets.isEmpty() || new HashSet<>(targets).size() < targets.size()) {
            throw new DataException("Target columns of " + file + ": found “" + String.join(", ", targets)
                    + "”, expected one or more names, each once. Name the columns to predict.");
        }
        String title = title(file);
        return new CsvNumericRows(CsvFile.open(file), columns -> targets).table(title, title);
    }

    /**
     * Reads a table whose last columns are numbers to predict; id and title of the table are the file's name without the
     * ending.
     *
     * @param targets how many columns, at least 1
     * @throws DataException if it cannot be read or is not such a table
     */
    public static NumericTable readNumeric(Path file, int targets) {
        if (targets < 1) {
            throw new DataException("Target columns of " + file + ": found " + targets
                    + ", expected at least 1. Choose how many of the last columns are to be predicted.");
        }
        String title = title(file);
        return new CsvNumericRows(
                        CsvFile.open(file),
                        columns -> columns.subList(Math.max(0, columns.size() - targets), columns.size()))
                .table(title, title);
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param source what messages call the stream
     * @throws DataException if the content is not such a table
     * @throws IOException if the stream fails
     */
    static Table read(InputStream in, String source, String id, String title) throws IOException {
        return new CsvRows(CsvFile.read(in, source)).table(id, title);
    }

    private static String title(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
