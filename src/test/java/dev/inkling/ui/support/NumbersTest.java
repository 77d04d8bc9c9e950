package dev.inkling.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final String NONE = "–";

    @Test
    void sharesAreHundredths() {
        assertEquals("97.21 %", Numbers.percent(0.9721));
        assertEquals("100.00 %", Numbers.percent(1));
        assertEquals(NONE, Numbers.percent(Double.NaN));
    }

    @Test
    void aLossHasFourDigitsThatCount() {
        assertEquals("2.302", Numbers.significant(2.30211));
        assertEquals("0.0664", Numbers.significant(0.06641));
        assertEquals("1235", Numbers.significant(1234.6));
        assertEquals("0.0000", Numbers.significant(0));
        assertEquals("4.20e-05", Numbers.significant(4.2e-5));
        assertEquals("1.00e+05", Numbers.significant(1e5));
        assertEquals(NONE, Numbers.significant(Double.NaN));
    }

    @Test
    void countsHaveTheirThousandsApart() {
        assertEquals("10,000", Numbers.count(10_000));
        assertEquals("7", Numbers.count(7));
    }

    @Test
    void settingsAreAsShortAsTheyCanBeWritten() {
        assertEquals("0.1", Numbers.real(0.1));
        assertEquals("1", Numbers.real(1));
        assertEquals("0", Numbers.real(0));
        assertEquals("1.0e-6", Numbers.real(1e-6));
        assertEquals("1.0e8", Numbers.real(1e8));
    }

    @Test
    void durationsGrowUnitsAsNeeded() {
        assertEquals("0.0 s", Numbers.duration(0));
        assertEquals("59.9 s", Numbers.duration(59.94));
        assertEquals("1:00", Numbers.duration(59.96));
        assertEquals("1:05", Numbers.duration(65));
        assertEquals("59:59", Numbers.duration(3599.4));
        assertEquals("1:00:00", Numbers.duration(3599.6));
        assertEquals("1:02:03", Numbers.duration(3723));
        assertEquals(NONE, Numbers.duration(Double.NaN));
        assertEquals(NONE, Numbers.duration(Double.POSITIVE_INFINITY));
    }
}
