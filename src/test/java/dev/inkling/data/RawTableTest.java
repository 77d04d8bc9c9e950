package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RawTableTest {
    @Test
    void standardizedRowsComeBackInRawUnitsTrainingFirst() {
        double[] values = {1, 10, 2, 20, 3, 30, 5, 70};
        Table table = new Table("t", "T", List.of("a", "b"), List.of("x", "y"), values, new int[] {0, 1, 0, 1});
        Dataset dataset = table.split(new int[] {1, 2}, true);
        Table raw = RawTable.of(dataset);
        double[] expected = {2, 3, 1, 5};
        for (int row = 0; row < 4; row++) {
            assertEquals(expected[row], raw.value(row, 0), 1e-12);
        }
        assertEquals(70, raw.value(3, 1), 1e-12);
        assertEquals(List.of(1, 0, 0, 1), List.of(raw.label(0), raw.label(1), raw.label(2), raw.label(3)));
    }
}
