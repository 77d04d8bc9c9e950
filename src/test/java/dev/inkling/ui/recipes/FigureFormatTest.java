package dev.inkling.ui.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.recipe.Column;
import dev.inkling.recipe.LocalText;
import dev.inkling.recipe.Outcome;
import dev.inkling.recipe.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureFormatTest {

    private static List<String> written(@Nullable String published, double measured) {
        Verdict verdict = new Verdict(
                LocalText.NONE,
                "run",
                "end",
                Column.LOSS,
                published == null ? null : new BigDecimal(published),
                measured,
                Outcome.SHOWN,
                "");
        return List.of(
                FigureFormat.published(verdict), FigureFormat.measured(verdict), FigureFormat.difference(verdict));
    }

    @Test
    void figuresThatAgreeInSevenDigitsLookAlike() {
        assertEquals(List.of("1.09785", "1.09785", "0"), written("1.09785", 1.09785004));
        assertEquals(List.of("0.9680", "0.9680", "0"), written("0.9680", 0.968));
    }

    @Test
    void differencesHaveASignAndThePublishedDecimals() {
        assertEquals(List.of("0.9044", "0.9037833", "−0.0006"), written("0.9044", 0.90378333333));
        assertEquals(List.of("0.9073", "0.9091", "+0.0018"), written("0.9073", 0.9091));
        assertEquals(List.of("1.0709", "1.07092", "+2.0e-05"), written("1.0709", 1.07092));
        assertEquals(List.of("5.88e-10", "2.28e-13", "−5.88e-10"), written("5.88E-10", 2.28e-13));
    }

    @Test
    void whatIsNotThereIsADash() {
        assertEquals(List.of("–", "0.5", "–"), written(null, 0.5));
        assertEquals(List.of("0.5", "–", "–"), written("0.5", Double.NaN));
        assertEquals(List.of("0.5", "∞", "–"), written("0.5", Double.POSITIVE_INFINITY));
    }
}
