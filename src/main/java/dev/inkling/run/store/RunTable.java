package dev.inkling.run.store;

import dev.inkling.train.ConfigJson;
import dev.inkling.train.EndReason;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummary;
import dev.inkling.train.SettingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of runs. */
final class RunTable {
    private final Connection connection;
    private final String owner;

    /** @param owner the name of the one who asks */
    RunTable(Connection connection, String owner) {
        this.connection = connection;
        this.owner = owner;
    }

    /**
     * All runs that are not deleted, the oldest first.
     *
     * @param unreadable told of each run that is left out because its row is not what was written
     */
    List<KeptRun> all(BiConsumer<Long, RuntimeException> unreadable) throws SQLException {
        List<KeptRun> runs = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT * FROM run WHERE deleted_by IS NULL ORDER BY id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                try {
                    runs.add(read(row));
                } catch (CodecException | SettingException e) {
                    // The others are as good as ever.
                    unreadable.accept(row.getLong("id"), e);
                }
            }
        }
        return runs;
    }

    /**
     * One run, deleted ones too; null if there is none.
     *
     * @throws CodecException if the row is not what was written
     */
    @Nullable
    KeptRun find(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM run WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? read(row) : null;
            }
        }
    }

    /** Samples that a run has learned from, repeats counted. */
    long samples(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT samples FROM run WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private KeptRun read(ResultSet row) throws SQLException {
        return new KeptRun(
                row.getLong("id"),
                facts(row),
                labels(row),
                progress(row),
                owner.equals(row.getString("owner")),
                row.getBoolean("thinned"));
    }

    private static RunFacts facts(ResultSet row) throws SQLException {
        return new RunFacts(
                ConfigJson.read(row.getString("config")),
                dataset(row),
                parent(row),
                sweep(row),
                Instant.ofEpochMilli(row.getLong("created")),
                row.getString("program"),
                row.getString("machine"),
                row.getLong("first_iteration"),
                row.getLong("total_iterations"),
                row.getInt("iterations_per_epoch"),
                row.getInt("samples_per_epoch"));
    }

    private static DatasetIdentity dataset(ResultSet row) throws SQLException {
        return new DatasetIdentity(
                row.getString("dataset"),
                row.getString("dataset_title"),
                row.getString("dataset_hash"),
                row.getInt("train_size"),
                row.getInt("test_size"),
                row.getInt("features"),
                row.getInt("outputs"),
                row.getBoolean("regression"));
    }

    private static @Nullable RunParent parent(ResultSet row) throws SQLException {
        long id = row.getLong("parent");
        return row.wasNull() ? null : new RunParent(id, row.getLong("parent_iteration"));
    }

    private static @Nullable SweepMember sweep(ResultSet row) throws SQLException {
        String sweep = row.getString("sweep");
        return sweep == null
                ? null
                : new SweepMember(
                        sweep,
                        row.getString("sweep_settings")
                                .lines()
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        row.getInt("sweep_position"));
    }

    private static RunLabels labels(ResultSet row) throws SQLException {
        return new RunLabels(
                row.getString("name"),
                row.getString("note"),
                row.getString("tags"),
                row.getString("run_group"),
                row.getString("color"),
                row.getBoolean("visible"),
                row.getBoolean("pinned"));
    }

    private static RunProgress progress(ResultSet row) throws SQLException {
        return new RunProgress(
                Objects.requireNonNull(Row.constant(row, "state", RunState.class)),
                row.getDouble("learning_rate"),
                summary(row),
                Row.time(row, "ended"),
                Row.constant(row, "reason", EndReason.class),
                row.getString("problem"));
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        return new RunSummary(
                row.getLong("iterations"),
                Row.real(row, "loss"),
                Row.real(row, "min_loss"),
                row.getLong("min_loss_at"),
                Row.real(row, "train_loss"),
                Row.real(row, "train_score"),
                Row.real(row, "test_loss"),
                Row.real(row, "test_score"),
                Row.real(row, "best_test_score"),
                row.getLong("best_test_at"),
                Row.real(row, "validation_score"),
                row.getDouble("seconds"),
                row.getDouble("train_seconds"),
                Row.real(row, "samples_per_second"));
    }
}
