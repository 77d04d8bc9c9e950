package dev.inkling.cli;

import dev.inkling.data.DataException;
import dev.inkling.nn.ParameterValues;
import dev.inkling.run.store.CheckpointKind;
import dev.inkling.run.store.KeptStart;
import dev.inkling.run.store.RunStore;

/** Asks the database of runs for what a command cannot do without. */
final class KeptRuns {
    private KeptRuns() {}

    /**
     * The parameters of a run.
     *
     * @param best those with the best score instead of the last
     * @throws DataException if there are none yet
     * @throws dev.inkling.run.store.StoreException if there is no such run
     */
    static ParameterValues parameters(RunStore store, long id, boolean best) {
        return store.parameters(id, kind(best)).orElseThrow(() -> missing(store, id, best));
    }

    /**
     * The same for another run to begin with.
     *
     * @throws DataException if there are none yet
     * @throws dev.inkling.run.store.StoreException if there is no such run
     */
    static KeptStart start(RunStore store, long id, boolean best) {
        return KeptStart.of(store, id, kind(best)).orElseThrow(() -> missing(store, id, best));
    }

    private static CheckpointKind kind(boolean best) {
        return best ? CheckpointKind.BEST : CheckpointKind.LAST;
    }

    private static DataException missing(RunStore store, long id, boolean best) {
        if (store.run(id).thinned()) {
            return new DataException("Run " + id
                    + " has only its best parameters any more: the last were dropped to keep the database"
                    + " small. Add --best to use these.");
        }
        if (!best && store.parameters(id, CheckpointKind.BEST).isPresent()) {
            return new DataException("Run " + id + " has kept only its best parameters; add --best to use these.");
        }
        return new DataException("Run " + id + " has no "
                + (best ? "best parameters: found no evaluation, expected at least one." : "parameters yet.")
                + " Resume it, or choose another run from: inkling runs list");
    }
}
