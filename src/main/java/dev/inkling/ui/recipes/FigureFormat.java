package dev.inkling.ui.recipes;

import dev.inkling.recipe.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How published and measured figures are written; a dash where there is none. */
final class FigureFormat {
    static final String NONE = "–";
    private static final MathContext MEASURED = new MathContext(7, RoundingMode.HALF_UP);
    private static final MathContext DIFFERENCE = new MathContext(3, RoundingMode.HALF_UP);
    /** The digits of a small figure, which is written with an exponent. */
    private static final MathContext SMALL = new MathContext(3, RoundingMode.HALF_UP);
    /** Below this power of ten the exponent is written. */
    private static final int LEAST_PLAIN = -4;

    private FigureFormat() {}

    /** With the digits that were printed. */
    static String published(Verdict verdict) {
        BigDecimal published = verdict.published();
        return published == null ? NONE : write(published);
    }

    /** With 7 significant digits, and at least as many decimals as were printed. */
    static String measured(Verdict verdict) {
        if (!Double.isFinite(verdict.measured())) {
            return Double.isNaN(verdict.measured()) ? NONE : "∞";
        }
        BigDecimal rounded = new BigDecimal(verdict.measured()).round(MEASURED).stripTrailingZeros();
        if (isSmall(rounded)) {
            return write(rounded.round(SMALL));
        }
        int decimals = verdict.published() == null ? 0 : verdict.published().scale();
        return write(rounded.setScale(Math.max(decimals, rounded.scale()), RoundingMode.UNNECESSARY));
    }

    /** Measured minus published, with its sign, in the decimals of the published figure where these show anything of it. */
    static String difference(Verdict verdict) {
        BigDecimal difference = subtract(verdict);
        if (difference == null || verdict.published() == null) {
            return NONE;
        }
        if (difference.signum() == 0) {
            return "0";
        }
        BigDecimal size = difference.abs();
        BigDecimal rounded = size.setScale(verdict.published().scale(), RoundingMode.HALF_UP);
        boolean shows = !isSmall(size) && rounded.signum() != 0;
        return (difference.signum() < 0 ? "−" : "+") + write(shows ? rounded : size.round(DIFFERENCE));
    }

    private static @Nullable BigDecimal subtract(Verdict verdict) {
        BigDecimal published = verdict.published();
        // Of the digits that are shown: all the others would make a difference of figures that agree.
        return published == null || !Double.isFinite(verdict.measured())
                ? null
                : new BigDecimal(verdict.measured()).round(MEASURED).subtract(published);
    }

    private static boolean isSmall(BigDecimal number) {
        return number.signum() != 0 && number.precision() - number.scale() - 1 < LEAST_PLAIN;
    }

    private static String write(BigDecimal number) {
        if (!isSmall(number)) {
            return number.toPlainString();
        }
        return String.format(Locale.ENGLISH, "%." + (number.precision() - 1) + "e", number);
    }
}
