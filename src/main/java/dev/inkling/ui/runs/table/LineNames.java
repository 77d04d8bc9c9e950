package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of lines. */
final class LineNames {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    private LineNames() {}

    /** The run's name; of repeats {@code Run 3–7 · 5 seeds}, or the first name and how many. */
    static String of(TableLine line) {
        List<String> names =
                line.runs().stream().map(run -> run.nameProperty().get()).toList();
        return line.isRepeats() ? Messages.get("runs.repeats.name", together(names), seeds(line.runs())) : names.get(0);
    }

    private static long seeds(List<RunItem> runs) {
        return runs.stream().map(run -> run.config().seed()).distinct().count();
    }

    /** {@code Run 3–7} where all are called so and none between is missing, else the first and the last. */
    private static String together(List<String> names) {
        Matcher first = NUMBERED.matcher(names.get(0));
        Matcher last = NUMBERED.matcher(names.get(names.size() - 1));
        if (first.matches() && last.matches()) {
            String stem = first.group(1);
            int from = Integer.parseInt(first.group(2));
            boolean all = true;
            for (int i = 0; i < names.size(); i++) {
                all &= names.get(i).equals(stem + (from + i));
            }
            if (all) {
                return Messages.get("runs.repeats.range", names.get(0), last.group(2));
            }
        }
        return Messages.get("runs.repeats.names", names.get(0), names.get(names.size() - 1));
    }

    /** By name, numbers in it as numbers: Run 2 before Run 10. */
    static Comparator<TableLine> order(boolean ascending) {
        Comparator<TableLine> order = Comparator.comparing(LineNames::stem, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(LineNames::number)
                .thenComparing(LineNames::first);
        return ascending ? order : order.reversed();
    }

    private static String first(TableLine line) {
        return line.runs().get(0).nameProperty().get();
    }

    private static String stem(TableLine line) {
        Matcher name = NUMBERED.matcher(first(line));
        return name.matches() ? name.group(1) : first(line);
    }

    private static int number(TableLine line) {
        Matcher name = NUMBERED.matcher(first(line));
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }
}
