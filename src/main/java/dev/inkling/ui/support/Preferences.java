package dev.inkling.ui.support;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the window remembers from one start to the next, in a small file of the user's. */
public final class Preferences {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private Choices choices;

    /** @param theme light or dark */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Choices(Theme theme) {
        static final Choices DEFAULT = new Choices(Theme.LIGHT);
    }

    /** Reads the file; where there is none, or it cannot be read, the defaults count: no reason to keep a window shut. */
    public Preferences(Path file) {
        this.file = file;
        this.choices = read(file);
    }

    private static Choices read(Path file) {
        try {
            Choices read = JSON.readValue(file.toFile(), Choices.class);
            // A file that says null is read as null.
            return read == null || read.theme() == null ? Choices.DEFAULT : read;
        } catch (IOException e) {
            return Choices.DEFAULT;
        }
    }

    public Theme theme() {
        return choices.theme();
    }

    /**
     * Remembers the theme.
     *
     * @throws IOException if the file cannot be written; the old one is then left as it was
     */
    public void setTheme(Theme theme) throws IOException {
        choices = new Choices(theme);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(written.toFile(), choices);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
