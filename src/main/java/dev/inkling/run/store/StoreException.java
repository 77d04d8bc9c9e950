package dev.inkling.run.store;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs that cannot be kept or read, told to a person: the message is whole sentences that name the file, what was found, what
 * was expected and what to do.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What a program can do about it. */
    public enum Kind {
        /** The file is no database of runs, or broken: set it aside, and begin a fresh one. */
        DAMAGED,
        /** A newer program made it: it is fine, and only that program may use it. */
        NEWER,
        /** Nothing can be written there: go on without keeping anything. */
        NOT_WRITABLE,
        /** The disk is full: go on; what is not kept yet may be kept later. */
        FULL,
        /** Another program is writing for too long: try again. */
        BUSY,
        /** One run is broken, or a newer program's: the others are fine. */
        UNREADABLE,
        /** What was asked for is not there, or is being used elsewhere. */
        REFUSED
    }

    StoreException(Kind kind, String sentences, @Nullable Throwable cause) {
        super(sentences, cause);
        this.kind = kind;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    static StoreException damaged(Path file, String found, @Nullable Throwable cause) {
        return new StoreException(
                Kind.DAMAGED,
                file + " cannot be used: found " + found + ", expected a database of Inkling's runs. Set the file aside"
                        + " to begin a fresh one, or put a copy of it back.",
                cause);
    }

    static StoreException newer(Path file, int found, int known) {
        return new StoreException(
                Kind.NEWER,
                file + " was made by a newer Inkling: found version " + found + " of the database, expected at most "
                        + known + ". Use the newer program, or choose another folder with --home.",
                null);
    }

    static StoreException unreadable(Path file, long id, @Nullable String found, RuntimeException cause) {
        return new StoreException(
                Kind.UNREADABLE,
                "Run " + id + " of " + file + " cannot be read: found " + found
                        + ", expected what Inkling writes. The other"
                        + " runs are fine. Use the program that made it if that is newer, delete the run, or put a copy"
                        + " of the file back.",
                cause);
    }

    static StoreException noRun(Path file, long id) {
        return new StoreException(
                Kind.REFUSED, file + " has no run " + id + ". Choose one of those that are listed.", null);
    }
}
