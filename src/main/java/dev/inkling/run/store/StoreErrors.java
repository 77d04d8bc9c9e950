package dev.inkling.run.store;

import dev.inkling.data.sqlite.SqliteProblem;
import dev.inkling.run.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Turns what SQLite and the file system complain about into sentences. */
final class StoreErrors {
    private StoreErrors() {}

    static StoreException of(Path file, SQLException e) {
        return switch (SqliteProblem.of(e)) {
            case BROKEN -> StoreException.damaged(file, "pages that do not fit together", e);
            case NO_DATABASE -> StoreException.damaged(file, "something that is no database", e);
            case DISK_FULL ->
                new StoreException(
                        Kind.FULL, file + " cannot grow: the disk is full. Make room on it, or delete runs.", e);
            case NOT_WRITABLE ->
                new StoreException(
                        Kind.NOT_WRITABLE,
                        file + " cannot be written. Give your user the right to write there, or choose another folder"
                                + " with --home.",
                        e);
            case DISK ->
                new StoreException(
                        Kind.NOT_WRITABLE,
                        file + " cannot be read or written (" + e.getMessage()
                                + "). Check the disk, or choose another folder with --home.",
                        e);
            case BUSY ->
                new StoreException(
                        Kind.BUSY, file + " is being written by another program. Try again when it has finished.", e);
            case OTHER ->
                new StoreException(
                        Kind.NOT_WRITABLE,
                        file + " cannot be used (" + e.getMessage() + "). Choose another folder with --home.",
                        e);
        };
    }

    /** A folder or file beside the database that the system refused. */
    static StoreException of(Path file, IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        if (e instanceof AccessDeniedException) {
            reason = "access was denied";
        } else if (e instanceof FileAlreadyExistsException) {
            reason = "it is a file, not a folder";
        } else if (e instanceof NoSuchFileException) {
            reason = "no files or folders can be made there";
        }
        return new StoreException(
                Kind.NOT_WRITABLE,
                file + " cannot be written (" + (reason == null ? "the system refused it" : reason)
                        + "). Give your user the right to write there, or choose another folder with --home.",
                e);
    }
}
