package dev.inkling.cli;

import dev.inkling.train.RunStart;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.RunSummary;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.sweep.SweepPlan;
import org.jspecify.annotations.Nullable;

/**
 * One run of a sweep.
 *
 * @param number its place in the plan, from 1
 * @param id under which it is kept; null if it is not
 */
record SweepRun(
        int number,
        SweepPlan.Trial trial,
        TrainingRun run,
        @Nullable Long id) {

    /** The same run, kept. */
    SweepRun keptAs(@Nullable Long id) {
        return new SweepRun(number, trial, run, id);
    }

    /** What it has come to. */
    RunSummary summary() {
        return new RunSummarizer(run.metrics()).summary();
    }

    /** By which runs of a sweep are compared; NaN where it was never evaluated. */
    double bestTestScore() {
        return summary().bestTestScore();
    }

    /** What a program would call it. */
    LiveRun live() {
        return new LiveRun(new ReadyRun(trial.label(), trial.config(), run.dataset(), RunStart.FRESH), run, id);
    }
}
