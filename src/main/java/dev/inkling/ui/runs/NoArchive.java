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

/** Keeps nothing, and so has nothing to bring. */
class NoArchive implements RunArchive {
    @Override
    public void begin(RunItem item, @Nullable RunOrigin origin, @Nullable SweepMember sweep) {}

    @Override
    public void goOn(RunItem kept, RunItem live, Runnable then, Consumer<String> refused) {
        then.run();
    }

    @Override
    public void save(RunItem item) {}

    @Override
    public void setDeleted(List<RunItem> items, boolean deleted) {}

    @Override
    public void readMetrics(RunItem item, Consumer<Metrics> then) {}

    @Override
    public void readParameters(RunItem item, Consumer<Optional<Snapshot>> then) {}

    @Override
    public void readCheckpoints(RunItem item, Consumer<List<CheckpointInfo>> then) {
        then.accept(List.of());
    }

    @Override
    public void readCheckpoint(RunItem item, CheckpointInfo which, Consumer<Checkpoint> then) {}
}
