package dev.inkling.run.store;

import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.train.SettingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The two connections of a store: one to read, so that nobody who reads waits for a large checkpoint being written, and one to
 * write. Each is used by one thread at a time, and whatever goes wrong is told as a {@link StoreException}.
 */
final class Connections implements AutoCloseable {
    private final Path file;
    private final Connection reading;
    private final Connection writing;

    Connections(Path file, Connection reading, Connection writing) {
        this.file = file;
        this.reading = reading;
        this.writing = writing;
    }

    Path file() {
        return file;
    }

    /** Reads something. */
    <T> T read(Query<T> query) {
        synchronized (reading) {
            return ask(reading, query);
        }
    }

    /** Reads something of one run, which may not be what was written, while the others are as good as ever. */
    <T> T readRun(long id, Query<T> query) {
        try {
            return read(query);
        } catch (CodecException | SettingException e) {
            throw unreadable(id, e);
        }
    }

    /** Says that what stands in the row of a run is not what was written. */
    StoreException unreadable(long id, RuntimeException cause) {
        String found = cause instanceof SettingException
                ? "settings that this program refuses (“" + cause.getMessage() + "”)"
                : cause.getMessage();
        return StoreException.unreadable(file, id, found, cause);
    }

    /** Reads something by the connection that writes, which sees what others wrote as a change. */
    <T> T readByWriter(Query<T> query) {
        synchronized (writing) {
            return ask(writing, query);
        }
    }

    private <T> T ask(Connection connection, Query<T> query) {
        try {
            return query.on(connection);
        } catch (SQLException e) {
            throw StoreErrors.of(file, e);
        }
    }

    /** Writes all of it or nothing, and returns what the work returns. */
    <T> T write(Query<T> work) {
        synchronized (writing) {
            try {
                return Sqlite.inTransaction(writing, work::on);
            } catch (SQLException e) {
                throw StoreErrors.of(file, e);
            }
        }
    }

    /** Does what cannot be part of a transaction. */
    void alone(String sql) {
        synchronized (writing) {
            try {
                Sqlite.execute(writing, sql);
            } catch (SQLException e) {
                throw StoreErrors.of(file, e);
            }
        }
    }

    @Override
    public void close() {
        try {
            synchronized (reading) {
                reading.close();
            }
            synchronized (writing) {
                writing.close();
            }
        } catch (SQLException e) {
            throw StoreErrors.of(file, e);
        }
    }

    /** Statements that come to something. */
    @FunctionalInterface
    interface Query<T> {
        T on(Connection connection) throws SQLException;
    }
}
