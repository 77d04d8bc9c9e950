package dev.inkling.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Turns the lines of one CSV file into a table with classes; used once. */
final class CsvRows implements CsvFile.Reader {
    private static final int MOST_CLASSES = 100;

    private final CsvFile file;
    private List<String> names = List.of();
    private double[] values = new double[1024];
    private final List<String> classes = new ArrayList<>();

    CsvRows(CsvFile file) {
        this.file = file;
    }

    Table table(String id, String title) {
        file.read(this);
        return label(id, title);
    }

    @Override
    public void first(List<String> header) {
        int features = header.size() - 1;
        if (features < 1) {
            throw file.broken("a single column", "comma-separated columns: numbers, then the class");
        }
        names = List.copyOf(header.subList(0, features));
        file.checkNames(names);
    }

    @Override
    public void row(List<String> cells, long line) {
        file.checkCells(cells, line, names.size() + 1);
        int start = classes.size() * names.size();
        if (start + names.size() > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, start + names.size()));
        }
        for (int column = 0; column < names.size(); column++) {
            values[start + column] = file.number(cells.get(column), line, names.get(column));
        }
        String name = cells.get(names.size());
        if (name.isBlank() || name.length() > CsvFile.MOST_CELL_CHARACTERS) {
            throw file.broken(CsvFile.quote(name) + " in line " + line + " as the class (last column)", "a short name");
        }
        classes.add(name);
    }

    private Table label(String id, String title) {
        List<String> classNames = List.copyOf(new TreeSet<>(classes));
        if (classNames.isEmpty()) {
            throw file.broken("a header without rows", "at least one row of each class");
        }
        if (classNames.size() == 1) {
            throw file.broken(
                    "the single class " + CsvFile.quote(classNames.get(0)) + " in the last column",
                    "at least two classes");
        }
        if (classNames.size() > MOST_CLASSES) {
            throw file.broken(classNames.size() + " different classes in the last column", "at most " + MOST_CLASSES);
        }
        int[] labels = classes.stream().mapToInt(classNames::indexOf).toArray();
        return new Table(id, title, names, classNames, Arrays.copyOf(values, labels.length * names.size()), labels);
    }
}
