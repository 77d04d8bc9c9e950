package dev.inkling.run.store;

import dev.inkling.nn.ParameterValues;
import dev.inkling.train.RunStart;
import java.util.Optional;

/**
 * Parameters of a kept run with which another one begins, on whatever it is to learn. Unlike a branch, that one counts its
 * iterations from 0, and its optimizer remembers nothing.
 *
 * @param parent the run, and the iteration after which it had these parameters
 */
public record KeptStart(ParameterValues parameters, RunParent parent) {

    /** The newest parameters of a kind; empty if there are none. */
    public static Optional<KeptStart> of(RunStore store, long id, CheckpointKind kind) {
        return store.snapshot(id, kind)
                .map(newest -> new KeptStart(newest.parameters(), new RunParent(id, newest.iteration())));
    }

    /** What a run began with, if the other one still has these parameters. */
    static Optional<KeptStart> of(RunStore store, RunParent parent) {
        for (CheckpointKind kind : CheckpointKind.values()) {
            Optional<KeptStart> start =
                    of(store, parent.id(), kind).filter(found -> found.parent().equals(parent));
            if (start.isPresent()) {
                return start;
            }
        }
        return Optional.empty();
    }

    /** The start of the run that begins with them. */
    public RunStart start() {
        return RunStart.from(parameters);
    }
}
