package dev.inkling.ui.curves;

import dev.inkling.ui.runs.RepeatGroup;
import dev.inkling.ui.runs.RunItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is shown as one line among the runs. Lines that stay are the same objects as before, so that charts keep them. */
final class RunLines {
    private record Key(List<RunItem> runs, Spread spread) {}

    private final Map<Key, RepeatLine> repeats = new HashMap<>();

    /**
     * The lines of all runs, in the runs' order; repeats where the first of them is.
     *
     * @param spread what bands for repeats show; null shows the runs themselves
     */
    List<RunLine> of(List<RunItem> runs, @Nullable Spread spread) {
        Map<RunItem, Key> groups = new LinkedHashMap<>();
        if (spread != null) {
            for (List<RunItem> members : begun(runs)) {
                members.forEach(member -> groups.put(member, new Key(members, spread)));
            }
        }
        repeats.entrySet().removeIf(entry -> {
            boolean gone = !groups.containsValue(entry.getKey());
            if (gone) {
                entry.getValue().dispose();
            }
            return gone;
        });
        List<RunLine> lines = new ArrayList<>();
        for (RunItem run : runs) {
            Key key = groups.get(run);
            if (key == null) {
                lines.add(RunLine.of(run));
            } else if (key.runs().get(0) == run) {
                lines.add(repeats.computeIfAbsent(key, found -> new RepeatLine(found.runs(), found.spread())));
            }
        }
        return lines;
    }

    /** The repeats that have begun, where two or more have: one that waits would hold up the mean of the others. */
    private static List<List<RunItem>> begun(List<RunItem> runs) {
        return RepeatGroup.among(runs).stream()
                .map(group -> group.members().stream()
                        .filter(RunLines::hasBegun)
                        .filter(member -> member.facts().firstIteration() == 0)
                        .toList())
                .filter(members -> members.size() > 1)
                .toList();
    }

    static boolean hasBegun(RunItem run) {
        return run.loss().data().size() > 0;
    }
}
