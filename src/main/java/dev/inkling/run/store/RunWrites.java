package dev.inkling.run.store;

import dev.inkling.train.ConfigJson;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes the rows of runs. */
final class RunWrites {
    private final Connection connection;
    private final String owner;

    /** @param owner the name of the one who writes */
    RunWrites(Connection connection, String owner) {
        this.connection = connection;
        this.owner = owner;
    }

    /** Adds a run that has not begun, and returns its id. */
    long insert(NewRun run) throws SQLException {
        String sql = """
                INSERT INTO run (
                    name, note, tags, run_group, color, visible, pinned,
                    owner, state, created, learning_rate,
                    first_iteration, total_iterations, iterations_per_epoch, samples_per_epoch,
                    dataset, dataset_title, dataset_hash, train_size, test_size, features, outputs, regression,
                    parent, parent_iteration, sweep, sweep_settings, sweep_position,
                    program, machine, config,
                    iterations, samples, min_loss_at, best_test_at, seconds, train_seconds)
                VALUES (
                    ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?,
                    ?, ?, ?, ?,
                    ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?,
                    ?, ?, ?,
                    ?, 0, 0, 0, 0, 0)
                RETURNING id
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Row.Writer row = new Row.Writer(insert);
            RunFacts facts = run.facts();
            setLabels(row, run.labels());
            row.text(owner).constant(RunState.QUEUED).time(facts.created());
            row.real(facts.config().learning().rate());
            row.number(facts.firstIteration()).number(facts.totalIterations());
            row.number(facts.iterationsPerEpoch()).number(facts.samplesPerEpoch());
            setDataset(row, facts.dataset());
            setOrigin(row, facts.parent(), facts.sweep());
            row.text(facts.program()).text(facts.machine()).text(ConfigJson.write(facts.config()));
            row.number(facts.firstIteration());
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static void setDataset(Row.Writer row, DatasetIdentity dataset) throws SQLException {
        row.text(dataset.id()).text(dataset.title()).text(dataset.hash());
        row.number(dataset.train()).number(dataset.test());
        row.number(dataset.features()).number(dataset.outputs()).flag(dataset.regression());
    }

    private static void setOrigin(Row.Writer row, @Nullable RunParent parent, @Nullable SweepMember sweep)
            throws SQLException {
        row.optional(parent == null ? null : parent.id()).optional(parent == null ? null : parent.iteration());
        row.text(sweep == null ? null : sweep.sweep());
        row.text(sweep == null ? null : String.join("\n", sweep.settings()));
        row.optional(sweep == null ? null : (long) sweep.position());
    }

    private static void setLabels(Row.Writer row, RunLabels labels) throws SQLException {
        row.text(labels.name()).text(labels.note()).text(labels.tags()).text(labels.group());
        row.text(labels.color()).flag(labels.visible()).flag(labels.pinned());
    }

    /**
     * Notes what people say about a run, and that they did where its name or group is another one now. Returns false if there
     * is no such run.
     */
    boolean update(long id, RunLabels labels) throws SQLException {
        // "Run 12" is no name that somebody gave: the program gives it when it knows the number.
        String sql = """
                UPDATE run SET
                    labeled = labeled OR run_group <> ?4
                        OR (name <> ?1 AND (?1 NOT GLOB 'Run [0-9]*' OR ?1 GLOB 'Run *[^0-9,]*')),
                    name = ?1, note = ?2, tags = ?3, run_group = ?4, color = ?5, visible = ?6, pinned = ?7
                WHERE id = ?8
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            Row.Writer row = new Row.Writer(update);
            setLabels(row, labels);
            row.number(id);
            return update.executeUpdate() > 0;
        }
    }

    /**
     * Notes how far a run of this owner has come.
     *
     * @param samples learned from so far, repeats counted
     */
    void update(long id, RunProgress progress, long samples) throws SQLException {
        String sql = """
                UPDATE run SET
                    owner = ?, state = ?, reason = ?, problem = ?, ended = ?, learning_rate = ?, samples = ?,
                    iterations = ?, loss = ?, min_loss = ?, min_loss_at = ?,
                    train_loss = ?, train_score = ?, test_loss = ?, test_score = ?,
                    best_test_score = ?, best_test_at = ?, validation_score = ?,
                    seconds = ?, train_seconds = ?, samples_per_second = ?
                WHERE id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            Row.Writer row = new Row.Writer(update);
            row.text(progress.state().isOver() ? null : owner).constant(progress.state());
            row.constant(progress.reason()).text(progress.problem()).time(progress.ended());
            row.real(progress.learningRate()).number(samples);
            RunSummary summary = progress.summary();
            row.number(summary.iterations()).real(summary.loss());
            row.real(summary.minLoss()).number(summary.minLossAt());
            row.real(summary.trainLoss()).real(summary.trainScore());
            row.real(summary.testLoss()).real(summary.testScore());
            row.real(summary.bestTestScore()).number(summary.bestTestAt()).real(summary.validationScore());
            row.real(summary.seconds()).real(summary.trainSeconds()).real(summary.samplesPerSecond());
            row.number(id);
            update.executeUpdate();
        }
    }

    /** Marks runs as deleted, but for those that go on in another program, which would learn for nothing. */
    void delete(Collection<Long> ids) throws SQLException {
        String sql = "UPDATE run SET deleted_by = ?1 WHERE id = ?2 AND (owner IS NULL OR owner = ?1)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (long id : ids) {
                new Row.Writer(update).text(owner).number(id);
                update.executeUpdate();
            }
        }
    }

    /** Marks runs as no longer deleted. */
    void restore(Collection<Long> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE run SET deleted_by = NULL WHERE id = ?")) {
            for (long id : ids) {
                new Row.Writer(update).number(id);
                update.executeUpdate();
            }
        }
    }

    /** Makes a run that was interrupted this owner's; returns false if it is not interrupted. */
    boolean take(long id) throws SQLException {
        String sql = "UPDATE run SET owner = ?, state = ?, ended = NULL WHERE id = ? AND state = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            new Row.Writer(update)
                    .text(owner)
                    .constant(RunState.QUEUED)
                    .number(id)
                    .constant(RunState.INTERRUPTED);
            return update.executeUpdate() > 0;
        }
    }
}
