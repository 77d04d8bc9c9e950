package dev.inkling.ui.runs;

import dev.inkling.train.RunState;
import dev.inkling.train.RunSummary;

/**
 * The figures of a run at one moment.
 *
 * @param state where it stands
 * @param learningRate now
 * @param summary what it has come to
 */
public record RunFigures(RunState state, double learningRate, RunSummary summary) {
    /** Iterations done. */
    public long iterations() {
        return summary.iterations();
    }

    /** Loss of the last mini-batch; NaN before there is one, as all that follow. */
    public double loss() {
        return summary.loss();
    }

    /** Share of right answers at the last evaluation, 0…1; R² where numbers are predicted. */
    public double trainScore() {
        return summary.trainScore();
    }

    /** As {@link #trainScore}, on the test samples. */
    public double testScore() {
        return summary.testScore();
    }

    /** The largest test score of all evaluations. */
    public double bestTestScore() {
        return summary.bestTestScore();
    }

    /** How long it has worked, pauses not counted. */
    public double seconds() {
        return summary.seconds();
    }

    /** Learned from while training, evaluations not counted. */
    public double samplesPerSecond() {
        return summary.samplesPerSecond();
    }
}
