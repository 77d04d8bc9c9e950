package dev.inkling.ui.compare;

import dev.inkling.ui.support.Messages;

/** A time that is not known exactly, in words: {@code 40 s}, {@code 2 min 40 s}, {@code 1 h 5 min}. */
final class LongTime {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private LongTime() {}

    static String text(double seconds) {
        // Steps of five seconds from a minute on: nobody knows better.
        long whole = seconds < MINUTE ? Math.max(1, Math.round(seconds)) : Math.round(seconds / 5) * 5;
        if (whole < MINUTE) {
            return Messages.get("compare.time.seconds", whole);
        }
        return whole < HOUR
                ? Messages.get("compare.time.minutes", whole / MINUTE, whole % MINUTE)
                : Messages.get("compare.time.hours", whole / HOUR, whole % HOUR / MINUTE);
    }
}
