package dev.inkling.data;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files beside their place and moves them there: there is the whole new one or what was there before. */
public final class FileReplacement {
    private FileReplacement() {}

    /** What a file gets. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param file in a folder that is there */
    public static void write(Path file, Content content) throws IOException {
        // Not Files.createTempFile: what it makes, nobody but its owner may read, in its final place too.
        String mark = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        Path partial = file.resolveSibling("." + file.getFileName() + "." + mark + ".partial");
        try {
            writePartial(partial, content);
            move(partial, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** By a FileOutputStream, as a channel would be closed when the thread is interrupted: a stopped run saves too. */
    private static void writePartial(Path partial, Content content) throws IOException {
        try (FileOutputStream file = new FileOutputStream(partial.toFile());
                OutputStream out = new BufferedOutputStream(file)) {
            content.writeTo(out);
            out.flush();
            // Else a power failure can leave the moved name with an empty file behind it.
            file.getFD().sync();
        }
    }

    private static void move(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
