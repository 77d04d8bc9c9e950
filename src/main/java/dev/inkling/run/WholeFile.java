package dev.inkling.run;

import dev.inkling.data.FileReplacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files so that there is the whole new one or what was there before, never half of one. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes beside the file and moves into place at the end.
     *
     * @throws RunFileException if it cannot be written
     */
    static void write(Path file, FileReplacement.Content content) {
        try {
            FileReplacement.write(target(file), content);
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
}
