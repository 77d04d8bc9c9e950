package dev.inkling.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Turns the text of one CSV file into a table; used once. */
final class CsvRows {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_FEATURES = 1_000;
    private static final int MOST_CLASSES = 100;
    private static final int MOST_CELL_CHARACTERS = 100;
    /** Far inside float32, and its square far inside float64, so that scaling cannot overflow. */
    private static final double LARGEST = 1e30;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final String source;
    private final String text;
    private List<String> names = List.of();
    private double[] values = new double[1024];
    private final List<String> classes = new ArrayList<>();

    CsvRows(String source, String text) {
        this.source = source;
        this.text = text;
    }

    Table table(String id, String title) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            readHeader(records);
            while (records.hasNext()) {
                CSVRecord cells = records.next();
                if (classes.size() == MOST_ROWS) {
                    throw CsvTable.broken(source, "more than " + MOST_ROWS + " rows", "at most that many", null);
                }
                readRow(cells, parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException e) {
            throw CsvTable.broken(
                    source, "a quotation mark out of place (" + e.getMessage() + ")", "comma-separated cells", e);
        }
        return label(id, title);
    }

    private void readHeader(Iterator<CSVRecord> records) {
        List<String> header = records.hasNext() ? records.next().toList() : List.of();
        int features = header.size() - 1;
        if (features < 1) {
            throw CsvTable.broken(source, "a single column", "comma-separated columns: numbers, then the class", null);
        }
        if (features > MOST_FEATURES) {
            throw CsvTable.broken(source, features + " number columns", "at most " + MOST_FEATURES, null);
        }
        names = List.copyOf(header.subList(0, features));
        if (names.stream().allMatch(name -> NUMBER.matcher(name).matches())) {
            throw CsvTable.broken(source, "numbers in the first line", "a header with the names of the columns", null);
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isBlank() || name.length() > MOST_CELL_CHARACTERS || !seen.add(name)) {
                throw CsvTable.broken(
                        source, "the column name " + quote(name), "short names, each different from the others", null);
            }
        }
    }

    private void readRow(CSVRecord cells, long line) {
        if (cells.size() != names.size() + 1) {
            throw CsvTable.broken(
                    source, cells.size() + " cells in line " + line, (names.size() + 1) + " as in the header", null);
        }
        int start = classes.size() * names.size();
        if (start + names.size() > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, start + names.size()));
        }
        for (int column = 0; column < names.size(); column++) {
            values[start + column] = number(cells.get(column), line, names.get(column));
        }
        String name = cells.get(names.size());
        if (name.isBlank() || name.length() > MOST_CELL_CHARACTERS) {
            throw CsvTable.broken(
                    source, quote(name) + " in line " + line + " as the class (last column)", "a short name", null);
        }
        classes.add(name);
    }

    private double number(String cell, long line, String column) {
        // The length first: no expression has to run over a cell of megabytes.
        if (cell.length() <= MOST_CELL_CHARACTERS && NUMBER.matcher(cell).matches()) {
            double value = Double.parseDouble(cell);
            if (Math.abs(value) <= LARGEST) {
                return value;
            }
        }
        throw CsvTable.broken(
                source,
                quote(cell) + " in line " + line + ", column " + quote(column),
                "a number with a decimal point, at most " + LARGEST + " in size",
                null);
    }

    private Table label(String id, String title) {
        List<String> classNames = List.copyOf(new TreeSet<>(classes));
        if (classNames.isEmpty()) {
            throw CsvTable.broken(source, "a header without rows", "at least one row of each class", null);
        }
        if (classNames.size() == 1) {
            throw CsvTable.broken(
                    source,
                    "the single class " + quote(classNames.get(0)) + " in the last column",
                    "at least two classes",
                    null);
        }
        if (classNames.size() > MOST_CLASSES) {
            throw CsvTable.broken(
                    source,
                    classNames.size() + " different classes in the last column",
                    "at most " + MOST_CLASSES,
                    null);
        }
        int[] labels = classes.stream().mapToInt(classNames::indexOf).toArray();
        return new Table(id, title, names, classNames, Arrays.copyOf(values, labels.length * names.size()), labels);
    }

    /** Shortened, so that a cell of megabytes does not become a message of megabytes. */
    private static String quote(String cell) {
        String shown = cell.length() <= 30 ? cell : cell.substring(0, 30) + "…";
        return "“" + shown.replaceAll("\\p{Cntrl}", "�") + "”";
    }
}
