package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FloatExpTest {
    @Test
    void agreesWithTheLibraryTo2e7() {
        for (float x = 0; x >= -87; x -= 0.0011f) {
            double expected = Math.exp(x);
            assertEquals(expected, FloatExp.exp(x), 2e-7 * expected);
        }
    }

    @Test
    void theEndsOfTheScale() {
        assertEquals(1, FloatExp.exp(0));
        assertEquals(0, FloatExp.exp(-88));
        assertEquals(0, FloatExp.exp(Float.NEGATIVE_INFINITY));
        assertTrue(Float.isNaN(FloatExp.exp(Float.NaN)));
    }
}
