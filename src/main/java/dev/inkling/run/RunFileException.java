package dev.inkling.run;

import dev.inkling.data.DataException;
import dev.inkling.data.FileReplacement;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of what is kept of a run that cannot be read or written, told to a person: the message is whole sentences that name
 * the file, what was found, what was expected and what to do.
 */
public final class RunFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RunFileException(String sentences, @Nullable Throwable cause) {
        super(sentences, cause);
    }

    /** A file with unusable content; the parts are put together to the message. */
    static RunFileException content(
            Path file, String found, String expected, String remedy, @Nullable Throwable cause) {
        return new RunFileException(
                file + " cannot be used: found " + found + ", expected " + expected + ". " + remedy, cause);
    }

    /** A file that cannot be read at all, because the system refused. */
    static RunFileException reading(Path file, IOException cause) {
        String sentences;
        if (cause instanceof NoSuchFileException) {
            sentences = DataException.missing(file) + ". Choose another file, or put it there.";
        } else if (cause instanceof AccessDeniedException) {
            sentences = file + " cannot be read: access was denied. Give your user the right to read it.";
        } else {
            sentences = file + " cannot be read (" + reason(cause) + "). Check the disk, or choose another file.";
        }
        return new RunFileException(sentences, cause);
    }

    /** A file that was not written; one that was there before is untouched. */
    static RunFileException writing(Path file, String found, String remedy, @Nullable Throwable cause) {
        return new RunFileException(file + " was not written: " + found + ". " + remedy, cause);
    }

    /** A file that was not written, because the system refused; one that was there before is untouched. */
    static RunFileException writing(Path file, IOException cause) {
        String remedy = cause instanceof FileReplacement.PlaceException place
                ? place.remedy()
                : "Make room on the disk, or choose another place.";
        return writing(file, reason(cause), remedy, cause);
    }

    /** Without the path that Java puts before it: the sentence has it already, or it is one that nobody chose. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access was denied";
        }
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
