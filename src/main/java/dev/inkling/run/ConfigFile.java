package dev.inkling.run;

import dev.inkling.train.ConfigJson;
import dev.inkling.train.TrainConfig;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Settings in a file of their own, as {@link ConfigJson} has them. */
public final class ConfigFile {
    private static final long MOST_BYTES = 16 << 20;

    private ConfigFile() {}

    /**
     * Writes the file, or leaves what was there.
     *
     * @throws RunFileException if it cannot be written
     */
    public static void save(Path file, TrainConfig config) {
        String text = ConfigJson.write(config) + "\n";
        WholeFile.write(file, text);
    }

    /**
     * The file's text, which {@link ConfigJson} reads.
     *
     * @throws RunFileException if it cannot be read, or is not text
     */
    public static String read(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw broken(file, "a folder or a special file", null);
            }
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                throw broken(file, "more than " + (MOST_BYTES >> 20) + " MB", null);
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw broken(file, "bytes that are not UTF-8 text", e);
        } catch (IOException e) {
            throw RunFileException.reading(file, e);
        }
    }

    private static RunFileException broken(Path file, String found, @Nullable Throwable cause) {
        return RunFileException.content(file, found, "settings as JSON", "Choose such a file.", cause);
    }
}
