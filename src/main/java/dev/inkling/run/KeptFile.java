package dev.inkling.run;

import dev.inkling.data.FileReplacement;
import java.io.IOException;
import java.nio.file.Path;

/** A place that is asked before there is anything to write: nobody shall train for an hour for a file that cannot be kept. */
public final class KeptFile {
    private KeptFile() {}

    /** @throws RunFileException if a file cannot be written there, as far as can be told without writing */
    public static void requireWritable(Path file) {
        try {
            FileReplacement.target(file);
        } catch (IOException e) {
            throw RunFileException.writing(file, e);
        }
    }
}
