package dev.inkling.ui.runs;

import dev.inkling.train.TrainConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of one group with the same settings, which differ in their seed alone.
 *
 * @param members two or more, in their order
 */
public record RepeatGroup(List<RunItem> members) {
    /**
     * What the members have in common.
     *
     * @param group its name
     * @param config their settings, with seed 0
     */
    public record Key(String group, TrainConfig config) {
        static Key of(RunItem run) {
            return new Key(run.groupProperty().get(), run.config().withSeed(0));
        }
    }

    public RepeatGroup {
        members = List.copyOf(members);
    }

    /** The repeats among runs; runs that belong to no group, or have nothing like them there, are left out. */
    public static List<RepeatGroup> among(List<RunItem> runs) {
        Map<Key, List<RunItem>> alike = new LinkedHashMap<>();
        for (RunItem run : runs) {
            if (!run.groupProperty().get().isEmpty()) {
                alike.computeIfAbsent(Key.of(run), ignored -> new ArrayList<>()).add(run);
            }
        }
        return alike.values().stream()
                .filter(members -> members.size() > 1)
                .map(RepeatGroup::new)
                .toList();
    }

    public Key key() {
        return Key.of(members.get(0));
    }
}
