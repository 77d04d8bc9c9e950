package dev.inkling.ui.runs;

import dev.inkling.train.RunState;

/**
 * The figures of a run at one moment; NaN where there is none yet.
 *
 * @param state where it stands
 * @param learningRate now
 * @param iterations done
 * @param loss of the last mini-batch
 * @param trainScore share of right answers at the last evaluation, 0…1; R² where numbers are predicted
 * @param testScore as {@code trainScore}, on the test samples
 * @param bestTestScore the largest of all evaluations
 * @param seconds it has worked, pauses not counted
 * @param samplesPerSecond while training, evaluations not counted
 */
public record RunFigures(
        RunState state,
        double learningRate,
        int iterations,
        double loss,
        double trainScore,
        double testScore,
        double bestTestScore,
        double seconds,
        double samplesPerSecond) {}
