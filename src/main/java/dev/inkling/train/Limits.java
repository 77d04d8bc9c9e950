package dev.inkling.train;

import java.text.NumberFormat;
import java.util.Locale;

/** Checks numbers against their limits, with one wording for all. */
final class Limits {
    private Limits() {}

    /** @throws SettingException unless low ≤ value ≤ high */
    static void check(String what, long value, long low, long high) {
        if (value < low || value > high) {
            throw new SettingException(what + " is " + whole(value) + "; it must be a whole number from " + whole(low)
                    + " to " + whole(high) + ".");
        }
    }

    /** @throws SettingException unless low ≤ value ≤ high */
    static void check(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new SettingException(what + " is " + SettingText.plain(value) + "; it must be from " + real(low)
                    + " to " + real(high) + ".");
        }
    }

    private static String real(double value) {
        return value == Math.rint(value) ? whole((long) value) : String.valueOf(value);
    }

    private static String whole(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }
}
