package dev.inkling.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a program keeps a user's data, as each operating system has it. */
public final class UserDirectories {
    private final Map<String, String> environment;
    private final String osName;
    private final Path home;

    /**
     * @param environment as {@link System#getenv()}
     * @param osName as the system property {@code os.name}
     * @param home the user's home folder
     */
    public UserDirectories(Map<String, String> environment, String osName, Path home) {
        this.environment = Map.copyOf(environment);
        this.osName = osName.toLowerCase(Locale.ROOT);
        this.home = home;
    }

    /** Those of the user that runs this program. */
    public static UserDirectories ofThisUser() {
        return new UserDirectories(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
    }

    /**
     * Inkling's data folder, which need not exist yet: {@code %LOCALAPPDATA%\Inkling} on Windows, {@code ~/Library/Application
     * Support/Inkling} on macOS, {@code $XDG_DATA_HOME/inkling} elsewhere (freedesktop.org Base Directory Specification,
     * which has relative values ignored).
     */
    public Path data() {
        if (osName.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("Inkling");
        }
        if (osName.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Inkling");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local").resolve("share");
        return base.resolve("inkling");
    }
}
