package dev.inkling.run.store;

import dev.inkling.data.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Brings a database to the program's version: a new one from nothing, an old one with a copy of it put beside it before. */
final class SchemaUpdate {
    private static final long MOST_BYTES_CHECKED = 16 << 20;

    private final Path file;
    private final Connection connection;
    private final Schema schema;

    SchemaUpdate(Path file, Connection connection, Schema schema) {
        this.file = file;
        this.connection = connection;
        this.schema = schema;
    }

    /**
     * To be called before anything else is asked of the connection.
     *
     * @throws StoreException if it is newer than the program, or no database of runs, or a broken one
     */
    void run() throws SQLException {
        int version = check();
        if (version == schema.version()) {
            return;
        }
        if (version > 0) {
            Sqlite.copyBeside(connection, file, version);
        }
        Sqlite.inTransaction(connection, same -> {
            update();
            return schema.version();
        });
    }

    /**
     * Looks at the database without changing it.
     *
     * @return its version, at most the program's; 0 for an empty one
     * @throws StoreException as {@link #run}
     */
    int check() throws SQLException {
        int version = versionAtOneMoment();
        checkPages();
        return version;
    }

    /** Another program may be making the database right now; half of what it writes must not be taken for somebody else's. */
    private int versionAtOneMoment() throws SQLException {
        Sqlite.execute(connection, "BEGIN");
        try {
            return version();
        } finally {
            Sqlite.execute(connection, "ROLLBACK");
        }
    }

    /** To be called in a transaction. */
    private int version() throws SQLException {
        long application = Sqlite.pragma(connection, "application_id");
        int version = (int) Sqlite.pragma(connection, "user_version");
        boolean empty = application == 0 && version == 0 && Sqlite.pragma(connection, "schema_version") == 0;
        if (!empty && (application != Schema.APPLICATION || version < 1)) {
            throw StoreException.damaged(file, "a database of another program", null);
        }
        if (version > schema.version()) {
            throw StoreException.newer(file, version, schema.version());
        }
        return version;
    }

    /** What is broken in a large file shows when it is read: at each opening this would take seconds. */
    private void checkPages() throws SQLException {
        long bytes = Sqlite.pragma(connection, "page_count") * Sqlite.pragma(connection, "page_size");
        if (bytes <= MOST_BYTES_CHECKED) {
            Database.check(file, connection);
        }
    }

    /** In a transaction, so the version is asked for again: another program may have been faster. */
    private void update() throws SQLException {
        for (int version = version(); version < schema.version(); version++) {
            for (String statement : schema.statementsAfter(version)) {
                Sqlite.execute(connection, statement);
            }
        }
        Sqlite.execute(connection, "PRAGMA application_id = " + Schema.APPLICATION);
        Sqlite.execute(connection, "PRAGMA user_version = " + schema.version());
    }
}
