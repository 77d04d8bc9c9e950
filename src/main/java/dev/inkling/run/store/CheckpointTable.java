package dev.inkling.run.store;

import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.Method;
import dev.inkling.optim.OptimizerState;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.PendingEvaluation;
import dev.inkling.train.RunStart;
import dev.inkling.train.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where runs stood. */
final class CheckpointTable {
    private final Connection connection;

    CheckpointTable(Connection connection) {
        this.connection = connection;
    }

    /** All of a run by their iterations. */
    List<CheckpointInfo> list(long run) throws SQLException {
        String sql = """
                SELECT kind, iteration, score, step IS NOT NULL AND kind <> 'start' AS complete FROM checkpoint
                WHERE run = ? ORDER BY iteration, kind
                """;
        List<CheckpointInfo> checkpoints = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    checkpoints.add(new CheckpointInfo(
                            Row.constant(row.getString("kind"), CheckpointKind.class),
                            row.getLong("iteration"),
                            Row.real(row, "score"),
                            row.getBoolean("complete")));
                }
            }
        }
        return checkpoints;
    }

    /**
     * Where a run stood at an iteration; null if that was not kept, or not completely.
     *
     * @throws CodecException if it is not what was written
     */
    @Nullable
    Checkpoint find(long run, long iteration, NetworkShape shape) throws SQLException {
        String sql = """
                SELECT * FROM checkpoint WHERE run = ? AND iteration = ? AND step IS NOT NULL AND kind <> 'start' LIMIT 1
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Row.Writer(select).number(run).number(iteration);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? read(row, shape) : null;
            }
        }
    }

    /**
     * What a run begins with; null if its settings tell all of it, or if it has gone on from there.
     *
     * @throws CodecException if it is not what was written
     */
    @Nullable
    RunStart start(KeptRun run) throws SQLException {
        NetworkShape shape = run.facts().shape();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM checkpoint WHERE run = ? AND kind = 'start'")) {
            new Row.Writer(select).number(run.id());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (row.getBytes("optimizer") != null) {
                    Method method = run.facts().config().learning().method();
                    return RunStart.branch(read(row, shape), method);
                }
                ParameterValues parameters = parameters(row.getBytes("parameters"), shape);
                long iteration = row.getLong("iteration");
                return iteration == 0 ? RunStart.from(parameters) : RunStart.branch(iteration, parameters);
            }
        }
    }

    private static Checkpoint read(ResultSet row, NetworkShape shape) throws SQLException {
        return new Checkpoint(
                row.getLong("iteration"),
                parameters(row.getBytes("parameters"), shape),
                new OptimizerState(row.getLong("step"), ArraysCodec.read(row.getBytes("optimizer"))),
                row.getDouble("learning_rate"),
                row.getDouble("seconds"),
                row.getDouble("train_seconds"),
                row.getDouble("evaluation_seconds"),
                row.getLong("samples"),
                pending(row, shape));
    }

    private static @Nullable PendingEvaluation pending(ResultSet row, NetworkShape shape) throws SQLException {
        long iteration = row.getLong("pending_iteration");
        return row.wasNull()
                ? null
                : new PendingEvaluation(
                        iteration,
                        row.getDouble("pending_seconds"),
                        row.getDouble("pending_train_seconds"),
                        parameters(row.getBytes("pending_parameters"), shape));
    }

    /**
     * The newest parameters of a kind and their iteration; null if there are none.
     *
     * @throws CodecException if they are not what was written
     */
    @Nullable
    Snapshot snapshot(long run, CheckpointKind kind, NetworkShape shape) throws SQLException {
        // The best have none of their own where the last are the same.
        String sql = """
                SELECT wanted.iteration AS iteration, coalesce(wanted.parameters, same.parameters) AS parameters
                FROM checkpoint AS wanted
                LEFT JOIN checkpoint AS same
                    ON same.run = wanted.run AND same.iteration = wanted.iteration AND same.kind = 'last'
                WHERE wanted.run = ? AND wanted.kind = ?
                ORDER BY wanted.iteration DESC LIMIT 1
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Row.Writer(select).number(run).constant(kind);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Snapshot(row.getLong("iteration"), parameters(row.getBytes("parameters"), shape))
                        : null;
            }
        }
    }

    private static ParameterValues parameters(byte @Nullable [] encoded, NetworkShape shape) {
        if (encoded == null) {
            throw new CodecException("no parameters");
        }
        try {
            return new ParameterValues(shape, ArraysCodec.read(encoded));
        } catch (IllegalArgumentException e) {
            throw new CodecException("the parameters of another network");
        }
    }

    /** Writes where a run stands; of the last ones those before go. */
    void write(long run, EncodedCheckpoint checkpoint) throws SQLException {
        String sql = """
                INSERT OR REPLACE INTO checkpoint (
                    run, kind, iteration, score, learning_rate, seconds, train_seconds, evaluation_seconds, samples,
                    step, pending_iteration, pending_seconds, pending_train_seconds,
                    parameters, optimizer, pending_parameters)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Row.Writer row = new Row.Writer(insert);
            row.number(run).constant(checkpoint.kind()).number(checkpoint.iteration());
            row.real(checkpoint.score()).real(checkpoint.learningRate()).real(checkpoint.seconds());
            row.real(checkpoint.trainSeconds()).real(checkpoint.evaluationSeconds());
            row.number(checkpoint.samples()).optional(checkpoint.step());
            EncodedCheckpoint.EncodedEvaluation pending = checkpoint.pending();
            row.optional(pending == null ? null : pending.iteration());
            row.real(pending == null ? Double.NaN : pending.seconds());
            row.real(pending == null ? Double.NaN : pending.trainSeconds());
            row.bytes(checkpoint.parameters()).bytes(checkpoint.optimizer());
            row.bytes(pending == null ? null : pending.parameters());
            insert.executeUpdate();
        }
        if (checkpoint.kind() == CheckpointKind.LAST) {
            execute(
                    "DELETE FROM checkpoint WHERE run = ? AND (kind = 'start' OR kind = 'last' AND iteration <> ?)",
                    run,
                    checkpoint.iteration());
        }
    }

    /**
     * Removes best parameters that a later, better moment has taken the place of. One that comes after the last checkpoint has
     * not yet: a run that is resumed there may be made to go another way.
     */
    void dropOldBest(long run) throws SQLException {
        String sql = """
                DELETE FROM checkpoint WHERE run = ? AND kind = 'best' AND iteration < (
                    SELECT max(best.iteration) FROM checkpoint AS best
                    JOIN checkpoint AS last ON last.run = best.run AND last.kind = 'last'
                    WHERE best.run = ? AND best.kind = 'best' AND best.iteration <= last.iteration)
                """;
        execute(sql, run, run);
    }

    /** Removes a moment on the way. */
    void deleteKept(long run, long iteration) throws SQLException {
        execute("DELETE FROM checkpoint WHERE run = ? AND kind = 'kept' AND iteration = ?", run, iteration);
    }

    /** Removes what comes after an iteration: the run goes on from there once more. */
    void cut(long run, long iteration) throws SQLException {
        execute("DELETE FROM checkpoint WHERE run = ? AND iteration > ?", run, iteration);
    }

    private void execute(String sql, long first, long second) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new Row.Writer(statement).number(first).number(second);
            statement.executeUpdate();
        }
    }
}
