package dev.inkling.recipe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as sentences have them. */
final class FigureText {
    private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_UP);
    /** From these powers of ten on, and below, numbers are written with an exponent. */
    private static final int LARGE = 9;

    private static final int SMALL = -4;

    private FigureText() {}

    /** At most 7 significant digits, no zeros at the end: 0.0121, 5.88E-10. */
    static String of(BigDecimal number) {
        return plainOrScientific(number.round(DIGITS).stripTrailingZeros());
    }

    /** Exactly so many significant digits: 1.097850. */
    static String of(BigDecimal number, int digits) {
        BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_UP));
        return plainOrScientific(
                rounded.signum() == 0 ? rounded : rounded.setScale(rounded.scale() + digits - rounded.precision()));
    }

    private static String plainOrScientific(BigDecimal number) {
        int power = number.precision() - number.scale() - 1;
        boolean plain = number.signum() == 0 || power >= SMALL && power <= LARGE;
        return plain ? number.toPlainString() : number.toString();
    }
}
