package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RepeatGroup;
import dev.inkling.ui.runs.RunItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which lines the table has, in which order. Lines stay the same objects for as long as they say the same. */
final class TableContent {
    private final Set<RepeatGroup.Key> open = new HashSet<>();
    private Map<Object, TableLine> lines = new HashMap<>();
    private List<RunItem> shown = List.of();

    /** Opens repeats into their runs, or closes them. */
    void toggle(RepeatGroup.Key repeats) {
        if (!open.remove(repeats)) {
            open.add(repeats);
        }
    }

    boolean isOpen(TableLine line) {
        return line.repeats() != null && open.contains(line.repeats());
    }

    /** The runs that the last arrangement let through, those in closed repeats too. */
    List<RunItem> shownRuns() {
        return shown;
    }

    /**
     * All lines of the wanted runs. Repeats stand where the first of their runs would.
     *
     * @param order of lines; members are ordered below the line of their repeats. Null leaves them as they come
     */
    List<TableLine> arrange(List<RunItem> runs, Predicate<RunItem> wanted, @Nullable Comparator<TableLine> order) {
        shown = runs.stream().filter(wanted).toList();
        Map<RunItem, RepeatGroup> repeats = new HashMap<>();
        for (RepeatGroup group : RepeatGroup.among(shown)) {
            group.members().forEach(run -> repeats.put(run, group));
        }
        Map<Object, TableLine> old = lines;
        lines = new HashMap<>();
        List<TableLine> top = new ArrayList<>();
        for (RunItem run : shown) {
            RepeatGroup group = repeats.get(run);
            if (group == null) {
                top.add(line(run, false, old));
            } else if (group.members().get(0) == run) {
                top.add(line(group, old));
            }
        }
        sort(top, order);
        List<TableLine> all = new ArrayList<>();
        for (TableLine line : top) {
            all.add(line);
            if (isOpen(line)) {
                List<TableLine> members = new ArrayList<>();
                line.runs().forEach(run -> members.add(line(run, true, old)));
                sort(members, order);
                all.addAll(members);
            }
        }
        return all;
    }

    private static void sort(List<TableLine> lines, @Nullable Comparator<TableLine> order) {
        if (order != null) {
            lines.sort(order);
        }
    }

    /** Whether lines that were arranged before still stand as an order wants it; much quicker than to arrange them anew. */
    static boolean isOrdered(List<TableLine> arranged, @Nullable Comparator<TableLine> order) {
        TableLine top = null;
        TableLine member = null;
        for (TableLine line : arranged) {
            TableLine before = line.isMember() ? member : top;
            if (order != null && before != null && order.compare(before, line) > 0) {
                return false;
            }
            top = line.isMember() ? top : line;
            member = line.isMember() ? line : null;
        }
        return true;
    }

    private TableLine line(RunItem run, boolean member, Map<Object, TableLine> old) {
        TableLine known = old.get(run);
        TableLine line = known != null && known.isMember() == member ? known : TableLine.of(run, member);
        lines.put(run, line);
        return line;
    }

    private TableLine line(RepeatGroup group, Map<Object, TableLine> old) {
        TableLine known = old.get(group.key());
        TableLine line = known != null && known.runs().equals(group.members()) ? known : TableLine.of(group);
        lines.put(group.key(), line);
        return line;
    }
}
