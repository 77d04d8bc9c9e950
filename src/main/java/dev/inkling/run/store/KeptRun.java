package dev.inkling.run.store;

import dev.inkling.train.RunState;

/**
 * A run as it is kept, without its measurements and checkpoints.
 *
 * @param id of the run, never used twice
 * @param ownedHere whether it goes on, or waits, in the program that asked
 * @param thinned whether all its parameters but the best were dropped, to keep the database small
 */
public record KeptRun(
        long id, RunFacts facts, RunLabels labels, RunProgress progress, boolean ownedHere, boolean thinned) {
    public RunState state() {
        return progress.state();
    }
}
