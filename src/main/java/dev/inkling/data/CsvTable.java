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
     * Reads a table whose last column is the class; its id is the path, its title the file's name.
     *
     * @throws DataException if it cannot be read or is not such a table
     */
    public static Table read(Path file) {
        return new CsvRows(CsvFile.open(file)).table(file.toString(), title(file));
    }

    /**
     * Reads a table with numbers to predict; its id is the path, its title the file's name.
     *
     * @param targets the names of their columns, one or more, each once; all other columns are features
     * @throws DataException if it cannot be read or is not such a table
     */
    public static NumericTable readNumeric(Path file, List<String> targets) {
        if (targets.isEmpty() || new HashSet<>(targets).size() < targets.size()) {
            throw new DataException("Target columns of " + file + ": found “" + String.join(", ", targets)
                    + "”, expected one or more names, each once. Name the columns to predict.");
        }
        return new CsvNumericRows(CsvFile.open(file), targets).table(file.toString(), title(file));
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
        return String.valueOf(file.getFileName());
    }
}
