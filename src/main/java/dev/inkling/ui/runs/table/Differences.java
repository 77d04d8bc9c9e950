package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import java.util.ArrayList;
import java.util.List;

/** Which settings tell runs apart. */
final class Differences {
    private Differences() {}

    /**
     * The columns to show where settings that are equal in all runs are not wanted: every setting that differs, those that were
     * chosen first, in the place of the first that was; and of the chosen columns those that are no settings.
     */
    static List<RunColumn> columns(List<RunColumn> chosen, List<RunColumn> all, List<RunItem> runs) {
        List<RunColumn> settings = new ArrayList<>();
        List<RunColumn> shown = new ArrayList<>();
        int place = -1;
        for (RunColumn column : chosen) {
            if (column.group() != ColumnGroup.SETTINGS) {
                shown.add(column);
                continue;
            }
            place = place < 0 ? shown.size() : place;
            if (differs(column, runs)) {
                settings.add(column);
            }
        }
        all.stream()
                .filter(column -> !chosen.contains(column) && differs(column, runs))
                .forEach(settings::add);
        shown.addAll(Math.max(place, 0), settings);
        return shown;
    }

    private static boolean differs(RunColumn column, List<RunItem> runs) {
        return column.group() == ColumnGroup.SETTINGS
                && runs.stream().map(column::raw).distinct().limit(2).count() > 1;
    }
}
