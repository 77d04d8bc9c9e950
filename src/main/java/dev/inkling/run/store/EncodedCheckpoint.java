package dev.inkling.run.store;

import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.Method;
import dev.inkling.optim.OptimizerState;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.PendingEvaluation;
import dev.inkling.train.RunStart;
import dev.inkling.train.Snapshot;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as it stands in its row, made before the transaction begins, so that this is short.
 *
 * @param step updates that the optimizer had done; null for parameters alone, which no run can go on from
 * @param pending an evaluation that a stop cut short; null where there is none
 * @param parameters null for the best where the last at the same iteration are the same
 */
record EncodedCheckpoint(
        CheckpointKind kind,
        long iteration,
        double score,
        double learningRate,
        double seconds,
        double trainSeconds,
        double evaluationSeconds,
        long samples,
        @Nullable Long step,
        @Nullable EncodedEvaluation pending,
        byte @Nullable [] parameters,
        byte @Nullable [] optimizer) {
    private static final Logger LOG = Logger.getLogger(EncodedCheckpoint.class.getName());
    /** SQLite takes no rows of more than a billion bytes; some are for what else stands in them. */
    private static final long MOST_BYTES = 999_000_000;

    /**
     * A checkpoint as it is made; null, and a line in the log, where there is no memory for that or its row would be too large. A
     * run without checkpoints is better than no run.
     */
    static @Nullable EncodedCheckpoint ifPossible(Supplier<EncodedCheckpoint> making) {
        try {
            EncodedCheckpoint made = making.get();
            if (made.size() <= MOST_BYTES) {
                return made;
            }
            LOG.log(Level.WARNING, "A checkpoint is not kept: {0} bytes, at most {1} are possible", new Object[] {
                made.size(), MOST_BYTES
            });
        } catch (OutOfMemoryError e) {
            LOG.log(Level.WARNING, "A checkpoint is not kept: there is not enough memory", e);
        }
        return null;
    }

    /** An evaluation to be made up for, as it stands in the same row. */
    record EncodedEvaluation(long iteration, double seconds, double trainSeconds, byte[] parameters) {
        static @Nullable EncodedEvaluation of(@Nullable PendingEvaluation pending) {
            return pending == null
                    ? null
                    : new EncodedEvaluation(
                            pending.iteration(),
                            pending.seconds(),
                            pending.trainSeconds(),
                            ArraysCodec.write(pending.parameters().values(), false));
        }
    }

    /** @param finished whether it is to be small, because it will not be replaced soon */
    static EncodedCheckpoint of(Checkpoint checkpoint, CheckpointKind kind, boolean finished) {
        return new EncodedCheckpoint(
                kind,
                checkpoint.iteration(),
                Double.NaN,
                checkpoint.learningRate(),
                checkpoint.seconds(),
                checkpoint.trainSeconds(),
                checkpoint.evaluationSeconds(),
                checkpoint.samples(),
                checkpoint.optimizer().step(),
                EncodedEvaluation.of(checkpoint.pending()),
                ArraysCodec.write(checkpoint.parameters().values(), finished),
                ArraysCodec.write(checkpoint.optimizer().arrays(), finished));
    }

    /**
     * The best parameters, alone.
     *
     * @param sameAsLast whether they need not be written, because the last ones are the same
     */
    static EncodedCheckpoint ofBest(Snapshot best, double score, boolean finished, boolean sameAsLast) {
        return new EncodedCheckpoint(
                CheckpointKind.BEST,
                best.iteration(),
                score,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                null,
                null,
                sameAsLast ? null : ArraysCodec.write(best.parameters().values(), finished),
                null);
    }

    /**
     * What a run begins with, from which it can begin again.
     *
     * @param start with parameters of its own
     * @param method the run's optimizer; what a checkpoint says of another one is left out
     */
    static EncodedCheckpoint ofStart(RunStart start, Method method) {
        ParameterValues parameters = Objects.requireNonNull(start.parameters());
        Checkpoint from = start.checkpoint();
        OptimizerState optimizer = from != null && start.keepsOptimizer(method) ? from.optimizer() : null;
        return new EncodedCheckpoint(
                CheckpointKind.START,
                start.iteration(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                optimizer == null ? null : optimizer.step(),
                null,
                ArraysCodec.write(parameters.values(), false),
                optimizer == null ? null : ArraysCodec.write(optimizer.arrays(), false));
    }

    /** Bytes of its arrays. */
    long size() {
        return (parameters == null ? 0L : parameters.length)
                + (optimizer == null ? 0L : optimizer.length)
                + (pending == null ? 0L : pending.parameters().length);
    }

    EncodedCheckpoint as(CheckpointKind other) {
        return new EncodedCheckpoint(
                other,
                iteration,
                score,
                learningRate,
                seconds,
                trainSeconds,
                evaluationSeconds,
                samples,
                step,
                pending,
                parameters,
                optimizer);
    }
}
