package dev.inkling.run;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files so that there is the whole new one or what was there before, never half of one. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes beside the file and moves into place at the end.
     *
     * @throws RunFileException if it cannot be written
     */
    static void write(Path file, Content content) {
        try {
            Path target = target(file);
            // Not Files.createTempFile: what it makes, nobody but its owner may read, in its final place too.
            String mark = Integer.toHexString(ThreadLocalRandom.current().nextInt());
            Path partial = target.resolveSibling("." + target.getFileName() + "." + mark + ".partial");
            try {
                writePartial(partial, content);
                move(partial, target);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw RunFileException.writing(file, e);
        }
    }

    /**
     * Writes a text, in UTF-8.
     *
     * @throws RunFileException if it cannot be written
     */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The place itself: a link stays a link, and what is not to be replaced is refused. */
    static Path target(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path target = file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw RunFileException.writing(
                        file, "its folder does not exist", "Make the folder, or choose another place.", null);
            }
            if (!Files.isWritable(folder)) {
                throw RunFileException.writing(
                        file, "its folder is protected", "Choose another place, or allow writing.", null);
            }
            return target;
        }
        if (!Files.isRegularFile(file)) {
            throw RunFileException.writing(
                    file, "it is a folder or a special file", "Choose the name of a file.", null);
        }
        if (!Files.isWritable(file)) {
            throw RunFileException.writing(
                    file, "it is there already and protected", "Choose another name, or allow writing.", null);
        }
        return file.toRealPath();
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

    /** What a file gets. */
    @FunctionalInterface
    interface Content {
        /** Writes everything; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }
}
