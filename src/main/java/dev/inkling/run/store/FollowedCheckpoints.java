package dev.inkling.run.store;

import dev.inkling.train.Checkpoint;
import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checkpoints of a run that is being kept. For one thread at a time. */
final class FollowedCheckpoints {
    /** What the moments on the way of one run may take: of large networks there are fewer, or none. */
    private static final long BYTES_ON_THE_WAY = 16_000_000;
    /** Nobody waits for larger ones. */
    static final long MOST_PARAMETERS = 50_000_000;

    private final TrainingRun run;
    private final long parameters;
    private KeptMoments kept;
    private long askedAt;
    private @Nullable Checkpoint lastWritten;
    private @Nullable Snapshot bestWritten;
    /** Checkpoints could not be made: none are asked for any more, and it is tried once more at the end. */
    private boolean impossible;

    private boolean finished;

    FollowedCheckpoints(TrainingRun run, KeptMoments kept) {
        this.run = run;
        this.kept = kept;
        parameters = run.shape().parameterCount();
        askedAt = System.nanoTime();
    }

    /** Asks the run for a checkpoint if it is time for one. */
    void askIfDue(CheckpointPace pace) {
        long now = System.nanoTime();
        if (parameters <= MOST_PARAMETERS && !impossible && pace.allows(now, askedAt)) {
            askedAt = now;
            run.requestCheckpoint();
        }
    }

    /**
     * What is to be written now, got ready; to be asked before the measurements, which then are complete up to it.
     *
     * @param over whether the run is: then all is written once more, as small as it gets
     */
    CheckpointChanges changes(boolean over, Metrics metrics) {
        if (parameters > MOST_PARAMETERS || finished || impossible && !over) {
            return CheckpointChanges.NONE;
        }
        Checkpoint last = run.checkpoint();
        Snapshot best = run.best();
        Double score = best == null ? null : score(best.iteration(), metrics);
        List<EncodedCheckpoint> encoded = new ArrayList<>();
        KeptMoments moments = kept;
        if (last != null && (last != lastWritten || over)) {
            EncodedCheckpoint written =
                    EncodedCheckpoint.ifPossible(() -> EncodedCheckpoint.of(last, CheckpointKind.LAST, over));
            if (written == null) {
                impossible = true;
                return new CheckpointChanges(List.of(), List.of(), kept, lastWritten, bestWritten, over);
            }
            encoded.add(written);
            int most = (int) Math.min(KeptMoments.MOST, BYTES_ON_THE_WAY / written.size());
            if (!over && most > 0 && kept.wants(last.iteration())) {
                moments = kept.with(last.iteration(), most);
                // Where there were too many it may be this very one that goes.
                if (moments.iterations().contains(last.iteration())) {
                    encoded.add(written.as(CheckpointKind.KEPT));
                }
            }
        }
        // Alone they would be written at each evaluation of a run that becomes better, and leave no time for those from
        // which it could go on.
        boolean bestIsNew = score != null && (best != bestWritten && !encoded.isEmpty() || over);
        if (best != null && score != null && bestIsNew) {
            boolean sameAsLast = over && last != null && last.iteration() == best.iteration();
            EncodedCheckpoint written =
                    EncodedCheckpoint.ifPossible(() -> EncodedCheckpoint.ofBest(best, score, over, sameAsLast));
            if (written == null) {
                impossible = true;
            } else {
                encoded.add(written);
            }
        }
        List<Long> dropped = new ArrayList<>(kept.iterations());
        dropped.removeAll(moments.iterations());
        return new CheckpointChanges(encoded, dropped, moments, last, bestIsNew ? best : bestWritten, over);
    }

    /** Null if the evaluation is not there yet; then it will be with the next changes. */
    private static @Nullable Double score(long iteration, Metrics metrics) {
        for (Evaluation evaluation : metrics.evaluations()) {
            if (evaluation.iteration() == iteration) {
                double validation = evaluation.validationScore();
                return Double.isNaN(validation) ? evaluation.testScore() : validation;
            }
        }
        return null;
    }

    void written(CheckpointChanges changes) {
        if (changes.equals(CheckpointChanges.NONE)) {
            return;
        }
        lastWritten = changes.last();
        bestWritten = changes.best();
        kept = changes.moments();
        finished = changes.over();
    }
}
