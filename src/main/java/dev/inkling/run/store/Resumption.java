package dev.inkling.run.store;

import dev.inkling.train.RunStart;
import java.util.Optional;

/** From where runs that were interrupted can go on. */
public final class Resumption {
    private Resumption() {}

    /**
     * The start of a run that goes on where a kept one stood: its last checkpoint with what it had measured, or where it
     * began if it was interrupted before its first.
     *
     * @return empty if it began with parameters or at a checkpoint of another run that are gone
     */
    public static Optional<RunStart> of(RunStore store, long id) {
        return store.lastCheckpoint(id)
                .map(last -> RunStart.resume(last, store.metrics(id)))
                .or(() -> store.start(store.run(id)))
                .or(() -> beginning(store, store.run(id)));
    }

    /** Older programs did not write down what a branch begins with. */
    private static Optional<RunStart> beginning(RunStore store, KeptRun run) {
        RunParent parent = run.facts().parent();
        if (parent == null) {
            return Optional.of(RunStart.FRESH);
        }
        if (run.facts().firstIteration() != parent.iteration()) {
            return KeptStart.of(store, parent).map(KeptStart::start);
        }
        return store.checkpoint(parent.id(), parent.iteration())
                .map(from -> RunStart.branch(
                        from, store.run(parent.id()).facts().config().learning().method()));
    }
}
