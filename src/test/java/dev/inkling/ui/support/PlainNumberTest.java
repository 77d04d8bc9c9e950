package dev.inkling.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainNumberTest {
    @Test
    void numbersAreWrittenPlainlyAndReadWithPointOrComma() {
        assertEquals("4.35", PlainNumber.text(4.35, 3));
        assertEquals("2", PlainNumber.text(2.0000001, 3));
        assertEquals("0", PlainNumber.text(-0.0001, 3));
        assertEquals("100", PlainNumber.text(100, 2));
        assertEquals(4.35, PlainNumber.parse(" 4,35 ").orElseThrow());
        for (String wrong : List.of("", "9x", "1,2,3", "NaN", "1e999")) {
            assertEquals(true, PlainNumber.parse(wrong).isEmpty(), wrong);
        }
    }
}
