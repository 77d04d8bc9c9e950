package dev.inkling.ui.support;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the window remembers from one start to the next, in a small file of the user's. */
public final class Preferences {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private Choices choices;

    /**
     * @param theme light or dark
     * @param openSections names of the sections of the form that are open
     * @param runColumns names of the columns of the table of runs, in order
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Choices(
            @Nullable Theme theme,
            @Nullable Set<String> openSections,
            @Nullable List<String> runColumns) {
        Theme themeOrLight() {
            return theme == null ? Theme.LIGHT : theme;
        }

        Set<String> sections() {
            return openSections == null ? Set.of() : openSections;
        }

        List<String> columns() {
            return runColumns == null ? List.of() : runColumns;
        }
    }

    /** Reads the file; where there is none, or it cannot be read, the defaults count: no reason to keep a window shut. */
    public Preferences(Path file) {
        this.file = file;
        this.choices = read(file);
    }

    private static Choices read(Path file) {
        Choices none = new Choices(null, null, null);
        try {
            Choices read = JSON.readValue(file.toFile(), Choices.class);
            // A file that says null is read as null.
            return read == null ? none : read;
        } catch (IOException e) {
            return none;
        }
    }

    public Theme theme() {
        return choices.themeOrLight();
    }

    /**
     * Remembers the theme.
     *
     * @throws IOException if the file cannot be written; the old one is then left as it was
     */
    public void setTheme(Theme theme) throws IOException {
        choices = new Choices(theme, choices.sections(), choices.columns());
        write();
    }

    /** Whether a section of the form was open. */
    public boolean isOpen(String section) {
        return choices.sections().contains(section);
    }

    /**
     * Remembers whether a section of the form is open.
     *
     * @throws IOException if the file cannot be written; the old one is then left as it was
     */
    public void setOpen(String section, boolean open) throws IOException {
        Set<String> sections = new TreeSet<>(choices.sections());
        if (open) {
            sections.add(section);
        } else {
            sections.remove(section);
        }
        choices = new Choices(choices.theme(), sections, choices.columns());
        write();
    }

    /** The columns of the table of runs; empty where none were chosen yet. */
    public List<String> columns() {
        return choices.columns();
    }

    /**
     * Remembers the columns of the table of runs.
     *
     * @throws IOException if the file cannot be written; the old one is then left as it was
     */
    public void setColumns(List<String> columns) throws IOException {
        choices = new Choices(choices.theme(), choices.sections(), List.copyOf(columns));
        write();
    }

    private void write() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(written.toFile(), choices);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
