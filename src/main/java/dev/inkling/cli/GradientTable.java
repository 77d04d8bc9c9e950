package dev.inkling.cli;

import dev.inkling.nn.GradientCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings of a gradient check, for people and for programs. */
final class GradientTable {
    private GradientTable() {}

    /** Lines for people: a header, and one for each parameter. */
    static List<String> lines(List<GradientCheck.Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-10s %10s %10s %8s %16s %16s",
                "parameter",
                "entries",
                "compared",
                "at kink",
                "mean difference",
                "relative error"));
        for (GradientCheck.Row row : rows) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-10s %10d %10d %8d %16.3e %16.3e",
                    row.parameter(),
                    row.total(),
                    row.compared(),
                    row.atKink(),
                    row.meanDifference(),
                    row.relativeError()));
        }
        return lines;
    }

    /** Adds one parameter's finding to a line. */
    static JsonLine line(JsonLine line, GradientCheck.Row row) {
        return line.put("parameter", row.parameter())
                .put("entries", row.total())
                .put("compared", row.compared())
                .put("atKink", row.atKink())
                .put("meanDifference", row.meanDifference())
                .put("relativeError", row.relativeError());
    }
}
