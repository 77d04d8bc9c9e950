package dev.inkling.ui.archive;

import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.RunParent;
import dev.inkling.run.store.RunStore;
import dev.inkling.run.store.StoreException;
import dev.inkling.ui.runs.RunDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows runs back to those that they branched from, by the numbers under which these are kept. */
final class Ancestry {
    private final RunStore store;
    private final Map<Long, KeptRun> known = new HashMap<>();

    /** @param runs those that are not deleted */
    Ancestry(RunStore store, List<KeptRun> runs) {
        this.store = store;
        runs.forEach(run -> known.put(run.id(), run));
    }

    /** Whether a run learns from drawings of the user's, or any did from which it comes. */
    boolean learnsFromDrawings(KeptRun run) {
        KeptRun now = run;
        while (now != null && !RunDescription.learnsFromDrawings(now.facts().config())) {
            now = parent(now);
        }
        return now != null;
    }

    private @Nullable KeptRun parent(KeptRun run) {
        RunParent parent = run.facts().parent();
        // Only a damaged database has a run that comes from a later one, which might lead in a circle.
        return parent == null || parent.id() >= run.id() ? null : find(parent.id());
    }

    /** Deleted ones too; null for one that is removed for good. */
    private @Nullable KeptRun find(long id) {
        if (!known.containsKey(id)) {
            try {
                known.put(id, store.run(id));
            } catch (StoreException e) {
                return null;
            }
        }
        return known.get(id);
    }
}
