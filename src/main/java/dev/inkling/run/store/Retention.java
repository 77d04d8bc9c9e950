package dev.inkling.run.store;

import dev.inkling.data.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the parameters of all runs that are not deleted together within a budget. Where they are above it the oldest runs
 * are thinned, one after the other: their best parameters stay, all others and what optimizers remember go. Never thinned
 * are the newest runs, those that are not over or were interrupted, and those that somebody has named, noted, tagged or
 * grouped; measurements never go. A budget that these alone exceed is exceeded.
 */
final class Retention {
    private static final String BUDGET = "parameter_bytes";
    private static final long DEFAULT_BUDGET = 180_000_000;
    /** So many of the newest runs are never thinned. */
    static final int NEWEST = 20;

    private static final String SIZE = """
            SELECT coalesce(sum(
                coalesce(length(parameters), 0) + coalesce(length(optimizer), 0) + coalesce(length(pending_parameters), 0)
            ), 0) FROM checkpoint
            """;

    /** Deleted runs can be restored for a while; nobody should pay for that with parameters. */
    private static final String OF_LISTED = "WHERE run IN (SELECT id FROM run WHERE deleted_by IS NULL)";

    private static final String CANDIDATES = """
            SELECT id FROM run
            WHERE NOT thinned AND deleted_by IS NULL
                AND state IN ('finished', 'stopped', 'diverged', 'failed')
                AND note = '' AND tags = '' AND NOT pinned AND NOT labeled
                AND EXISTS (SELECT 1 FROM checkpoint WHERE run = run.id AND kind = 'best')
                AND id NOT IN (SELECT id FROM run WHERE deleted_by IS NULL ORDER BY id DESC LIMIT ?)
            ORDER BY id
            """;

    private final Connection connection;

    /** To be used in a transaction. */
    Retention(Connection connection) {
        this.connection = connection;
    }

    /** Bytes that parameters may take. */
    long budget() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM choice WHERE name = ?")) {
            new Row.Writer(select).text(BUDGET);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : DEFAULT_BUDGET;
            }
        }
    }

    /** Bytes that the parameters of all runs take but those that were deleted. */
    long size() throws SQLException {
        return size(OF_LISTED);
    }

    void setBudget(long bytes) throws SQLException {
        String sql = "INSERT OR REPLACE INTO choice (name, value) VALUES (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Row.Writer(insert).text(BUDGET).number(bytes);
            insert.executeUpdate();
        }
    }

    /** Thins runs until the budget is kept, or none is left that may be thinned; returns how many it were. */
    int enforce() throws SQLException {
        long excess = size() - budget();
        int thinned = 0;
        if (excess > 0) {
            for (long run : candidates()) {
                if (excess <= 0) {
                    break;
                }
                excess -= thin(run);
                thinned++;
            }
        }
        return thinned;
    }

    private List<Long> candidates() throws SQLException {
        List<Long> runs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(CANDIDATES)) {
            new Row.Writer(select).number(NEWEST);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    runs.add(row.getLong(1));
                }
            }
        }
        return runs;
    }

    /** Returns the bytes that this has saved. */
    private long thin(long run) throws SQLException {
        String ofRun = "WHERE run = " + run;
        long before = size(ofRun);
        Sqlite.execute(connection, "DELETE FROM checkpoint " + ofRun + " AND kind = 'kept'");
        // Where the best have no parameters of their own they are the last.
        Sqlite.execute(connection, "DELETE FROM checkpoint " + ofRun + """
                 AND kind = 'last' AND iteration NOT IN (
                    SELECT iteration FROM checkpoint AS best
                    WHERE best.run = checkpoint.run AND best.kind = 'best' AND best.parameters IS NULL)
                """);
        Sqlite.execute(
                connection,
                "UPDATE checkpoint SET step = NULL, optimizer = NULL, pending_parameters = NULL, pending_iteration = NULL "
                        + ofRun);
        Sqlite.execute(connection, "UPDATE run SET thinned = 1 WHERE id = " + run);
        return before - size(ofRun);
    }

    private long size(String where) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SIZE + where);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
