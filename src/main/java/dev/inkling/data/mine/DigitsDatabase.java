package dev.inkling.data.mine;

import dev.inkling.data.DataException;
import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.data.sqlite.SqliteProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The file of My digits: how it is opened and made, and what is said where that cannot be done. */
final class DigitsDatabase {
    /** In the header of the file, so that no other program's database is taken for one: "InkD". */
    private static final int APPLICATION = 0x496e6b44;

    /** To be raised with the first change of the table, which then needs a step from here to there. */
    private static final int VERSION = 1;

    private static final long MOST_BYTES_CHECKED = 16 << 20;
    private static final String CREATE = """
            CREATE TABLE drawing (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                label INTEGER NOT NULL,
                part TEXT NOT NULL,
                drawn INTEGER NOT NULL,
                deleted INTEGER,
                strokes BLOB NOT NULL
            )
            """;

    private DigitsDatabase() {}

    /**
     * Opens the file, which is made if there is none.
     *
     * @throws DataException if it is newer than the program, or no database of drawings, or a broken one
     */
    static Connection open(Path file) throws SQLException {
        // What was added is to survive a power failure too: nobody draws a digit twice.
        Connection connection = Sqlite.connect(file, SynchronousMode.FULL);
        try {
            if (isNew(file, connection)) {
                Sqlite.inTransaction(connection, same -> create(file, same));
            }
            check(file, connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Another program may be making the database right now; half of what it writes must not be taken for somebody else's. */
    private static boolean isNew(Path file, Connection connection) throws SQLException {
        Sqlite.execute(connection, "BEGIN");
        try {
            return version(file, connection) == 0;
        } finally {
            Sqlite.execute(connection, "ROLLBACK");
        }
    }

    private static boolean create(Path file, Connection connection) throws SQLException {
        if (version(file, connection) > 0) {
            return false;
        }
        Sqlite.execute(connection, CREATE);
        Sqlite.execute(connection, "PRAGMA application_id = " + APPLICATION);
        Sqlite.execute(connection, "PRAGMA user_version = " + VERSION);
        return true;
    }

    /** To be called in a transaction; 0 for an empty file. */
    private static int version(Path file, Connection connection) throws SQLException {
        long application = Sqlite.pragma(connection, "application_id");
        int version = (int) Sqlite.pragma(connection, "user_version");
        boolean empty = application == 0 && version == 0 && Sqlite.pragma(connection, "schema_version") == 0;
        if (!empty && (application != APPLICATION || version < 1)) {
            throw damaged(file, "a database of another program", null);
        }
        if (version > VERSION) {
            throw new DataException(file + " was made by a newer Inkling: found version " + version
                    + " of the database, expected at most " + VERSION
                    + ". Use the newer program, or choose another folder with --home.");
        }
        return version;
    }

    private static void check(Path file, Connection connection) throws SQLException {
        long bytes = Sqlite.pragma(connection, "page_count") * Sqlite.pragma(connection, "page_size");
        if (bytes <= MOST_BYTES_CHECKED) {
            Sqlite.fault(connection).ifPresent(fault -> {
                throw damaged(file, "pages that do not fit together (" + fault + ")", null);
            });
        }
    }

    static DataException damaged(Path file, String found, @Nullable Throwable cause) {
        return new DataException(
                file + " cannot be used: found " + found + ", expected a database with My digits. Give the file another"
                        + " name to begin a fresh one, or put a copy of it back.",
                cause);
    }

    static DataException refused(Path file, SQLException e) {
        return switch (SqliteProblem.of(e)) {
            case BROKEN -> damaged(file, "pages that do not fit together", e);
            case NO_DATABASE -> damaged(file, "something that is no database", e);
            case DISK_FULL -> new DataException(file + " cannot grow: the disk is full. Make room on it.", e);
            case BUSY ->
                new DataException(file + " is being written by another program. Try again when it has finished.", e);
            case NOT_WRITABLE ->
                new DataException(
                        file + " cannot be written. Give your user the right to write there, or choose another folder"
                                + " with --home.",
                        e);
            case DISK, OTHER ->
                new DataException(
                        file + " cannot be read or written (" + e.getMessage()
                                + "). Check the disk, or choose another folder with --home.",
                        e);
        };
    }

    /** The folder of the file cannot be made. */
    static DataException refused(Path folder, IOException e) {
        String reason = e.getMessage();
        if (e instanceof AccessDeniedException) {
            reason = "access was denied";
        } else if (e instanceof FileAlreadyExistsException) {
            reason = "it is a file, not a folder";
        }
        return new DataException(
                folder + " cannot be written (" + reason
                        + "). Give your user the right to write there, or choose another" + " folder with --home.",
                e);
    }
}
