package dev.inkling.run.store;

import dev.inkling.train.RunState;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sees to what programs have left that are gone: runs that went on in them, and runs that they had deleted. */
final class LostRuns {
    private final Connections connections;
    private final Owners owners;

    LostRuns(Connections connections, Owners owners) {
        this.connections = connections;
        this.owners = owners;
    }

    /** Marks runs of owners that are gone as interrupted, and removes those they had deleted. */
    void mark() throws IOException {
        List<String> gone = gone();
        if (!gone.isEmpty()) {
            connections.write(connection -> {
                for (String owner : gone) {
                    interrupt(connection, owner);
                    removeDeleted(connection, owner);
                }
                return gone;
            });
        }
        owners.cleanUp();
    }

    /** Removes runs that were deleted here. */
    void removeDeletedHere() {
        connections.write(connection -> {
            removeDeleted(connection, owners.name());
            return owners;
        });
    }

    private List<String> gone() throws IOException {
        List<String> named = connections.read(LostRuns::named);
        List<String> gone = new ArrayList<>();
        for (String owner : named) {
            if (!owner.equals(owners.name()) && !owners.isAlive(owner)) {
                gone.add(owner);
            }
        }
        return gone;
    }

    private static List<String> named(Connection connection) throws SQLException {
        String sql = """
                SELECT owner FROM run WHERE owner IS NOT NULL
                UNION SELECT deleted_by FROM run WHERE deleted_by IS NOT NULL
                """;
        List<String> named = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                named.add(row.getString(1));
            }
        }
        return named;
    }

    private static void interrupt(Connection connection, String owner) throws SQLException {
        String sql = "UPDATE run SET state = ?, owner = NULL WHERE owner = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            new Row.Writer(update).constant(RunState.INTERRUPTED).text(owner);
            update.executeUpdate();
        }
    }

    /** A run that goes on is not removed before it is over. */
    private static void removeDeleted(Connection connection, String owner) throws SQLException {
        String sql = "DELETE FROM run WHERE deleted_by = ? AND owner IS NULL";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            new Row.Writer(delete).text(owner);
            delete.executeUpdate();
        }
    }
}
