package dev.inkling.cli;

import java.util.ArrayList;
import java.util.List;

/** Cells on lines below one another. */
final class TextTable {
    private TextTable() {}

    /** Rows of equally many cells as lines; right-aligned, as most of it is numbers. */
    static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                line.append(column == 0 ? "" : "  ")
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(cell);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
