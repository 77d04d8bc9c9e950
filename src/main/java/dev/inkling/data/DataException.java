package dev.inkling.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Data that cannot be used, told to a person: the message is one or more whole sentences that name the file or setting,
 * what was found, what was expected and what to do.
 */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String found;

    public DataException(String sentence) {
        this(sentence, sentence, null);
    }

    public DataException(String sentence, @Nullable Throwable cause) {
        this(sentence, sentence, cause);
    }

    private DataException(String sentence, String found, @Nullable Throwable cause) {
        super(sentence, cause);
        this.found = found;
    }

    /** A file with unusable content; the parts are put together to the message. */
    public static DataException content(
            String file, String found, String expected, String remedy, @Nullable Throwable cause) {
        return new DataException(
                file + " cannot be used: found " + found + ", expected " + expected + ". " + remedy, found, cause);
    }

    /** A file that cannot be read at all, because the system refused. */
    public static DataException reading(Path file, Exception cause) {
        String sentence;
        if (cause instanceof NoSuchFileException) {
            sentence = missing(file) + ". Choose another file, or put it there.";
        } else if (cause instanceof AccessDeniedException) {
            sentence = file + " cannot be read: access was denied. Give your user the right to read it.";
        } else {
            sentence = file + " cannot be read (" + cause.getMessage() + "). Check the disk, or choose another file.";
        }
        return new DataException(sentence, "a file that cannot be read", cause);
    }

    /** That a file is not there; a relative path does not tell by itself in which folder it was looked for. */
    public static String missing(Path file) {
        Path place = file.toAbsolutePath().normalize();
        return file.isAbsolute()
                ? file + " does not exist"
                : place.getFileName() + " does not exist in " + place.getParent();
    }

    /** A path that is something else than a file. */
    public static DataException notAFile(Path path) {
        return content(
                path.toString(), "a folder or a special file", "a regular file", "Choose the file itself.", null);
    }

    /** A file that cannot be written. */
    public static DataException writing(Path file, IOException cause) {
        String reason = cause instanceof AccessDeniedException ? "access was denied" : cause.getMessage();
        String remedy = cause instanceof FileReplacement.PlaceException place
                ? place.remedy()
                : "Choose another place, or allow writing.";
        return new DataException(file + " cannot be written (" + reason + "). " + remedy, cause);
    }

    /** The short form of what was found, without file and remedy, to be built into another sentence. */
    String found() {
        return found;
    }
}
