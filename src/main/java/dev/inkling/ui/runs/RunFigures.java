package dev.inkling.ui.runs;

import dev.inkling.train.RunState;

/**
 * The figures of a run at one moment; NaN where there is none yet.
 *
 * @param state where it stands
 * @param learningRate now
 * @param iterations done
 * @param loss of the last mini-batch
 * @param trainAccuracy at the last evaluation, 0…1
 * @param testAccuracy at the last evaluation, 0…1
 * @param bestTestAccuracy of all evaluations, 0…1
 * @param seconds it has worked, pauses not counted
 * @param samplesPerSecond while training, evaluations not counted
 */
public record RunFigures(
        RunState state,
        double learningRate,
        int iterations,
        double loss,
        double trainAccuracy,
        double testAccuracy,
        double bestTestAccuracy,
        double seconds,
        double samplesPerSecond) {}
