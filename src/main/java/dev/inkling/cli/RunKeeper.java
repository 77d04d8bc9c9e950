package dev.inkling.cli;

import dev.inkling.run.store.NewRun;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunParent;
import dev.inkling.run.store.RunStore;
import dev.inkling.run.store.StoreException;
import dev.inkling.run.store.SweepMember;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the runs of a command in the database of runs. Where that cannot be used the command goes on without it, and one line
 * says why. A signal may come on any thread.
 */
final class RunKeeper implements AutoCloseable {
    /** Standing still takes as long as the evaluation that is under way. */
    private static final int PATIENCE_SECONDS = 20;

    private static final int LOOK_MILLISECONDS = 5;

    private final Console console;
    private final List<TrainingRun> followed = new ArrayList<>();
    private @Nullable RunStore store;
    private boolean told;

    private RunKeeper(Console console, @Nullable RunStore store) {
        this.console = console;
        this.store = store;
    }

    /** Keeps nothing. */
    static RunKeeper none(Console console) {
        return new RunKeeper(console, null);
    }

    /** Keeps runs in the database of a folder; where that is not possible, says so and keeps nothing. */
    static RunKeeper open(Path home, Console console) {
        try {
            return of(RunStore.open(home), console);
        } catch (StoreException e) {
            RunKeeper nothing = none(console);
            nothing.tellOnce(e);
            return nothing;
        }
    }

    /** Keeps runs in a store, which is closed with this. */
    static RunKeeper of(RunStore store, Console console) {
        return new RunKeeper(console, store);
    }

    /**
     * Keeps a run, which has not been started, from its first iteration on, or what it goes on with.
     *
     * @return its id; null if it is not kept
     * @throws StoreException if the run that it goes on with is not interrupted any more
     */
    synchronized @Nullable Long keep(ReadyRun ready, TrainingRun run) {
        Long resumed = ready.resumes();
        if (resumed == null || store == null) {
            return add(run, ready.name(), "", ready.parent(), null);
        }
        store.recorder().resume(run, resumed);
        followed.add(run);
        return resumed;
    }

    /** Keeps a run of a sweep, which has not been started. */
    synchronized @Nullable Long keep(TrainingRun run, String group, SweepMember member) {
        return add(run, "", group, null, member);
    }

    private @Nullable Long add(
            TrainingRun run, String name, String group, @Nullable RunParent parent, @Nullable SweepMember member) {
        if (store == null) {
            return null;
        }
        try {
            RunLabels labels = RunLabels.named(name).withGroup(group);
            NewRun added = NewRun.of(run, labels, parent, member, InklingCommand.Version.ofProgram(), store.datasets());
            long id = store.recorder().add(added);
            if (name.isEmpty()) {
                store.label(id, RunLabels.named("Run " + id).withGroup(group));
            }
            store.recorder().follow(run, id);
            followed.add(run);
            return id;
        } catch (StoreException e) {
            tellOnce(e);
            return null;
        }
    }

    /** The name with a number behind it where another group has it. */
    synchronized String freeGroup(String wanted) {
        if (store == null) {
            return wanted;
        }
        try {
            Set<String> taken = store.list().runs().stream()
                    .map(kept -> kept.labels().group())
                    .collect(Collectors.toSet());
            String free = wanted;
            for (int i = 2; taken.contains(free); i++) {
                free = wanted + " (" + i + ")";
            }
            return free;
        } catch (StoreException e) {
            tellOnce(e);
            return wanted;
        }
    }

    /** Says, once, if runs are not being kept any more; to be called from time to time. */
    synchronized void look() {
        if (store != null && !told) {
            store.recorder().problem().ifPresent(this::tellOnce);
        }
    }

    /** Writes all that there is of runs that are over. */
    synchronized void flush() {
        if (store != null) {
            store.recorder().flush();
            look();
            // Nobody leaves them any more, and their parameters take memory.
            followed.removeIf(run -> run.state().isOver());
        }
    }

    /**
     * Leaves the runs where they stand, each at a checkpoint, so that they can be resumed: they pause, and what they do later
     * is not kept any more.
     */
    synchronized void leave() {
        if (store == null) {
            return;
        }
        followed.forEach(TrainingRun::pause);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            for (TrainingRun run : followed) {
                awaitStandstill(run, deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private static void awaitStandstill(TrainingRun run, long deadline) throws InterruptedException {
        while (run.state() != RunState.QUEUED && !standsStill(run) && System.nanoTime() - deadline < 0) {
            if (run.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static boolean standsStill(TrainingRun run) {
        Checkpoint last = run.checkpoint();
        return run.state() == RunState.PAUSED
                && last != null
                && last.iteration() == run.metrics().lastIteration();
    }

    /** Writes what is left to write; runs that are not over are interrupted from now on. */
    @Override
    public synchronized void close() {
        RunStore open = store;
        store = null;
        if (open == null) {
            return;
        }
        try {
            open.recorder().flush();
            open.recorder().problem().ifPresent(this::tellOnce);
            open.close();
        } catch (StoreException e) {
            tellOnce(e);
        }
    }

    private void tellOnce(StoreException e) {
        tellOnce("Nothing is being kept: " + CommandProblems.sentence(e));
    }

    private void tellOnce(String sentence) {
        if (!told) {
            told = true;
            console.tell(sentence);
        }
    }
}
