package dev.inkling.run.store;

import dev.inkling.data.UserDirectories;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder in which runs are kept. */
public final class RunHome {
    /** The environment variable that names another folder than the user's data directory. */
    public static final String VARIABLE = "INKLING_HOME";

    private static final String DATABASE = "runs.db";

    private RunHome() {}

    /**
     * The folder, absolute; it need not exist yet.
     *
     * @param option what was asked for on the command line; null for nothing
     * @param environment where {@value #VARIABLE} may name it
     * @param directories has the one for whoever names none
     */
    public static Path of(@Nullable Path option, Map<String, String> environment, UserDirectories directories) {
        if (option != null) {
            return option.toAbsolutePath();
        }
        String named = environment.getOrDefault(VARIABLE, "");
        return (named.isBlank() ? directories.data() : Path.of(named)).toAbsolutePath();
    }

    /** The folder in such a folder with a locked file for each program that uses the database. */
    public static Path owners(Path home) {
        return home.resolve("owners");
    }

    /** The database in such a folder. */
    public static Path database(Path home) {
        return home.resolve(DATABASE);
    }
}
