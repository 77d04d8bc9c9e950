package dev.inkling.run.store;

import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.nn.ParameterValues;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunStart;
import dev.inkling.train.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/**
 * The database of runs in a folder, open for reading and writing. Any number of programs may have it open at the same time.
 * All methods may be called from any thread, and none from the window's: each may wait for the disk. Each throws a {@link
 * StoreException} where the file cannot be used.
 */
public final class RunStore implements AutoCloseable {
    /** The largest budget of parameters that can be chosen, in megabytes. */
    public static final int MOST_PARAMETER_MEGABYTES = 1_000_000;
    /** So many of the newest runs keep all their parameters, whatever the budget. */
    public static final int NEVER_THINNED = Retention.NEWEST;

    private static final Logger LOG = Logger.getLogger(RunStore.class.getName());

    private final Connections connections;
    private final Owners owners;
    private final RunRecorder recorder;
    private final DatasetIdentities datasets = new DatasetIdentities();
    /** How many runs were thinned here, besides those that the recorder has thinned. */
    private final AtomicLong thinned = new AtomicLong();

    private RunStore(Connections connections, Owners owners) {
        this.connections = connections;
        this.owners = owners;
        recorder = new RunRecorder(connections, owners.name());
    }

    /**
     * Opens the database, which is made if there is none, and brought to today's form if it is older. Runs that were going on
     * in a program that is gone are interrupted from now on.
     *
     * @param home the folder, made if it is not there; see {@link RunHome}
     * @throws StoreException if nothing can be kept there; its kind says what can be done
     */
    public static RunStore open(Path home) {
        return open(home, Schema.CURRENT);
    }

    /**
     * Opens the database for whoever does not write, which is possible where nothing can be written too: then whatever is tried
     * to be written is refused, and runs that went on when the folder became protected still seem to.
     *
     * @throws StoreException if it cannot be read
     */
    public static RunStore openToRead(Path home) {
        return ProtectedDatabase.isAt(home) ? openProtected(home) : open(home);
    }

    static RunStore openProtected(Path home) {
        return new RunStore(ProtectedDatabase.connect(RunHome.database(home), Schema.CURRENT), Owners.onlooker(home));
    }

    static RunStore open(Path home, Schema schema) {
        Path file = RunHome.database(home);
        Owners owners = join(home);
        try {
            return open(connect(file, schema), owners);
        } catch (RuntimeException e) {
            closeAfter(e, owners);
            throw e;
        }
    }

    private static RunStore open(Connections connections, Owners owners) {
        try {
            RunStore store = new RunStore(connections, owners);
            store.refresh();
            return store;
        } catch (RuntimeException e) {
            closeAfter(e, connections);
            throw e;
        }
    }

    private static Owners join(Path home) {
        try {
            Files.createDirectories(home);
            return Owners.join(home);
        } catch (IOException e) {
            throw StoreErrors.of(home, e);
        }
    }

    private static void closeAfter(RuntimeException cause, AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            cause.addSuppressed(e);
        }
    }

    private static Connections connect(Path file, Schema schema) {
        if (Files.isDirectory(file)) {
            throw StoreException.damaged(file, "a folder", null);
        }
        try {
            Connection writing = Database.connect(file);
            try {
                new SchemaUpdate(file, writing, schema).run();
                return new Connections(file, Database.connect(file), writing);
            } catch (SQLException | RuntimeException e) {
                writing.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreErrors.of(file, e);
        }
    }

    /**
     * Puts a damaged database aside, under another name beside it, so that a fresh one can be made. It is not changed.
     *
     * @return where it is now
     * @throws StoreException if it cannot be renamed
     */
    public static Path setAside(Path home) {
        Path file = RunHome.database(home);
        Path aside = file.resolveSibling("runs-damaged-" + LocalDate.now() + ".db");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling("runs-damaged-" + LocalDate.now() + "-" + i + ".db");
        }
        try {
            // The journal first: left behind, it would be taken for that of the fresh database.
            for (String part : List.of("-wal", "-shm", "")) {
                Path from = Path.of(file + part);
                if (Files.exists(from)) {
                    Files.move(from, Path.of(aside + part));
                }
            }
            return aside;
        } catch (IOException e) {
            throw StoreErrors.of(file, e);
        }
    }

    /** For tests, which make the disk full. */
    Connections connections() {
        return connections;
    }

    /** The database. */
    public Path file() {
        return connections.file();
    }

    /** All runs that are not deleted, without measurements and checkpoints. */
    public RunList list() {
        List<String> problems = new ArrayList<>();
        List<KeptRun> runs = connections.read(connection -> new RunTable(connection, owners.name())
                .all((id, cause) ->
                        problems.add(connections.unreadable(id, cause).getMessage())));
        return new RunList(runs, problems);
    }

    /** Those of {@link #list} that can be read; of the others a line in the log tells. */
    public List<KeptRun> runs() {
        RunList list = list();
        list.problems().forEach(LOG::warning);
        return list.runs();
    }

    /** One run, even if it is deleted but not removed yet. */
    public KeptRun run(long id) {
        return connections
                .readRun(id, connection -> Optional.ofNullable(new RunTable(connection, owners.name()).find(id)))
                .orElseThrow(() -> StoreException.noRun(file(), id));
    }

    /** All that a run has measured, as far as it was written; new, and nobody's. */
    public Metrics metrics(long id) {
        KeptRun run = run(id);
        return connections.readRun(id, connection -> {
            Metrics metrics = new Metrics(
                    run.facts().iterationsPerEpoch(),
                    run.facts().samplesPerEpoch(),
                    run.facts().firstIteration());
            new MetricsTable(connection).read(id, metrics);
            metrics.setWork(
                    run.progress().summary().trainSeconds(), new RunTable(connection, owners.name()).samples(id));
            return metrics;
        });
    }

    /** What there is of a run's parameters, by iteration. */
    public List<CheckpointInfo> checkpoints(long id) {
        return connections.readRun(id, connection -> new CheckpointTable(connection).list(id));
    }

    /** Where a run stood at one of the iterations of {@link #checkpoints}; empty if that is not there or not complete. */
    public Optional<Checkpoint> checkpoint(long id, long iteration) {
        KeptRun run = run(id);
        return connections.readRun(
                id,
                connection -> Optional.ofNullable(new CheckpointTable(connection)
                        .find(id, iteration, run.facts().shape())));
    }

    /** The last that is known of where a run stood, from which it can be resumed; empty if nothing was written yet. */
    public Optional<Checkpoint> lastCheckpoint(long id) {
        return checkpoints(id).stream()
                .filter(CheckpointInfo::complete)
                .reduce((earlier, later) -> later)
                .flatMap(last -> checkpoint(id, last.iteration()));
    }

    /** What a run begins with that has not got any farther; empty if its settings tell all of it. */
    Optional<RunStart> start(KeptRun run) {
        return connections.readRun(
                run.id(), connection -> Optional.ofNullable(new CheckpointTable(connection).start(run)));
    }

    /** The last or best parameters of a run, or the newest of those kept on the way; empty if there are none. */
    public Optional<ParameterValues> parameters(long id, CheckpointKind kind) {
        return snapshot(id, kind).map(Snapshot::parameters);
    }

    /** The same parameters with their iteration, as they were at one moment even of a run that goes on. */
    public Optional<Snapshot> snapshot(long id, CheckpointKind kind) {
        KeptRun run = run(id);
        return connections.readRun(
                id,
                connection -> Optional.ofNullable(new CheckpointTable(connection)
                        .snapshot(id, kind, run.facts().shape())));
    }

    /** Another number than before if another program, or another store in this one, has written meanwhile, or runs were thinned. */
    public long changeCount() {
        return recorder.thinned()
                + thinned.get()
                + connections.readByWriter(connection -> Sqlite.pragma(connection, "data_version"));
    }

    /** Looks whether other programs are gone, and marks runs that went on in them as interrupted. */
    public void refresh() {
        try {
            new LostRuns(connections, owners).mark();
        } catch (IOException e) {
            throw StoreErrors.of(file(), e);
        }
    }

    /** Looks at all pages of the file, which opening a large one does not; takes about as long as reading it. */
    public void check() {
        connections.read(connection -> {
            Database.check(file(), connection);
            return file();
        });
    }

    /** Writes down what a run measures while it goes on. */
    public RunRecorder recorder() {
        return recorder;
    }

    /** Finds out the identities of datasets. */
    public DatasetIdentities datasets() {
        return datasets;
    }

    /** Writes down what people say about a run. */
    public void label(long id, RunLabels labels) {
        boolean found = connections.write(connection -> new RunWrites(connection, owners.name()).update(id, labels));
        if (!found) {
            throw StoreException.noRun(file(), id);
        }
    }

    /**
     * Takes runs off the list, but for those that go on in another program; they are removed when the store is opened again
     * after this one is closed.
     */
    public void delete(Collection<Long> ids) {
        connections.write(connection -> {
            new RunWrites(connection, owners.name()).delete(ids);
            return ids;
        });
    }

    /** Puts deleted runs back, if they are not removed yet. */
    public void restore(Collection<Long> ids) {
        connections.write(connection -> {
            new RunWrites(connection, owners.name()).restore(ids);
            return ids;
        });
    }

    /** Bytes that the parameters of all runs may take before the oldest ones are thinned to their best ones. */
    public long parameterBudget() {
        return connections.read(connection -> new Retention(connection).budget());
    }

    /**
     * Chooses how many bytes that are; thins runs when the next one is over, or at {@link #compact} and {@link
     * #makeRoom}. The choice is the database's: all programs that share it keep to it.
     *
     * @param bytes from 0 to {@link #MOST_PARAMETER_MEGABYTES}
     */
    public void setParameterBudget(long bytes) {
        connections.write(connection -> {
            new Retention(connection).setBudget(bytes);
            return bytes;
        });
    }

    /** How much room the runs take, and may take. */
    public StoreUse use() {
        List<KeptRun> runs = list().runs();
        long[] parameters = connections.read(connection -> {
            Retention retention = new Retention(connection);
            return new long[] {retention.size(), retention.budget()};
        });
        return new StoreUse(
                file(),
                fileBytes(),
                runs.size(),
                (int) runs.stream().filter(KeptRun::thinned).count(),
                parameters[0],
                parameters[1]);
    }

    private long fileBytes() {
        Path journal = Path.of(file() + "-wal");
        try {
            return Files.size(file()) + (Files.exists(journal) ? Files.size(journal) : 0);
        } catch (IOException e) {
            throw StoreErrors.of(file(), e);
        }
    }

    /**
     * Removes what is deleted and beyond the budget, and makes the file as small as it can be; takes about as long as copying it.
     */
    public void compact() {
        new LostRuns(connections, owners).removeDeletedHere();
        makeRoom();
    }

    /**
     * Does the same for what is beyond the budget alone: what was deleted here can still be restored.
     *
     * @return how many runs have only their best parameters left because of it
     */
    public int makeRoom() {
        int now = connections.write(connection -> new Retention(connection).enforce());
        thinned.addAndGet(now);
        connections.alone("VACUUM");
        connections.alone("PRAGMA wal_checkpoint(TRUNCATE)");
        return now;
    }

    /** Writes what is left to write, and closes the file. Runs that still go on are interrupted from now on. */
    @Override
    public void close() {
        recorder.close();
        try (owners) {
            connections.close();
        } catch (IOException e) {
            throw StoreErrors.of(file(), e);
        }
    }
}
