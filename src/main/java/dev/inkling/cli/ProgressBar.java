package dev.inkling.cli;

import java.util.Locale;

/**
 * A line at the bottom of a terminal that is written over again and again; nothing where there is no terminal. Any
 * thread may call.
 */
final class ProgressBar {
    private static final int CELLS = 24;
    private static final String CLEAR = "\r\u001b[K";
    /** Faster than this nobody reads. */
    private static final long PAUSE_NANOS = 100_000_000;

    private final Console console;
    private long shownAt;
    private boolean shown;

    ProgressBar(Console console) {
        this.console = console;
    }

    /** @param share 0…1 */
    synchronized void show(double share, String text) {
        long now = System.nanoTime();
        if (!console.interactive() || (shown && now - shownAt < PAUSE_NANOS)) {
            return;
        }
        int filled = (int) Math.round(CELLS * Math.max(0, Math.min(1, share)));
        console.err().print(CLEAR + "[" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] " + text);
        console.err().flush();
        shown = true;
        shownAt = now;
    }

    /** Leaves the line to others. */
    synchronized void clear() {
        if (shown) {
            console.err().print(CLEAR);
            console.err().flush();
            shown = false;
        }
    }

    /** {@code 2:05}, or {@code 1:02:05}; {@code ?} where it is not known. */
    static String time(double seconds) {
        if (!(seconds >= 0 && seconds < Integer.MAX_VALUE)) {
            return "?";
        }
        int whole = (int) Math.ceil(seconds);
        return whole < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60);
    }
}
