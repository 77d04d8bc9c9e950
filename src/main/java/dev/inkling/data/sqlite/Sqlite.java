package dev.inkling.data.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;

/** How connections to databases are opened, and the few things that SQL has no standard for. */
public final class Sqlite {
    private static final Logger LOG = Logger.getLogger(Sqlite.class.getName());
    /** Another program may be writing much. */
    private static final int PATIENCE_MILLISECONDS = 10_000;

    private static final long RETRY_NANOSECONDS = 5_000_000;
    /** A journal that once had to be large does not stay so. */
    private static final int MOST_JOURNAL_BYTES = 16 << 20;

    private Sqlite() {}

    /** Loads the native library, which is otherwise done by the first connection; waits while another thread does so. */
    public static void load() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // The first connection says what is wrong, to somebody who asked for one.
            LOG.log(Level.FINE, "SQLite could not be loaded ahead", e);
        }
    }

    /** Statements that come to something. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Opens a database, which is made if there is none. With a write-ahead log, readers and a writer do not wait for each
     * other, and whatever was committed is there after the program was killed (sqlite.org, "Write-Ahead Logging").
     *
     * @param synchronous {@code FULL} to have each commit forced to the disk; with {@code NORMAL} a power failure may cost the
     *     last commits, but breaks nothing
     */
    public static Connection connect(Path file, SynchronousMode synchronous) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
        while (true) {
            try {
                return connectNow(file, synchronous);
            } catch (SQLiteException e) {
                // For a moment while a new file is made: SQLite itself does not wait before it has set up its journal.
                if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY_NANOSECONDS);
            }
        }
    }

    private static Connection connectNow(Path file, SynchronousMode synchronous) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLISECONDS);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.setJournalSizeLimit(MOST_JOURNAL_BYTES);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /**
     * Opens a database to read it where nothing can be written, not even the files beside it that readers of a write-ahead log
     * share. Where these are there already they are used.
     *
     * @param unchanging whether nobody writes it meanwhile and its log is empty, so that it can do without these files
     */
    public static Connection connectToRead(Path file, boolean unchanging) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLISECONDS);
        config.setReadOnly(true);
        // As a URI, which alone has a place for this (sqlite.org, "Uniform Resource Identifiers").
        return config.createConnection("jdbc:sqlite:" + file.toUri() + (unchanging ? "?immutable=1" : ""));
    }

    public static long pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** What is wrong with the pages of the file, if anything is; takes about as long as reading the file. */
    public static Optional<String> fault(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            String found = row.next() ? row.getString(1) : "";
            return found.equals("ok") ? Optional.empty() : Optional.of(firstFault(found));
        }
    }

    /** For a sentence: without the heading, which names the database within the connection, and without what follows. */
    private static String firstFault(String found) {
        return found.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("***"))
                .findFirst()
                .orElse("without details");
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Puts a copy of a database beside it, before it is brought to a newer version; one that is there stays. */
    public static void copyBeside(Connection connection, Path file, int version) throws SQLException {
        String name = file.getFileName() + ".v" + version + "-backup";
        Path copy = file.resolveSibling(name);
        for (int i = 2; Files.exists(copy); i++) {
            copy = file.resolveSibling(name + "-" + i);
        }
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
    }

    /** Does all of it or nothing. */
    public static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        // With a transaction that reads first and writes later, SQLite could not wait for another writer.
        execute(connection, "BEGIN IMMEDIATE");
        try {
            T result = work.on(connection);
            execute(connection, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            // Even without memory: a transaction left open would take in whatever is written next.
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has done so by itself where the disk was full.
            cause.addSuppressed(e);
        }
    }
}
