package dev.inkling.run.store;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a run has measured, in chunks: all full but the last, which is written again as long as it grows. */
final class MetricsTable {
    /** Iterations in a chunk: so few that writing the last one again takes no time, so many that reading is quick. */
    static final int SERIES = 4096;
    /** Evaluations in a chunk. */
    static final int EVALUATIONS = 256;

    private final Connection connection;

    MetricsTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Appends all that a run has measured to {@code metrics}.
     *
     * @throws CodecException if it is not what was written
     */
    void read(long run, Metrics metrics) throws SQLException {
        readSeries(run, metrics);
        metrics.extend(new double[0], new double[0], evaluations(run), events(run));
    }

    private void readSeries(long run, Metrics metrics) throws SQLException {
        String sql = "SELECT number, count, loss, seconds FROM series_chunk WHERE run = ? ORDER BY number";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                for (int number = 0; row.next(); number++) {
                    int count = count(row, number, SERIES);
                    double[] loss = SeriesCodec.read(row.getBytes("loss"), count);
                    double[] seconds = SeriesCodec.read(row.getBytes("seconds"), count);
                    metrics.extend(loss, seconds, List.of(), List.of());
                }
            }
        }
    }

    private List<Evaluation> evaluations(long run) throws SQLException {
        String sql = "SELECT number, count, evaluations FROM evaluation_chunk WHERE run = ? ORDER BY number";
        List<Evaluation> evaluations = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                for (int number = 0; row.next(); number++) {
                    int count = count(row, number, EVALUATIONS);
                    evaluations.addAll(EvaluationCodec.read(row.getBytes("evaluations"), count));
                }
            }
        }
        return evaluations;
    }

    private static int count(ResultSet row, int expectedNumber, int most) throws SQLException {
        int count = row.getInt("count");
        if (row.getInt("number") != expectedNumber || count < 1 || count > most) {
            throw new CodecException("chunk " + row.getInt("number") + " of " + count + " entries");
        }
        return count;
    }

    private List<RunEvent> events(long run) throws SQLException {
        String sql = "SELECT kind, iteration, seconds, value FROM event WHERE run = ? ORDER BY number";
        List<RunEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new RunEvent(
                            Row.constant(row.getString("kind"), RunEvent.Kind.class),
                            row.getLong("iteration"),
                            row.getDouble("seconds"),
                            Row.real(row, "value")));
                }
            }
        }
        return events;
    }

    /** Writes a chunk of iterations, in the place of what it was before. */
    void write(long run, MetricsChanges.SeriesChunk chunk) throws SQLException {
        String sql = """
                INSERT INTO series_chunk (run, number, count, loss, seconds) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (run, number) DO UPDATE SET
                    count = excluded.count, loss = excluded.loss, seconds = excluded.seconds
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Row.Writer(insert)
                    .number(run)
                    .number(chunk.number())
                    .number(chunk.count())
                    .bytes(chunk.loss())
                    .bytes(chunk.seconds());
            insert.executeUpdate();
        }
    }

    /** Writes a chunk of evaluations, in the place of what it was before. */
    void write(long run, MetricsChanges.EvaluationChunk chunk) throws SQLException {
        String sql = """
                INSERT INTO evaluation_chunk (run, number, count, evaluations) VALUES (?, ?, ?, ?)
                ON CONFLICT (run, number) DO UPDATE SET count = excluded.count, evaluations = excluded.evaluations
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Row.Writer(insert)
                    .number(run)
                    .number(chunk.number())
                    .number(chunk.count())
                    .bytes(chunk.evaluations());
            insert.executeUpdate();
        }
    }

    void write(long run, int number, RunEvent event) throws SQLException {
        String sql = """
                INSERT OR REPLACE INTO event (run, number, kind, iteration, seconds, value) VALUES (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Row.Writer(insert)
                    .number(run)
                    .number(number)
                    .constant(event.kind())
                    .number(event.iteration())
                    .real(event.seconds())
                    .real(event.value());
            insert.executeUpdate();
        }
    }

    /** Removes what comes after so many chunks and events: it will be measured again. */
    void cut(long run, int seriesChunks, int evaluationChunks, int events) throws SQLException {
        delete("DELETE FROM series_chunk WHERE run = ? AND number >= ?", run, seriesChunks);
        delete("DELETE FROM evaluation_chunk WHERE run = ? AND number >= ?", run, evaluationChunks);
        delete("DELETE FROM event WHERE run = ? AND number >= ?", run, events);
    }

    private void delete(String sql, long run, int from) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            new Row.Writer(delete).number(run).number(from);
            delete.executeUpdate();
        }
    }
}
