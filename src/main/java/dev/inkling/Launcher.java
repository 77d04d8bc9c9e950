package dev.inkling;

import dev.inkling.ui.InklingApp;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import picocli.CommandLine;

/**
 * Starts Inkling. Not an {@code Application} itself, so that {@code java -jar} works with JavaFX on the class path.
 */
public final class Launcher {
    /** Exit code when there is nothing to show a window on. */
    static final int NO_DISPLAY = 3;

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] args) {
        LaunchOptions options = new LaunchOptions();
        CommandLine commandLine = new CommandLine(options);
        int exit = commandLine.execute(args);
        if (exit != 0 || commandLine.isUsageHelpRequested() || commandLine.isVersionHelpRequested()) {
            System.exit(exit);
        }
        Optional<String> missing = missingDisplay(System.getenv(), System.getProperties());
        if (missing.isPresent()) {
            complainAndExit(missing.get());
        }
        // It warns that JavaFX is on the class path, which is how this program is built.
        JAVAFX.setLevel(Level.SEVERE);
        try {
            Application.launch(InklingApp.class, options.forWindow());
        } catch (RuntimeException | LinkageError e) {
            Throwable cause = innermost(e);
            if (!(cause instanceof UnsupportedOperationException || cause instanceof LinkageError)) {
                throw e;
            }
            complainAndExit("The window could not be opened (" + firstLine(cause) + "). " + Advice.DISPLAY);
        }
    }

    /** What is missing to show a window, as a sentence; empty where nothing is. */
    static Optional<String> missingDisplay(Map<String, String> environment, Map<Object, Object> properties) {
        boolean linux = String.valueOf(properties.get("os.name"))
                .toLowerCase(Locale.ROOT)
                .contains("linux");
        boolean drawnInMemory = properties.containsKey("glass.platform");
        if (!linux || drawnInMemory || !environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.empty();
        }
        return Optional.of("There is no display to open the window on (DISPLAY is not set). " + Advice.DISPLAY);
    }

    private static void complainAndExit(String sentence) {
        System.err.println("inkling: " + sentence);
        System.exit(NO_DISPLAY);
    }

    private static Throwable innermost(Throwable error) {
        Throwable inner = error;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }

    private static final class Advice {
        static final String DISPLAY =
                "Start it in a desktop session, or in a virtual one: install xvfb and libgtk-3-0 and"
                        + " put xvfb-run in front of the command.";
    }
}
