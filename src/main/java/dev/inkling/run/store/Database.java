package dev.inkling.run.store;

import dev.inkling.data.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** How the database of runs is opened and checked. */
final class Database {
    private Database() {}

    /**
     * What was committed is there after the program was killed. It is not forced to the disk at each commit: a power failure
     * may cost the last commits, but breaks nothing.
     */
    static Connection connect(Path file) throws SQLException {
        return Sqlite.connect(file, SynchronousMode.NORMAL);
    }

    /** @throws StoreException if pages do not fit together; takes about as long as reading the file */
    static void check(Path file, Connection connection) throws SQLException {
        Optional<String> fault = Sqlite.fault(connection);
        if (fault.isPresent()) {
            throw StoreException.damaged(file, "pages that do not fit together (" + fault.get() + ")", null);
        }
    }
}
