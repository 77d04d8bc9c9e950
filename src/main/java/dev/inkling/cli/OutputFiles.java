package dev.inkling.cli;

import dev.inkling.data.mine.MyDigits;
import dev.inkling.run.KeptFile;
import dev.inkling.run.store.RunHome;
import dev.inkling.train.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The files that a command is about to write, looked at together before the first one is: none may take the place of another,
 * nor of what the program itself keeps, by whatever path or link it is named.
 */
final class OutputFiles {
    private final Path home;
    private final List<Path> databases;
    private final Map<Path, String> optionsByPlace = new HashMap<>();

    /** @param home the folder with the databases of runs and of My digits */
    OutputFiles(Path home) {
        this.home = place(home);
        databases = List.of(place(RunHome.database(home)), place(MyDigits.file(home)));
    }

    /**
     * Looks at a file in a folder that must be there.
     *
     * @param option by which it was named
     * @throws SettingException if it is one of those before, or the program's own
     * @throws dev.inkling.run.RunFileException if it cannot be written
     */
    void add(String option, Path file) {
        KeptFile.requireWritable(file);
        addLater(option, file);
    }

    /** Does the same for a file whose folder may still be missing; whether it can be written is not looked at. */
    void addLater(String option, Path file) {
        Path place = place(file);
        if (isOwn(place)) {
            throw new SettingException(option + ": " + file + " is one of the files in which Inkling keeps runs and My"
                    + " digits, and would be lost. Choose another file.");
        }
        String other = optionsByPlace.putIfAbsent(place, option);
        if (other != null) {
            throw new SettingException(
                    other + " and " + option + " name the same file, " + file + ". Give each a file of its own.");
        }
    }

    /** Databases, their journals and copies, damaged ones that were set aside, and locks of programs that have runs going on. */
    private boolean isOwn(Path place) {
        String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
        boolean inHome = home.equals(place.getParent()) && name.contains(".db");
        return inHome
                || place.startsWith(RunHome.owners(home))
                || databases.stream().anyMatch(database -> place.equals(database) || isBeside(database, place));
    }

    /** A database may be a link: then SQLite has its journals where that leads to. */
    private static boolean isBeside(Path database, Path place) {
        return place.toString().startsWith(database + "-") || place.toString().startsWith(database + ".");
    }

    /** The one path of a file, however it is spelled, that need not be there yet. */
    private static Path place(Path file) {
        Path absolute = file.toAbsolutePath();
        Path there = absolute;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null
                    ? absolute.normalize()
                    : there.toRealPath().resolve(there.relativize(absolute)).normalize();
        } catch (IOException e) {
            // Who may not even look there cannot write there either, and is told when it is tried.
            return absolute.normalize();
        }
    }
}
