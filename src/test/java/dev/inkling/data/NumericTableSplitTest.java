package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumericTableSplitTest {
    private static final int ROWS = 20;
    /** Row i has the features i and 100 − i and the target 2 i. */
    private static final NumericTable TABLE = new NumericTable(
            "line",
            "Line",
            List.of("up", "down"),
            List.of("twice"),
            IntStream.range(0, 2 * ROWS)
                    .mapToDouble(i -> i % 2 == 0 ? i / 2 : 100 - i / 2)
                    .toArray(),
            IntStream.range(0, ROWS).mapToDouble(i -> 2 * i).toArray());

    @Test
    void eachRowComesIntoOnePartWithItsTarget() {
        Dataset dataset = TABLE.split(false, 5);
        assertTrue(dataset.isRegression());
        assertEquals(1, dataset.outputCount());
        TreeSet<Double> seen = new TreeSet<>();
        for (Samples part : List.of(dataset.train(), dataset.test())) {
            for (int row = 0; row < part.size(); row++) {
                double up = part.features().value(row, 0);
                assertEquals(100 - up, part.features().value(row, 1));
                assertEquals(2 * up, part.target(row, 0));
                assertTrue(seen.add(up));
            }
        }
        assertEquals(15, dataset.train().size(), "three of four");
        assertEquals(ROWS, seen.size());
        assertEquals(features(dataset), features(TABLE.split(false, 5)));
        assertTrue(!features(dataset).equals(features(TABLE.split(false, 6))));
    }

    @Test
    void scalingComesFromTheTrainingPartAlone() {
        List<Double> scaled = features(TABLE.split(true, 5));
        assertEquals(0, scaled.stream().mapToDouble(value -> value).sum(), 1e-12);
        assertEquals(1, scaled.stream().mapToDouble(value -> value * value).sum() / 15, 1e-9);
    }

    @Test
    void rowsThatAreNamedAreTakenInTheirOrder() {
        Dataset dataset = TABLE.split(new int[] {7, 0, 19}, false);
        assertEquals(List.of(7.0, 0.0, 19.0), features(dataset));
        assertEquals(14, dataset.train().target(0, 0));
        assertEquals(ROWS - 3, dataset.test().size());
        assertEquals(2, dataset.test().target(0, 0), "row 1 is the first of the others");
    }

    @Test
    void neitherPartMayBeEmpty() {
        assertRefused(() -> TABLE.split(new int[0], false), "found 0", "1 to 19");
        int[] all = IntStream.range(0, ROWS).toArray();
        assertRefused(() -> TABLE.split(all, false), "found 20", "1 to 19");
        assertRefused(() -> TABLE.split(new int[] {3, 3}, false), "row 4 twice");
        NumericTable single = new NumericTable("one", "One", List.of("a"), List.of("b"), new double[1], new double[1]);
        assertRefused(() -> single.split(false, 1), "a single row");
    }

    /** The first feature of all training rows. */
    private static List<Double> features(Dataset dataset) {
        return IntStream.range(0, dataset.train().size())
                .mapToObj(row -> dataset.train().features().value(row, 0))
                .toList();
    }
}
