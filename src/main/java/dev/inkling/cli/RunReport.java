package dev.inkling.cli;

import dev.inkling.train.Evaluation;
import dev.inkling.train.TrainingRun;

/** Tells whoever reads what the runs of a command do; all calls come from one thread. */
interface RunReport {

    /** A run is about to begin. */
    void started(ReadyRun ready, TrainingRun run);

    /** A run has been evaluated; each evaluation once, in order. */
    void evaluated(ReadyRun ready, TrainingRun run, Evaluation evaluation);

    /** Comes some times a second while a run goes on. */
    void progressed(TrainingRun run);

    /** A run is over, and its files are written. */
    void ended(ReadyRun ready, TrainingRun run);
}
