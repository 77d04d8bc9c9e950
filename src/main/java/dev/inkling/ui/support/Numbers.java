package dev.inkling.ui.support;

import java.util.Locale;

/** How numbers are written in the window; a dash where there is none. */
public final class Numbers {
    private static final String NONE = "–";

    private Numbers() {}

    /** {@code 97.21 %} for 0.9721. */
    public static String percent(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ENGLISH, "%.2f %%", 100 * share);
    }

    /** Four digits that count: {@code 0.06641}, {@code 2.302}. */
    public static String significant(double number) {
        if (Double.isNaN(number)) {
            return NONE;
        }
        double size = Math.abs(number);
        if (size >= 1e5 || (size < 1e-4 && size > 0)) {
            return String.format(Locale.ENGLISH, "%.2e", number);
        }
        int decimals = size >= 1000 ? 0 : size >= 1 ? 3 : 4;
        return String.format(Locale.ENGLISH, "%." + decimals + "f", number);
    }

    /** {@code 10,000}. */
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 0.1}, {@code 1.5}, {@code 1}: as short as it can be written. */
    public static String real(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? String.valueOf((long) value)
                : Double.toString(value).toLowerCase(Locale.ROOT);
    }

    /** {@code 4.1 kB}, {@code 212.4 MB}: in thousands and millions of bytes. */
    public static String bytes(long bytes) {
        return bytes < 100_000
                ? String.format(Locale.ENGLISH, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ENGLISH, "%,.1f MB", bytes / 1e6);
    }

    /** {@code 8.4 s}, {@code 1:05}, {@code 1:02:03}. */
    public static String duration(double seconds) {
        if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
            return NONE;
        }
        if (seconds < 59.95) {
            return String.format(Locale.ENGLISH, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ENGLISH, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ENGLISH, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
