package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FeatureSummaryTest {
    /** Places 1.25, 2.5 and 3.75 of 0…5, between the sorted values 1 2 4 7 11 16. */
    @Test
    void quartilesLieBetweenValuesAsByHand() {
        double[] column = {16, 4, 1, 7, 11, 2};
        FeatureSummary summary = FeatureSummary.of(column);
        assertEquals(1, summary.min());
        assertEquals(2 + 0.25 * 2, summary.q1(), 1e-12);
        assertEquals(5.5, summary.median(), 1e-12);
        assertEquals(41 / 6.0, summary.mean(), 1e-12);
        assertEquals(7 + 0.75 * 4, summary.q3(), 1e-12);
        assertEquals(16, summary.max());
        // Σ x² − (Σ x)² / n = 447 − 1681 / 6
        assertEquals(Math.sqrt((447 - 1681 / 6.0) / 5), summary.sd(), 1e-12);
        assertEquals(16, column[0], "the caller's array keeps its order");
    }

    /** What R prints for {@code summary(iris$Petal.Length)} and {@code sd(iris$Petal.Length)}. */
    @Test
    void agreesWithRAboutIris() {
        FeatureSummary summary = FeatureSummary.of(RawTable.column(Iris.load(), 2));
        assertEquals(1.6, summary.q1(), 1e-9);
        assertEquals(4.35, summary.median(), 1e-9);
        assertEquals(3.758, summary.mean(), 1e-9);
        assertEquals(5.1, summary.q3(), 1e-9);
        assertEquals(1.765298, summary.sd(), 1e-6);
    }

    @Test
    void oneValueHasNoDeviation() {
        FeatureSummary summary = FeatureSummary.of(new double[] {3});
        assertEquals(3, summary.q1());
        assertEquals(3, summary.q3());
        assertEquals(Double.NaN, summary.sd());
        assertThrows(IllegalArgumentException.class, () -> FeatureSummary.of(new double[0]));
    }
}
