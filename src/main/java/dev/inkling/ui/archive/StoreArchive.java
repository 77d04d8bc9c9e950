package dev.inkling.ui.archive;

import dev.inkling.data.Dataset;
import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.run.store.CheckpointKind;
import dev.inkling.run.store.NewRun;
import dev.inkling.run.store.Resumption;
import dev.inkling.run.store.RunFacts;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunParent;
import dev.inkling.run.store.RunStore;
import dev.inkling.run.store.StoreException;
import dev.inkling.run.store.StoreUse;
import dev.inkling.run.store.SweepMember;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.Metrics;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.runs.RunArchive;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunOrigin;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The database of runs as the window uses it: everything is done in order on one thread of its own. */
public final class StoreArchive implements RunArchive {
    private final Path home;
    private final String program;
    private final Background disk;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    private Consumer<String> onError = sentence -> {};

    // All below belongs to the disk's thread.
    private final Map<RunItem, Long> ids = new HashMap<>();
    private @Nullable RunStore store;
    private long changes;

    /**
     * @param program version of this program
     * @param disk its work is done one after the other
     */
    public StoreArchive(Path home, String program, Background disk) {
        this.home = home;
        this.program = program;
        this.disk = disk;
    }

    /**
     * Opens the database, to be called before any run begins.
     *
     * @param opened told what is kept
     * @param failed told why nothing can be kept; runs are not kept then
     */
    public void open(Consumer<KeptRuns> opened, Consumer<StoreException> failed) {
        disk.run(
                () -> {
                    RunStore now = RunStore.open(home);
                    store = now;
                    changes = now.changeCount();
                    return KeptRuns.of(now);
                },
                opened,
                error -> {
                    if (error instanceof StoreException known) {
                        problem.set(known.getMessage());
                        failed.accept(known);
                    } else {
                        problem.set(String.valueOf(error));
                    }
                });
    }

    /** Puts a damaged database aside, and tells where it is now. */
    public void setAside(Consumer<Path> done) {
        disk.run(() -> RunStore.setAside(home), done, this::note);
    }

    /** A kept run is shown as this item from now on. */
    public void know(long id, RunItem item) {
        work(ignored -> ids.put(item, id));
    }

    @Override
    public void begin(RunItem item, @Nullable RunOrigin origin, @Nullable SweepMember sweep) {
        TrainingRun run = item.run();
        RunLabels labels = RunLabeling.of(item);
        read(
                open -> {
                    Long parentId = origin == null ? null : ids.get(origin.parent());
                    RunParent from =
                            origin == null || parentId == null ? null : new RunParent(parentId, origin.iteration());
                    long id = open.recorder().add(NewRun.of(run, labels, from, sweep, program, open.datasets()));
                    ids.put(item, id);
                    open.recorder().follow(run, id);
                    return id;
                },
                item::keptAs);
    }

    /**
     * Reads from where an interrupted run can go on.
     *
     * @param dataset as its settings want it
     */
    void readResumePoint(RunItem item, Dataset dataset, Consumer<ResumePoint> then) {
        readOf(
                item,
                (open, id) -> {
                    RunFacts facts = open.run(id).facts();
                    boolean same = open.datasets()
                            .of(dataset)
                            .hash()
                            .equals(facts.dataset().hash());
                    return new ResumePoint(Resumption.of(open, id), same, facts.usesDrawings());
                },
                then);
    }

    @Override
    public void goOn(RunItem kept, RunItem live, Runnable then, Consumer<String> refused) {
        disk.run(
                () -> {
                    RunStore open = store;
                    Long id = ids.get(kept);
                    if (open == null || id == null) {
                        throw new IllegalStateException("This run is not kept.");
                    }
                    open.recorder().resume(live.run(), id);
                    ids.put(live, id);
                    return id;
                },
                id -> then.run(),
                error -> refused.accept(String.valueOf(error.getMessage())));
    }

    @Override
    public void save(RunItem item) {
        RunLabels labels = RunLabeling.of(item);
        work(open -> {
            Long id = ids.get(item);
            if (id != null) {
                open.label(id, labels);
            }
        });
    }

    @Override
    public void setDeleted(List<RunItem> items, boolean deleted) {
        List<RunItem> these = List.copyOf(items);
        work(open -> {
            List<Long> known =
                    these.stream().map(ids::get).filter(Objects::nonNull).toList();
            if (deleted) {
                open.delete(known);
            } else {
                open.restore(known);
            }
        });
    }

    @Override
    public void readMetrics(RunItem item, Consumer<Metrics> then) {
        readOf(item, RunStore::metrics, then);
    }

    @Override
    public void readParameters(RunItem item, Consumer<Optional<Snapshot>> then) {
        boolean best = item.bestAnswersProperty().get();
        readOf(
                item,
                (open, id) -> {
                    CheckpointKind wanted = best ? CheckpointKind.BEST : CheckpointKind.LAST;
                    CheckpointKind other = best ? CheckpointKind.LAST : CheckpointKind.BEST;
                    return open.snapshot(id, wanted).or(() -> open.snapshot(id, other));
                },
                then);
    }

    @Override
    public void readCheckpoints(RunItem item, Consumer<List<CheckpointInfo>> then) {
        disk.run(
                () -> {
                    RunStore open = store;
                    Long id = ids.get(item);
                    if (open == null || id == null) {
                        return List.<CheckpointInfo>of();
                    }
                    // What a run that goes on has reached in the last half second is wanted too.
                    open.recorder().flush();
                    return open.checkpoints(id);
                },
                then,
                this::note);
    }

    @Override
    public void readCheckpoint(RunItem item, CheckpointInfo which, Consumer<Checkpoint> then) {
        String gone = Messages.get("branch.gone", item.nameProperty().get());
        readOf(
                item,
                (open, id) ->
                        open.checkpoint(id, which.iteration()).orElseThrow(() -> new NoSuchElementException(gone)),
                then);
    }

    /**
     * Looks for what other programs have changed, and whether runs are being kept.
     *
     * @param changed told what is kept now, if something changed
     * @param done called at the end in any case
     */
    public void look(Consumer<KeptRuns> changed, Runnable done) {
        disk.run(
                () -> {
                    RunStore open = store;
                    if (open == null) {
                        return null;
                    }
                    String trouble = open.recorder().problem().orElse("");
                    disk.onWindow(() -> problem.set(trouble));
                    long now = open.changeCount();
                    if (now == changes) {
                        return null;
                    }
                    changes = now;
                    open.refresh();
                    return KeptRuns.of(open);
                },
                kept -> {
                    if (kept != null) {
                        changed.accept(kept);
                    }
                    done.run();
                },
                error -> {
                    note(error);
                    done.run();
                });
    }

    /**
     * Reads how much room the runs take.
     *
     * @param failed told in a sentence why that is not known
     */
    void readUse(Consumer<StoreUse> then, Consumer<String> failed) {
        ask(RunStore::use, then, failed);
    }

    /**
     * Chooses how much room parameters may take, for all programs that share the database, and makes room at once.
     *
     * @param bytes as {@link RunStore#setParameterBudget} takes them
     * @param failed told in a sentence what went wrong; the choice may hold all the same
     */
    void setBudget(long bytes, Consumer<RoomMade> then, Consumer<String> failed) {
        ask(
                open -> {
                    StoreUse before = open.use();
                    open.setParameterBudget(bytes);
                    int thinned = open.makeRoom();
                    return new RoomMade(thinned, before, open.use());
                },
                then,
                failed);
    }

    private <T> void ask(Function<RunStore, T> question, Consumer<T> then, Consumer<String> failed) {
        disk.run(
                () -> {
                    RunStore open = store;
                    if (open == null) {
                        throw new IllegalStateException(Messages.get("storage.notOpen"));
                    }
                    return question.apply(open);
                },
                then,
                error -> failed.accept(Problems.sentence(error)));
    }

    /** Writes what is left to write, and closes the database; comes back when that is done. */
    public void close() {
        disk.runAndWait(() -> {
            RunStore open = store;
            store = null;
            if (open != null) {
                open.close();
            }
        });
    }

    /** A sentence that says that nothing is being kept and why; empty as long as all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Who is told, in a sentence, what could not be read or written down. */
    public void setOnError(Consumer<String> listener) {
        onError = listener;
    }

    private void note(Throwable error) {
        onError.accept(error.getMessage() == null ? String.valueOf(error) : error.getMessage());
    }

    private interface Work {
        void with(RunStore open);
    }

    private interface Reading<T> {
        @Nullable
        T of(RunStore open, long id);
    }

    private void work(Work work) {
        read(
                open -> {
                    work.with(open);
                    return true;
                },
                done -> {});
    }

    private <T> void readOf(RunItem item, Reading<T> reading, Consumer<T> then) {
        read(
                open -> {
                    Long id = ids.get(item);
                    return id == null ? null : reading.of(open, id);
                },
                then);
    }

    private interface Question<T> {
        @Nullable
        T ask(RunStore open);
    }

    /** Does nothing while nothing is kept. */
    private <T> void read(Question<T> question, Consumer<T> then) {
        Callable<@Nullable T> asked = () -> {
            RunStore open = store;
            return open == null ? null : question.ask(open);
        };
        disk.run(
                asked,
                answer -> {
                    if (answer != null) {
                        then.accept(answer);
                    }
                },
                this::note);
    }
}
