package dev.inkling.ui.curves;

import dev.inkling.ui.runs.RepeatGroup;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** Notices that runs are to be laid out anew: one was hidden or grouped, or another repeat has begun. */
final class LineChanges {
    private final RunsModel runs;
    private final InvalidationListener changed = observable -> there = true;
    private Set<RunItem> watched = Set.of();
    private List<RunItem> waiting = List.of();
    private boolean there;

    LineChanges(RunsModel runs) {
        this.runs = runs;
    }

    /** Whether something changed since {@link #forget}; cheap enough for every frame. */
    boolean areThere() {
        return there || waiting.stream().anyMatch(RunLines::hasBegun);
    }

    /** From now on only what changes next counts. */
    void forget() {
        there = false;
        waiting = RepeatGroup.among(runs.runs()).stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> !RunLines.hasBegun(member))
                .toList();
        Set<RunItem> now = new HashSet<>(runs.runs());
        for (RunItem run : watched) {
            if (!now.contains(run)) {
                observables(run).forEach(observable -> observable.removeListener(changed));
            }
        }
        for (RunItem run : now) {
            if (!watched.contains(run)) {
                observables(run).forEach(observable -> observable.addListener(changed));
            }
        }
        watched = now;
    }

    private static List<Observable> observables(RunItem run) {
        return List.of(run.visibleProperty(), run.groupProperty(), run.nameProperty());
    }
}
