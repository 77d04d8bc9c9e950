package dev.inkling.train;

import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.OptimizerState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stood between two iterations: all that it needs to go on to the same bits. Random streams are functions of the
 * seed, the epoch and the iteration, so that {@code iteration} is their position too.
 *
 * @param iteration mini-batches learned before
 * @param parameters the network's, a copy
 * @param optimizer what the optimizer remembers, a copy
 * @param learningRate α at that moment, before its schedule
 * @param seconds time the run had worked, pauses not counted
 * @param trainSeconds time spent on mini-batches until then
 * @param evaluationSeconds time spent on evaluations until then
 * @param samples learned from until then, repeats counted
 * @param pending an evaluation of an earlier iteration that a stop cut short; null where there is none, as nearly always
 */
public record Checkpoint(
        long iteration,
        ParameterValues parameters,
        OptimizerState optimizer,
        double learningRate,
        double seconds,
        double trainSeconds,
        double evaluationSeconds,
        long samples,
        @Nullable PendingEvaluation pending) {

    /** One without an evaluation cut short. */
    public Checkpoint(
            long iteration,
            ParameterValues parameters,
            OptimizerState optimizer,
            double learningRate,
            double seconds,
            double trainSeconds,
            double evaluationSeconds,
            long samples) {
        this(iteration, parameters, optimizer, learningRate, seconds, trainSeconds, evaluationSeconds, samples, null);
    }

    /** Whether all parameters are numbers that one can go on from. */
    boolean isFinite() {
        return parameters.values().stream()
                .allMatch(array -> Arrays.stream(array).allMatch(Double::isFinite));
    }
}
