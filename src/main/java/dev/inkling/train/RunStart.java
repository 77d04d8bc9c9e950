package dev.inkling.train;

import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.Method;
import dev.inkling.optim.OptimizerState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run begins with.
 *
 * @param parameters those to start from; null to draw them as the settings say
 * @param checkpoint where another run, or this one before it was interrupted, stood; null for a start at iteration 0
 * @param method the optimizer that the checkpoint's state is of, for a branch; else null
 * @param before what this run had measured before it was interrupted, at least up to the checkpoint; null for a run that is
 *     new, whose iterations are then counted on from the checkpoint
 */
public record RunStart(
        @Nullable ParameterValues parameters,
        @Nullable Checkpoint checkpoint,
        @Nullable Method method,
        @Nullable Metrics before) {
    /** With new weights. */
    public static final RunStart FRESH = new RunStart(null, null, null, null);

    /** At iteration 0 with these parameters; null to draw them as the settings say. */
    public static RunStart from(@Nullable ParameterValues parameters) {
        return new RunStart(parameters, null, null, null);
    }

    /**
     * Goes on with a run that was interrupted, or with a branch that was: {@code before} says where it began. What it had
     * measured after the checkpoint is measured again.
     *
     * @param before not modified; read after the checkpoint was, it has all that is needed
     */
    public static RunStart resume(Checkpoint checkpoint, Metrics before) {
        return new RunStart(checkpoint.parameters(), checkpoint, null, before);
    }

    /**
     * A new run from a moment of another one, with settings that may differ. Its duration, and its schedule of the learning
     * rate, count from there; its batch order goes on at that iteration. What the optimizer remembers is taken over where the
     * new settings have the same one.
     *
     * @param method the optimizer of the other run
     */
    public static RunStart branch(Checkpoint checkpoint, Method method) {
        return new RunStart(checkpoint.parameters(), checkpoint, method, null);
    }

    /** A new run from the parameters alone of such a moment. */
    public static RunStart branch(long iteration, ParameterValues parameters) {
        OptimizerState nothing = new OptimizerState(0, List.of());
        return new RunStart(
                parameters, new Checkpoint(iteration, parameters, nothing, Double.NaN, 0, 0, 0, 0), null, null);
    }

    /** Whether a new run begins with parameters that its settings alone do not tell. */
    public boolean hasOwnParameters() {
        return parameters != null && before == null;
    }

    /** Mini-batches learned before. */
    public long iteration() {
        return checkpoint == null ? 0 : checkpoint.iteration();
    }

    /** Whether an optimizer goes on from the checkpoint's state. */
    public boolean keepsOptimizer(Method chosen) {
        return before != null || method == chosen;
    }

    /** The checkpoint of a run that goes on; null for a new one, which counts its time and work from 0. */
    @Nullable
    Checkpoint resumed() {
        return before == null ? null : checkpoint;
    }

    /** The learning rate at the start, if the settings say {@code chosen}. */
    double learningRate(double chosen) {
        Checkpoint resumed = resumed();
        return resumed == null ? chosen : resumed.learningRate();
    }

    /** What the run has measured when it starts. */
    Metrics metrics(int iterationsPerEpoch, int samplesPerEpoch) {
        return before == null || checkpoint == null
                ? new Metrics(iterationsPerEpoch, samplesPerEpoch, iteration())
                : before.until(checkpoint);
    }

    /** @throws SettingException if the parameters are not those of such a network */
    void checkFits(NetworkShape shape) {
        if (parameters == null || parameters.shape().equals(shape)) {
            return;
        }
        if (checkpoint == null) {
            throw new SettingException("The initial weights are those of a network " + parameters.shape()
                    + ", but the settings describe " + shape + ". Choose settings that fit the weights.");
        }
        // A branch may compute differently with the same weights.
        if (before != null || !parameters.shape().arrays().equals(shape.arrays())) {
            throw new SettingException("The checkpoint at iteration " + iteration() + " is that of a network "
                    + parameters.shape() + ", but the settings describe " + shape
                    + (parameters.shape().toString().equals(shape.toString()) ? " with other layers" : "")
                    + ". Choose hidden layers that fit the checkpoint, or start from new weights.");
        }
    }

    /** @throws SettingException if what was measured before is not that of a run with so long epochs, or ends too early */
    void checkMeasured(int iterationsPerEpoch, int samplesPerEpoch) {
        if (before == null) {
            return;
        }
        if (before.iterationsPerEpoch() != iterationsPerEpoch || before.samplesPerEpoch() != samplesPerEpoch) {
            throw new SettingException("The run had " + before.samplesPerEpoch() + " training samples in "
                    + before.iterationsPerEpoch() + " mini-batches when it was interrupted, but the dataset and the"
                    + " settings now give " + samplesPerEpoch + " in " + iterationsPerEpoch
                    + ". Resume it with the dataset and the settings that it began with.");
        }
        if (before.lastIteration() < iteration() || before.firstIteration() > iteration()) {
            throw new SettingException("The checkpoint is at iteration " + iteration()
                    + ", but the measurements of the run are those of iterations " + before.firstIteration() + " to "
                    + before.lastIteration() + ". Resume it from a checkpoint within them.");
        }
    }
}
