package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final List<String> NAMES = List.of("setosa", "versicolor", "virginica");

    @Test
    void aClearWinnerIsNamedWithItsProbability() {
        assertEquals(new Answer("setosa", "Very sure · 97.3 %"), Answer.of(NAMES, new double[] {0.973, 0.02, 0.007}));
        assertEquals(new Answer("virginica", "A guess · 60.0 %"), Answer.of(NAMES, new double[] {0.1, 0.3, 0.6}));
    }

    @Test
    void twoThatAreCloseAreBothNamed() {
        assertEquals(
                new Answer("versicolor or virginica?", "48.0 % against 43.0 %"),
                Answer.of(NAMES, new double[] {0.09, 0.48, 0.43}));
    }

    @Test
    void aNetworkThatKnowsNothingNamesNothing() {
        double[] even = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        List<String> digits = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertEquals(new Answer("?", "Nothing stands out"), Answer.of(digits, even));
        double[] diverged = {Double.NaN, Double.NaN, Double.NaN};
        assertEquals("?", Answer.of(NAMES, diverged).headline());
    }
}
