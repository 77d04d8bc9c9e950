package dev.inkling.ui.runs;

import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.run.store.SweepMember;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.Metrics;
import dev.inkling.train.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the window keeps its runs. Called on the window's thread, never waits; what it brings arrives there later, or never
 * where it cannot be read.
 */
public interface RunArchive {
    /** Keeps nothing. */
    RunArchive NONE = new NoArchive();

    /**
     * Keeps a run from now on; to be called before it starts.
     *
     * @param origin where it branched from; null for none
     * @param sweep its place in a sweep; null for none
     */
    void begin(RunItem item, @Nullable RunOrigin origin, @Nullable SweepMember sweep);

    /**
     * Takes over a kept run that is to go on here, as another item.
     *
     * @param then called when it may start
     * @param refused told in a sentence why it may not: it goes on elsewhere, say
     */
    void goOn(RunItem kept, RunItem live, Runnable then, Consumer<String> refused);

    /** Keeps what people say about a run: its name, note, tags, group, color, and whether it is shown. */
    void save(RunItem item);

    void setDeleted(List<RunItem> items, boolean deleted);

    void readMetrics(RunItem item, Consumer<Metrics> then);

    /**
     * The parameters that shall answer for a run: its last, or its best where that is wanted; the others where these are not
     * there, and empty where none are.
     */
    void readParameters(RunItem item, Consumer<Optional<Snapshot>> then);

    /** From where the run can be gone on with, or branched from; from nowhere where it is not kept. */
    void readCheckpoints(RunItem item, Consumer<List<CheckpointInfo>> then);

    void readCheckpoint(RunItem item, CheckpointInfo which, Consumer<Checkpoint> then);
}
