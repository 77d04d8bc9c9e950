package dev.inkling.run.store;

import dev.inkling.train.Checkpoint;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunStart;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what runs measure while they go on: twice a second all that is new of all of them, in one transaction on a thread
 * of its own. Where that fails training goes on, {@link #problem} says why nothing is being kept, and it is tried again with all
 * that is missing. All methods may be called from any thread.
 */
public final class RunRecorder {
    private static final Logger LOG = Logger.getLogger(RunRecorder.class.getName());
    private static final long INTERVAL_MILLISECONDS = 500;

    private final Connections connections;
    private final String owner;
    private final List<FollowedRun> followed = new ArrayList<>();
    private final Object writing = new Object();
    private final CheckpointPace pace = new CheckpointPace();
    private volatile @Nullable String problem;
    /** Written with {@link #writing} held. */
    private volatile long thinned;

    private @Nullable Thread thread;
    private boolean closed;

    RunRecorder(Connections connections, String owner) {
        this.connections = connections;
        this.owner = owner;
    }

    /**
     * Adds a run that is to be followed, or waits to be, under the name and in the group that the program gives it, with
     * what it begins with: it may be interrupted before it has kept anything else.
     *
     * @return its id
     * @throws StoreException if it cannot be written
     */
    public long add(NewRun run) {
        EncodedCheckpoint start = start(run);
        return connections.write(connection -> {
            long id = new RunWrites(connection, owner).insert(run);
            if (start != null) {
                new CheckpointTable(connection).write(id, start);
            }
            return id;
        });
    }

    private static @Nullable EncodedCheckpoint start(NewRun run) {
        RunStart begins = run.start();
        if (!begins.hasOwnParameters() || run.facts().shape().parameterCount() > FollowedCheckpoints.MOST_PARAMETERS) {
            return null;
        }
        return EncodedCheckpoint.ifPossible(() -> EncodedCheckpoint.ofStart(
                begins, run.facts().config().learning().method()));
    }

    /**
     * Adds a run that is over, with all that it has measured.
     *
     * @param last where it stood in the end; null if that is not known
     * @param best its best parameters; null if there are none
     * @return its id
     * @throws StoreException if it cannot be written
     */
    public long add(
            NewRun run, RunProgress progress, Metrics metrics, @Nullable Checkpoint last, @Nullable Snapshot best) {
        MetricsChanges.Extent all = MetricsChanges.Extent.of(metrics);
        MetricsChanges measured = MetricsChanges.of(metrics, MetricsChanges.Extent.NOTHING, all, true);
        List<EncodedCheckpoint> checkpoints = new ArrayList<>();
        if (last != null) {
            checkpoints.add(EncodedCheckpoint.of(last, CheckpointKind.LAST, true));
        }
        if (best != null) {
            double score = progress.summary().bestTestScore();
            boolean sameAsLast = last != null && last.iteration() == best.iteration();
            checkpoints.add(EncodedCheckpoint.ofBest(best, score, true, sameAsLast));
        }
        return connections.write(connection -> {
            RunWrites rows = new RunWrites(connection, owner);
            long id = rows.insert(run);
            measured.write(id, connection);
            for (EncodedCheckpoint checkpoint : checkpoints) {
                new CheckpointTable(connection).write(id, checkpoint);
            }
            rows.update(id, progress, metrics.samples());
            new Retention(connection).enforce();
            return id;
        });
    }

    /**
     * Keeps all that a run measures from now on, until it is over.
     *
     * @param run not started yet
     * @param id what {@link #add} returned for it
     */
    public void follow(TrainingRun run, long id) {
        follow(FollowedRun.fresh(run, id));
    }

    /**
     * Keeps what a run measures that goes on where an interrupted one stood. What that one had measured after its checkpoint
     * stays until this one has come as far, or has ended; then it is written again.
     *
     * @param run not started yet; begins with {@link dev.inkling.train.RunStart#resume}, or afresh with the same settings
     * @param id of the run that was interrupted
     * @throws StoreException if it is not interrupted any more, because it goes on elsewhere, or if it cannot be written
     */
    public void resume(TrainingRun run, long id) {
        List<CheckpointInfo> checkpoints =
                connections.readRun(id, connection -> new CheckpointTable(connection).list(id));
        long measuredTo = connections.readRun(id, connection -> {
            KeptRun before = new RunTable(connection, owner).find(id);
            return before == null ? 0 : before.progress().summary().iterations();
        });
        boolean taken = connections.write(connection -> new RunWrites(connection, owner).take(id));
        if (!taken) {
            throw new StoreException(
                    StoreException.Kind.REFUSED,
                    "Run " + id + " is not interrupted: it goes on elsewhere, is over, or was removed. Look at the list"
                            + " of runs again.",
                    null);
        }
        follow(FollowedRun.resumed(run, id, checkpoints, measuredTo));
    }

    private synchronized void follow(FollowedRun run) {
        followed.add(run);
        if (thread == null && !closed) {
            thread = new Thread(this::work, "recorder");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Writes at once all that there is by now; all of a run that is over is kept when this returns. */
    public void flush() {
        record();
    }

    /** A sentence that says that nothing is being kept and why; empty as long as all is well. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Writes what there is and ends the thread. */
    void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            last = thread;
            thread = null;
            notifyAll();
        }
        if (last != null) {
            record();
        }
    }

    private void work() {
        try {
            while (waitForNext()) {
                recordWhateverComes();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "Nothing is kept any more", e);
        }
    }

    /** Neither a fault of the program nor a lack of memory must end the recording of all runs without a word. */
    private void recordWhateverComes() {
        try {
            record();
        } catch (OutOfMemoryError e) {
            LOG.log(Level.WARNING, "Runs are not being kept", e);
            problem = "Runs are not being kept: there is not enough memory. End other runs; it is tried again.";
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "Runs are not being kept", e);
            problem = "Runs are not being kept, because of an error in the program: " + e;
        }
    }

    /** Returns false when the recorder is closed. */
    private synchronized boolean waitForNext() throws InterruptedException {
        if (!closed) {
            wait(INTERVAL_MILLISECONDS);
        }
        return !closed;
    }

    private synchronized List<FollowedRun> current() {
        return List.copyOf(followed);
    }

    private synchronized void forget(List<FollowedRun> over) {
        followed.removeAll(over);
    }

    /** Thins runs of before if there are too many parameters now. */
    private void makeRoom() {
        try {
            thinned += connections.write(connection -> new Retention(connection).enforce());
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "The database is larger than it should be: {0}", e.getMessage());
        }
    }

    /** How many runs this recorder has thinned. */
    long thinned() {
        return thinned;
    }

    private void record() {
        synchronized (writing) {
            long start = System.nanoTime();
            List<FollowedRun> runs = current();
            List<RunChanges> changes = runs.stream()
                    .map(FollowedRun::changes)
                    .flatMap(Optional::stream)
                    .toList();
            if (changes.isEmpty() || write(changes)) {
                long now = System.nanoTime();
                if (changes.stream().anyMatch(RunChanges::hasCheckpoint)) {
                    pace.note(now, now - start);
                }
                runs.forEach(run -> run.askIfDue(pace));
            }
        }
    }

    /** Returns whether they are written. */
    private boolean write(List<RunChanges> changes) {
        try {
            connections.write(connection -> {
                for (RunChanges change : changes) {
                    change.write(connection, owner);
                }
                return changes;
            });
            problem = null;
            changes.forEach(RunChanges::written);
            List<FollowedRun> over = changes.stream()
                    .filter(RunChanges::last)
                    .map(RunChanges::run)
                    .toList();
            if (!over.isEmpty()) {
                forget(over);
                makeRoom();
            }
            return true;
        } catch (StoreException e) {
            // Whoever uses the store shows the sentence; a log on the same terminal would say it twice.
            LOG.log(Level.FINE, "Runs are not being kept: {0}", e.getMessage());
            problem = "Runs are not being kept: " + e.getMessage();
            return false;
        }
    }
}
