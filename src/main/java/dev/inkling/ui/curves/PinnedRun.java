package dev.inkling.ui.curves;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Keeps the pinned run of the runs' model and the one that charts know by its key the same. */
final class PinnedRun {
    private final RunsModel runs;

    PinnedRun(RunsModel runs, StringProperty key) {
        this.runs = runs;
        runs.pinnedProperty().addListener((observable, old, now) -> key.set(now == null ? null : now.key()));
        key.addListener((observable, old, now) -> runs.pinnedProperty().set(find(now)));
    }

    private @Nullable RunItem find(@Nullable String key) {
        return runs.runs().stream()
                .filter(run -> run.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
