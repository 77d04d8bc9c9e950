package dev.inkling.run.store;

import dev.inkling.run.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Turns what SQLite and the file system complain about into sentences. */
final class StoreErrors {
    /** Extended codes have their kind in the lowest byte (sqlite.org, "Result and Error Codes"). */
    private static final int PRIMARY_CODE = 0xff;

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NO_DATABASE = 26;

    private StoreErrors() {}

    static StoreException of(Path file, SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & PRIMARY_CODE : 0;
        return switch (code) {
            case CORRUPT -> StoreException.damaged(file, "pages that do not fit together", e);
            case NO_DATABASE -> StoreException.damaged(file, "something that is no database", e);
            case FULL ->
                new StoreException(
                        Kind.FULL, file + " cannot grow: the disk is full. Make room on it, or delete runs.", e);
            case READ_ONLY, CANNOT_OPEN ->
                new StoreException(
                        Kind.NOT_WRITABLE,
                        file + " cannot be written. Give your user the right to write there, or choose another folder"
                                + " with --home.",
                        e);
            case IO ->
                new StoreException(
                        Kind.NOT_WRITABLE,
                        file + " cannot be read or written (" + e.getMessage()
                                + "). Check the disk, or choose another folder with --home.",
                        e);
            case BUSY, LOCKED ->
                new StoreException(
                        Kind.BUSY, file + " is being written by another program. Try again when it has finished.", e);
            default ->
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
        }
        return new StoreException(
                Kind.NOT_WRITABLE,
                file + " cannot be written (" + (reason == null ? e.getClass().getSimpleName() : reason)
                        + "). Give your user the right to write there, or choose another folder with --home.",
                e);
    }
}
