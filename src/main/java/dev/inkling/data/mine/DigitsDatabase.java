package dev.inkling.data.mine;

import dev.inkling.data.DataException;
import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.data.sqlite.SqliteProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The file of My digits: how it is opened and made, and what is said where that cannot be done. */
final class DigitsDatabase {
    /** In the header of the file, so that no other program's database is taken for one: "InkD". */
    private static final int APPLICATION = 0x496e6b44;

    private static final int VERSION = 2;

    private static final long MOST_BYTES_CHECKED = 16 << 20;
    private static final String CREATE = """
            CREATE TABLE drawing (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                label INTEGER NOT NULL,
                part TEXT NOT NULL,
                drawn INTEGER NOT NULL,
                deleted INTEGER,
                content BLOB NOT NULL,
                kind TEXT NOT NULL DEFAULT 'STROKES'
            )
            """;
    /** From each version to the next; the first drawings were strokes, all of them. */
    private static final List<List<String>> STEPS = List.of(List.of(
            "ALTER TABLE drawing RENAME COLUMN strokes TO content",
            "ALTER TABLE drawing ADD COLUMN kind TEXT NOT NULL DEFAULT 'STROKES'"));

    private DigitsDatabase() {}

    /**
     * Opens the file, which is made if there is none; an older one is brought to this version, with a copy of it put beside it
     * before.
     *
     * @throws DataException if it is newer than the program, or no database of drawings, or a broken one
     */
    static Connection open(Path file) throws SQLException {
        if (Files.isDirectory(file)) {
            throw damaged(file, "a folder", null);
        }
        // What was added is to survive a power failure too: nobody draws a digit twice.
        Connection connection = Sqlite.connect(file, SynchronousMode.FULL);
        try {
            int version = versionAtOneMoment(file, connection);
            check(file, connection);
            if (version < VERSION) {
                if (version > 0) {
                    Sqlite.copyBeside(connection, file, version);
                }
                Sqlite.inTransaction(connection, same -> update(file, same));
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Another program may be making the database right now; half of what it writes must not be taken for somebody else's. */
    private static int versionAtOneMoment(Path file, Connection connection) throws SQLException {
        Sqlite.execute(connection, "BEGIN");
        try {
            return version(file, connection);
        } finally {
            Sqlite.execute(connection, "ROLLBACK");
        }
    }

    /** In a transaction, so the version is asked for again: another program may have been faster. */
    private static int update(Path file, Connection connection) throws SQLException {
        int version = version(file, connection);
        if (version == 0) {
            Sqlite.execute(connection, CREATE);
            Sqlite.execute(connection, "PRAGMA application_id = " + APPLICATION);
        } else {
            for (List<String> step : STEPS.subList(version - 1, VERSION - 1)) {
                for (String statement : step) {
                    Sqlite.execute(connection, statement);
                }
            }
        }
        Sqlite.execute(connection, "PRAGMA user_version = " + VERSION);
        return VERSION;
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
        } else if (e instanceof NoSuchFileException) {
            reason = "no files or folders can be made there";
        }
        return new DataException(
                folder + " cannot be written (" + reason
                        + "). Give your user the right to write there, or choose another" + " folder with --home.",
                e);
    }
}
