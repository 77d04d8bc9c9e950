package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
        Dataset dataset = TABLE.split(14, false, 5);
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
        assertEquals(14, dataset.train().size());
        assertEquals(ROWS, seen.size());
        assertEquals(features(dataset), features(TABLE.split(14, false, 5)));
        assertTrue(!features(dataset).equals(features(TABLE.split(14, false, 6))));
    }

    @Test
    void scalingComesFromTheTrainingPartAlone() {
        List<Double> scaled = features(TABLE.split(14, true, 5));
        assertEquals(0, scaled.stream().mapToDouble(value -> value).sum(), 1e-12);
        assertEquals(1, scaled.stream().mapToDouble(value -> value * value).sum() / 14, 1e-9);
    }

    @Test
    void neitherPartMayBeEmpty() {
        for (int rows : new int[] {-1, 0, ROWS, ROWS + 1}) {
            assertThrows(DataException.class, () -> TABLE.split(rows, false, 1));
        }
    }

    /** The first feature of all training rows. */
    private static List<Double> features(Dataset dataset) {
        return IntStream.range(0, dataset.train().size())
                .mapToObj(row -> dataset.train().features().value(row, 0))
                .toList();
    }
}
