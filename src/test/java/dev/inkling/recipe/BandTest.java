package dev.inkling.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest
    @CsvSource({
        // 1.09785 as R prints 7 digits is 1.097850: everything from 1.0978495 to below 1.0978505.
        "7, 1.09785, 1.0978495001, EXACT",
        "7, 1.09785, 1.0978504999, EXACT",
        "7, 1.09785, 1.0978494999, OUTSIDE",
        "7, 1.09785, 1.0978505001, OUTSIDE",
        "7, 0.3333333, 0.33333333333333331, EXACT",
        "7, 0.9866667, 0.98666666666666669, EXACT",
        "7, 0.68, 0.68, EXACT",
        "7, 0.68, 0.6800001, OUTSIDE",
        "7, 0, 0, EXACT",
        "7, 0, 1e-30, OUTSIDE",
        "2, 1.4e-7, 1.449e-7, EXACT",
        "2, 1.4e-7, 1.451e-7, OUTSIDE",
        "3, 1234, 1229.6, EXACT",
        "7, -0.5, -0.50000004, EXACT",
        "7, -0.5, 0.5, OUTSIDE",
    })
    void digitsAreComparedAsPrinted(int digits, BigDecimal published, double measured, Outcome outcome) {
        assertEquals(outcome, judge(new Band.SignificantDigits(digits), published, measured));
    }

    @ParameterizedTest
    @CsvSource({
        // No double is 0.9147, 0.9347 or 0.01; the limits still are within.
        "0.01, 0.9247, 0.9147, WITHIN",
        "0.01, 0.9247, 0.9347, WITHIN",
        "0.01, 0.9247, 0.9146999, OUTSIDE",
        "0.01, 0.9247, 0.9347001, OUTSIDE",
        "0, 0.5, 0.5, WITHIN",
        "0, 0.5, 0.5000000001, OUTSIDE",
        "0.08, 1.0709, 1.1509, WITHIN",
        "0.08, 1.0709, 1.1510, OUTSIDE",
        "0.08, 1.0709, 1e300, OUTSIDE",
    })
    void theLimitsOfATolerance(BigDecimal tolerance, BigDecimal published, double measured, Outcome outcome) {
        assertEquals(outcome, judge(new Band.PlusMinus(tolerance), published, measured));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5.88e-10, 5.88e-9, WITHIN",
        "10, 5.88e-10, 5.89e-9, OUTSIDE",
        "10, 5.88e-10, 0, WITHIN",
        "1, 1.40e-7, 1.4e-7, WITHIN",
    })
    void theLimitOfAFactor(BigDecimal factor, BigDecimal published, double measured, Outcome outcome) {
        assertEquals(outcome, judge(new Band.AtMostFactor(factor), published, measured));
    }

    @ParameterizedTest
    @CsvSource({
        "0.010, 0.016, 0.01, WITHIN",
        "0.010, 0.016, 0.016, WITHIN",
        "0.010, 0.016, 0.0099999, OUTSIDE",
        "0.010, 0.016, 0.0160001, OUTSIDE",
        "0.94, , 0.94, WITHIN",
        "0.94, , 0.9399, OUTSIDE",
        ", 0.5, -3, WITHIN",
        ", 0.5, 0.51, OUTSIDE",
    })
    void theLimitsOfARangeNeedNoPublishedFigure(BigDecimal min, BigDecimal max, double measured, Outcome outcome) {
        assertEquals(outcome, new Band.Range(min, max).judge(null, measured).outcome());
    }

    @Test
    void reasonsSayWhy() {
        assertEquals(
                "Rounded to 7 significant digits it is 1.097851, not 1.097850.",
                reason(new Band.SignificantDigits(7), "1.09785", 1.0978512));
        assertEquals("Equal in all 7 significant digits.", reason(new Band.SignificantDigits(7), "0.68", 0.68));
        assertEquals(
                "It differs by -0.0121, more than ±0.01.",
                reason(new Band.PlusMinus(new BigDecimal("0.01")), "0.9247", 0.9126));
        assertEquals(
                "More than 10 times the published figure, which is 5.88E-9.",
                reason(new Band.AtMostFactor(BigDecimal.TEN), "5.88e-10", 1e-8));
        assertEquals(
                "Below 0.01, the least that is expected.",
                reason(new Band.Range(new BigDecimal("0.010"), new BigDecimal("0.016")), "0.0137", 0.009));
    }

    private static Outcome judge(Band band, BigDecimal published, double measured) {
        Band.Judgment judgment = band.judge(published, measured);
        assertTrue(judgment.reason().endsWith("."), judgment.reason());
        return judgment.outcome();
    }

    private static String reason(Band band, String published, double measured) {
        return band.judge(new BigDecimal(published), measured).reason();
    }
}
