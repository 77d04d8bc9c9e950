package dev.inkling.ui.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Measurements as people write and read them: a point for decimals and no needless zeros, whatever the machine's locale. */
public final class PlainNumber {
    private static final double LARGEST_PLAIN = 1e7;

    private PlainNumber() {}

    /** At most so many decimals, zeros at the end left out. Not a number and infinity as Java writes them. */
    public static String text(double value, int decimals) {
        if (!Double.isFinite(value) || Math.abs(value) >= LARGEST_PLAIN) {
            return Double.toString(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The number that a person typed, with a point or a comma for decimals; empty if it is none, or not finite. */
    public static OptionalDouble parse(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
