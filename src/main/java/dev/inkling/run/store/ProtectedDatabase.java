package dev.inkling.run.store;

import dev.inkling.data.sqlite.Sqlite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database of runs in a folder where nothing can be written, such as on a read-only disk: it can still be read. */
final class ProtectedDatabase {
    private static final String REMEDY = " Copy the folder to where you may write, and choose the copy with --home.";

    private ProtectedDatabase() {}

    /** Whether there is a database in a folder that cannot be written. */
    static boolean isAt(Path home) {
        return Files.isRegularFile(RunHome.database(home)) && !Files.isWritable(home);
    }

    /**
     * Opens it to read alone.
     *
     * @throws StoreException if that is not possible without writing
     */
    static Connections connect(Path file, Schema schema) {
        Path journal = Path.of(file + "-wal");
        try {
            boolean unchanging = !Files.exists(journal) || Files.size(journal) == 0;
            try {
                return open(file, schema, unchanging);
            } catch (SQLException e) {
                throw unchanging
                        ? StoreErrors.of(file, e)
                        : refused(file, "changes wait in " + journal.getFileName() + " to be brought in", e);
            }
        } catch (IOException e) {
            throw StoreErrors.of(file, e);
        }
    }

    private static Connections open(Path file, Schema schema, boolean unchanging) throws SQLException {
        Connection first = Sqlite.connectToRead(file, unchanging);
        try {
            if (new SchemaUpdate(file, first, schema).check() != schema.version()) {
                throw refused(file, "an older Inkling made it, and it must be brought to today's form", null);
            }
            return new Connections(file, first, Sqlite.connectToRead(file, unchanging));
        } catch (SQLException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    private static StoreException refused(Path file, String found, @Nullable SQLException cause) {
        return new StoreException(
                StoreException.Kind.NOT_WRITABLE,
                file + " cannot be read: " + found + ", but its folder is protected." + REMEDY,
                cause);
    }
}
