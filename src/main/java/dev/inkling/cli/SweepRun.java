package dev.inkling.cli;

import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.RunSummary;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.sweep.SweepPlan;
import org.jspecify.annotations.Nullable;

/** One run of a sweep: while it goes on the run itself, afterwards only what is told of it, as runs hold much memory. */
final class SweepRun {
    private final int number;
    private final SweepPlan.Trial trial;
    private final String dataset;
    private final boolean regression;
    private @Nullable TrainingRun run;
    private @Nullable Long id;
    private @Nullable Outcome outcome;

    /** What a run has come to. */
    private record Outcome(
            RunState state, RunSummary summary, @Nullable String problem) {
        static Outcome of(TrainingRun run) {
            return new Outcome(run.state(), new RunSummarizer(run.metrics()).summary(), run.problem());
        }
    }

    /** @param number its place in the plan, from 1 */
    SweepRun(int number, SweepPlan.Trial trial, TrainingRun run) {
        this.number = number;
        this.trial = trial;
        this.run = run;
        dataset = run.dataset().title();
        regression = run.dataset().isRegression();
    }

    int number() {
        return number;
    }

    SweepPlan.Trial trial() {
        return trial;
    }

    /** The title of the dataset that it learns from. */
    String dataset() {
        return dataset;
    }

    /** Whether it predicts numbers. */
    boolean isRegression() {
        return regression;
    }

    /** Says under which id it is kept; null if it is not. */
    void keptAs(@Nullable Long given) {
        id = given;
    }

    /** Under which it is kept; null if it is not. */
    @Nullable
    Long id() {
        return id;
    }

    /**
     * The run.
     *
     * @throws IllegalStateException after {@link #release}
     */
    TrainingRun run() {
        TrainingRun going = run;
        if (going == null) {
            throw new IllegalStateException("Run " + number + " was released.");
        }
        return going;
    }

    /** To be called when the run is over and told: lets go of all but what it has come to. */
    void release() {
        outcome = Outcome.of(run());
        run = null;
    }

    private Outcome outcome() {
        return outcome == null ? Outcome.of(run()) : outcome;
    }

    RunState state() {
        return outcome == null ? run().state() : outcome.state();
    }

    /** What it has come to. */
    RunSummary summary() {
        return outcome().summary();
    }

    /** What went wrong, as a sentence; null if nothing did. */
    @Nullable
    String problem() {
        return outcome().problem();
    }

    /** By which runs of a sweep are compared; NaN where it was never evaluated. */
    double bestTestScore() {
        return summary().bestTestScore();
    }

    /** How much of it is done, 0…1. */
    double share() {
        return state().isOver() ? 1 : (double) run().metrics().iterations() / run().totalIterations();
    }

    /** What a program would call it. */
    LiveRun live() {
        return new LiveRun(new ReadyRun(trial.label(), trial.config(), run().dataset(), RunStart.FRESH), run(), id);
    }
}
