package dev.inkling.recipe;

import static dev.inkling.recipe.FigureText.of;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How near a measured figure has to be to the published one. Limits themselves are within. */
public sealed interface Band {

    /**
     * A judgment on one figure.
     *
     * @param reason a sentence that says why
     */
    record Judgment(Outcome outcome, String reason) {}

    /**
     * Judges a figure.
     *
     * @param published with the digits that were printed; null only where {@link #needsPublished} says so
     * @param measured a finite number
     */
    Judgment judge(@Nullable BigDecimal published, double measured);

    /** Whether it compares with a published figure. */
    default boolean needsPublished() {
        return true;
    }

    private static Judgment within(boolean is, String ifSo, String ifNot) {
        return is ? new Judgment(Outcome.WITHIN, ifSo) : new Judgment(Outcome.OUTSIDE, ifNot);
    }

    private static BigDecimal require(@Nullable BigDecimal published) {
        if (published == null) {
            throw new IllegalArgumentException("this band compares with a published figure");
        }
        return published;
    }

    /**
     * The shortest decimal number that stands for the double: an accuracy of 0.9147, which no double is, must lie on a limit
     * of 0.9147 rather than beside it.
     */
    private static BigDecimal decimal(double measured) {
        return BigDecimal.valueOf(measured);
    }

    /** The same digits: both rounded half up to so many significant ones. 1.09785 to 7 digits is 1.097850. */
    record SignificantDigits(int digits) implements Band {
        @Override
        public Judgment judge(@Nullable BigDecimal published, double measured) {
            MathContext printed = new MathContext(digits, RoundingMode.HALF_UP);
            BigDecimal expected = require(published).round(printed);
            // All binary digits, not the shortest decimal: that is what printing a number rounds.
            BigDecimal found = new BigDecimal(measured).round(printed);
            return found.compareTo(expected) == 0
                    ? new Judgment(Outcome.EXACT, "Equal in all " + digits + " significant digits.")
                    : new Judgment(
                            Outcome.OUTSIDE,
                            "Rounded to " + digits + " significant digits it is " + of(found, digits) + ", not "
                                    + of(expected, digits) + ".");
        }
    }

    /** |measured − published| ≤ {@code tolerance}. */
    record PlusMinus(BigDecimal tolerance) implements Band {
        @Override
        public Judgment judge(@Nullable BigDecimal published, double measured) {
            BigDecimal difference = decimal(measured).subtract(require(published));
            String by = "It differs by " + of(difference) + ", ";
            return within(
                    difference.abs().compareTo(tolerance) <= 0,
                    by + "within ±" + of(tolerance) + ".",
                    by + "more than ±" + of(tolerance) + ".");
        }
    }

    /** measured ≤ {@code factor} · published. */
    record AtMostFactor(BigDecimal factor) implements Band {
        @Override
        public Judgment judge(@Nullable BigDecimal published, double measured) {
            BigDecimal most = require(published).multiply(factor);
            return within(
                    decimal(measured).compareTo(most) <= 0,
                    "At most " + of(factor) + " times the published figure, which is " + of(most) + ".",
                    "More than " + of(factor) + " times the published figure, which is " + of(most) + ".");
        }
    }

    /** {@code min} ≤ measured ≤ {@code max}, each null for no limit on that side. */
    record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) implements Band {
        @Override
        public Judgment judge(@Nullable BigDecimal published, double measured) {
            BigDecimal found = decimal(measured);
            if (min != null && found.compareTo(min) < 0) {
                return new Judgment(Outcome.OUTSIDE, "Below " + of(min) + ", the least that is expected.");
            }
            if (max != null && found.compareTo(max) > 0) {
                return new Judgment(Outcome.OUTSIDE, "Above " + of(max) + ", the most that is expected.");
            }
            return new Judgment(
                    Outcome.WITHIN,
                    "As expected, "
                            + (min == null ? "" : "at least " + of(min))
                            + (min == null || max == null ? "" : " and ")
                            + (max == null ? "" : "at most " + of(max))
                            + ".");
        }

        @Override
        public boolean needsPublished() {
            return false;
        }
    }

    /** Not judged. */
    record ShownOnly() implements Band {
        @Override
        public Judgment judge(@Nullable BigDecimal published, double measured) {
            return new Judgment(
                    Outcome.SHOWN,
                    published == null
                            ? "No figure was published for this row."
                            : "Shown beside the published figure; nothing is expected of this row.");
        }

        @Override
        public boolean needsPublished() {
            return false;
        }
    }
}
