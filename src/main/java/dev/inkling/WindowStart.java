package dev.inkling;

import dev.inkling.cli.ExitCode;
import dev.inkling.ui.InklingApp;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window; apart from {@link Launcher}, so that commands never load JavaFX. */
final class WindowStart {
    private static final String ADVICE =
            "Start it in a desktop session, or in a virtual one: install xvfb and libgtk-3-0 and"
                    + " put xvfb-run in front of the command.";

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private WindowStart() {}

    /** Shows the window until it is closed, or ends the program where there is nothing to show it on. */
    static void open(String[] arguments) {
        Optional<String> missing = missingDisplay(System.getenv(), System.getProperties());
        if (missing.isPresent()) {
            complainAndExit(missing.get());
        }
        // It warns that JavaFX is on the class path, which is how this program is built.
        JAVAFX.setLevel(Level.SEVERE);
        try {
            Application.launch(InklingApp.class, arguments);
        } catch (RuntimeException | LinkageError e) {
            Throwable cause = innermost(e);
            if (!(cause instanceof UnsupportedOperationException || cause instanceof LinkageError)) {
                throw e;
            }
            complainAndExit("The window could not be opened (" + firstLine(cause) + "). " + ADVICE);
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
        return Optional.of("There is no display to open the window on (DISPLAY is not set). " + ADVICE);
    }

    private static void complainAndExit(String sentence) {
        System.err.println("inkling: " + sentence);
        System.exit(ExitCode.NO_DISPLAY);
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
}
