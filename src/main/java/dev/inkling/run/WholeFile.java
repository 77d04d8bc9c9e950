package dev.inkling.run;

import dev.inkling.data.FileReplacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            FileReplacement.write(file, content);
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
}
