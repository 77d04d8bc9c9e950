package dev.inkling.run.store;

import dev.inkling.train.RunState;

/**
 * A run as it is kept, without its measurements and checkpoints.
 *
 * @param id of the run, never used twice
 * @param ownedHere whether it goes on, or waits, in the program that asked
 */
public record KeptRun(long id, RunFacts facts, RunLabels labels, RunProgress progress, boolean ownedHere) {
    public RunState state() {
        return progress.state();
    }
}
