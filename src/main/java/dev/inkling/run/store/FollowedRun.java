package dev.inkling.run.store;

import dev.inkling.run.store.MetricsChanges.Extent;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.RunSummary;
import dev.inkling.train.TrainingRun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run that is being kept, and how much of it is written. For one thread at a time. */
final class FollowedRun {
    private final TrainingRun run;
    private final long id;
    private final RunSummarizer summarizer;
    private final FollowedCheckpoints checkpoints;
    /** Before this iteration nothing is written: what there is from before the interruption reaches as far. */
    private final long caughtUpAt;

    private Extent written;
    private @Nullable Long cutAfter;
    private @Nullable RunProgress progress;
    private @Nullable Instant ended;

    private FollowedRun(
            TrainingRun run, long id, long caughtUpAt, Extent written, KeptMoments kept, @Nullable Long cutAfter) {
        this.run = run;
        this.id = id;
        this.caughtUpAt = caughtUpAt;
        this.written = written;
        this.cutAfter = cutAfter;
        summarizer = new RunSummarizer(run.metrics());
        checkpoints = new FollowedCheckpoints(run, kept);
    }

    static FollowedRun fresh(TrainingRun run, long id) {
        return new FollowedRun(
                run, id, 0, Extent.NOTHING, KeptMoments.from(run.metrics().firstIteration()), null);
    }

    /**
     * Of what the run has at its start everything is written but for chunks that the cut leaves incomplete, and for the events,
     * of which there is one more: that it was interrupted.
     *
     * @param before the checkpoints that it had
     * @param measuredTo the iteration up to which it was measured before; until it is there again nothing is written, so that
     *     one more interruption costs nothing
     */
    static FollowedRun resumed(TrainingRun run, long id, List<CheckpointInfo> before, long measuredTo) {
        Extent start = Extent.of(run.metrics());
        Extent whole = new Extent(
                start.points() / MetricsTable.SERIES * MetricsTable.SERIES,
                start.evaluations() / MetricsTable.EVALUATIONS * MetricsTable.EVALUATIONS,
                0);
        List<Long> kept = before.stream()
                .filter(checkpoint -> checkpoint.kind() == CheckpointKind.KEPT)
                .map(CheckpointInfo::iteration)
                .filter(iteration -> iteration <= run.metrics().lastIteration())
                .toList();
        long now = run.metrics().lastIteration();
        // Without moments of before, however far it had come, they are spread over what is still to come.
        KeptMoments moments = kept.isEmpty()
                ? KeptMoments.from(now)
                : KeptMoments.of(run.metrics().firstIteration(), kept);
        return new FollowedRun(run, id, measuredTo, whole, moments, now);
    }

    /** Asks the run for a checkpoint if it is time for one. */
    void askIfDue(CheckpointPace pace) {
        if (run.state() == RunState.RUNNING) {
            checkpoints.askIfDue(pace);
        }
    }

    /** What is to be written now; empty if nothing has changed. */
    Optional<RunChanges> changes() {
        // Asked for first: when the run is over, everything else is there.
        RunState state = run.state();
        boolean over = state.isOver();
        Metrics metrics = run.metrics();
        if (!over && metrics.lastIteration() < caughtUpAt) {
            return Optional.empty();
        }
        CheckpointChanges newCheckpoints = checkpoints.changes(over, metrics);
        RunSummary summary = summarizer.summary();
        Extent now = Extent.of(metrics).upTo(summary.iterations() - metrics.firstIteration());
        if (over && ended == null) {
            ended = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        }
        RunProgress newProgress =
                new RunProgress(state, run.learningRate(), summary, ended, run.reason(), run.problem());
        if (newCheckpoints.encoded().isEmpty() && now.equals(written) && newProgress.equals(progress)) {
            return Optional.empty();
        }
        return Optional.of(new RunChanges(
                this,
                id,
                cutAfter,
                MetricsChanges.of(metrics, written, now, over),
                newCheckpoints,
                newProgress,
                metrics.samples()));
    }

    void written(RunChanges changes) {
        written = changes.metrics().now();
        progress = changes.progress();
        checkpoints.written(changes.checkpoints());
        cutAfter = null;
    }
}
