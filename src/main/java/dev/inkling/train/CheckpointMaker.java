package dev.inkling.train;

import dev.inkling.nn.Network;
import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.Optimizer;
import dev.inkling.optim.OptimizerState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the checkpoints of a run, on its trainer's thread. In the middle of an iteration it gives the state before it: what
 * a piece of an iteration leaves behind, such as running statistics of batch normalization, cannot be gone on from.
 */
final class CheckpointMaker implements AutoCloseable {
    private final Network network;
    private final Optimizer optimizer;
    private final boolean lossComesAfter;
    /** The parameters before an iteration that comes in pieces; null where iterations come at once. */
    private final @Nullable Network before;

    private @Nullable OptimizerState optimizerBefore;
    private boolean underWay;
    private boolean updated;

    /**
     * @param inPieces whether a command can come in the middle of an iteration
     * @param lossComesAfter whether an iteration goes on after its update
     */
    CheckpointMaker(Network network, Optimizer optimizer, boolean inPieces, boolean lossComesAfter) {
        this.network = network;
        this.optimizer = optimizer;
        this.lossComesAfter = lossComesAfter;
        before = inPieces ? new Network(network.shape(), network.precision(), 1) : null;
    }

    void beginIteration() {
        underWay = true;
        if (before != null) {
            before.copyFrom(network);
            optimizerBefore = lossComesAfter ? optimizer.state() : null;
        }
    }

    /** The parameters have changed, but the iteration is not at its end. */
    void noteUpdate() {
        updated = true;
    }

    void endIteration() {
        underWay = false;
        updated = false;
        optimizerBefore = null;
    }

    /**
     * A checkpoint between two iterations, or at the start of the one under way.
     *
     * @param iteration mini-batches learned before
     * @return null if that state is gone, as it is where the loss after an update was no number
     */
    @Nullable
    Checkpoint make(long iteration, double rate, double seconds, Metrics metrics, Judge judge) {
        if (updated && before == null) {
            return null;
        }
        boolean takesBefore = underWay && before != null;
        ParameterValues values = takesBefore ? Objects.requireNonNull(before).values() : network.values();
        OptimizerState state = takesBefore && optimizerBefore != null ? optimizerBefore : optimizer.state();
        PendingEvaluation pending = judge.cutShort();
        boolean isMadeUpFor = pending == null || pending.iteration() == iteration;
        return new Checkpoint(
                iteration,
                values,
                state,
                rate,
                seconds,
                metrics.trainSeconds(),
                judge.seconds(),
                metrics.samples(),
                isMadeUpFor ? null : pending);
    }

    @Override
    public void close() {
        if (before != null) {
            before.close();
        }
    }
}
