package dev.inkling.cli;

import dev.inkling.nn.GradientCheck;
import dev.inkling.recipe.Verdict;
import dev.inkling.train.Evaluation;
import dev.inkling.train.TrainingRun;
import java.util.List;

/** Tells whoever reads what the runs of a command do; all calls come from one thread. */
interface RunReport {

    /** The gradients have been checked, before the first run. */
    void checked(List<GradientCheck.Row> rows);

    /** A run is about to begin. */
    void started(LiveRun live);

    /** A run has been evaluated; each evaluation once, in order. */
    void evaluated(LiveRun live, Evaluation evaluation);

    /** Comes some times a second while a run goes on. */
    void progressed(TrainingRun run);

    /** A run is over, and its files are written. */
    void ended(LiveRun live);

    /** All runs are over, and what they brought stands beside what was published. */
    void judged(List<Verdict> verdicts);
}
