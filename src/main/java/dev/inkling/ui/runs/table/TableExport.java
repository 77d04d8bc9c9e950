package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The shown lines and columns as text. */
final class TableExport {
    private TableExport() {}

    /**
     * One row a run, those of repeats each in its own, with conditions' names above: every digit, empty where there is nothing.
     *
     * @throws IOException never, but the library's writer might
     */
    static String csv(List<TableLine> lines, List<RunColumn> columns) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> head = new ArrayList<>(List.of("name"));
            columns.forEach(column -> head.add(column.label().key()));
            printer.printRecord(head);
            for (RunItem run : runs(lines)) {
                List<String> row = new ArrayList<>(List.of(run.nameProperty().get()));
                columns.forEach(column -> row.add(column.raw(run)));
                printer.printRecord(row);
            }
        }
        return text.toString();
    }

    /** Those of open repeats in the order in which they stand below. */
    private static List<RunItem> runs(List<TableLine> lines) {
        Set<RunItem> ownLine = lines.stream()
                .filter(line -> !line.isRepeats())
                .map(TableLine::run)
                .collect(Collectors.toSet());
        return lines.stream()
                .flatMap(line -> line.runs().stream().filter(run -> !line.isRepeats() || !ownLine.contains(run)))
                .toList();
    }

    /** As the table shows it: a row a line, numbers to the right. */
    static String markdown(List<TableLine> lines, List<RunColumn> columns) {
        List<String> head = new ArrayList<>(List.of(Messages.get("runs.column.name")));
        List<String> rule = new ArrayList<>(List.of("---"));
        for (RunColumn column : columns) {
            head.add(column.label().heading().get());
            rule.add(column.toTheRight() ? "---:" : "---");
        }
        StringBuilder text = new StringBuilder(row(head)).append(row(rule));
        for (TableLine line : lines) {
            List<String> cells = new ArrayList<>(List.of(LineNames.of(line)));
            columns.forEach(column -> cells.add(line.text(column)));
            text.append(row(cells));
        }
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
