package dev.inkling.ui.support;

/** What went wrong, in words. */
public final class Problems {
    private Problems() {}

    /** The error's own sentence, or its name where it has none. */
    public static String sentence(Throwable error) {
        String message = error.getMessage();
        return message == null ? error.toString() : message;
    }
}
