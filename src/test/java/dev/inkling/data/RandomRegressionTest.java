package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomRegressionTest {
    private final Dataset dataset = RandomRegression.draw(1);

    @Test
    void is64SamplesOf1000NumbersAnd10ToPredictInBothParts() {
        assertTrue(dataset.isRegression());
        assertEquals(10, dataset.outputCount());
        assertEquals("y10", dataset.targetNames().get(9));
        assertEquals(1_000, dataset.shape().featureCount());
        assertEquals(64, dataset.train().size());
        assertEquals(64, dataset.test().size());
    }

    @Test
    void allNumbersAreStandardNormal() {
        for (Samples part : new Samples[] {dataset.train(), dataset.test()}) {
            double[] x = IntStream.range(0, 64)
                    .boxed()
                    .flatMapToDouble(row -> Arrays.stream(part.features().row(row)))
                    .toArray();
            double[] y = IntStream.range(0, 640)
                    .mapToDouble(i -> part.target(i / 10, i % 10))
                    .toArray();
            assertStandardNormal(x);
            assertStandardNormal(y);
        }
    }

    /** Within five standard errors. */
    private static void assertStandardNormal(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double meanSquare = Arrays.stream(values).map(v -> v * v).average().orElseThrow();
        assertEquals(0, mean, 5 / Math.sqrt(values.length));
        assertEquals(1, meanSquare, 5 * Math.sqrt(2.0 / values.length));
    }

    @Test
    void theSeedDecidesAndThePartsDiffer() {
        double[] first = dataset.train().features().row(0);
        assertArrayEquals(first, RandomRegression.draw(1).train().features().row(0));
        assertFalse(
                Arrays.equals(first, RandomRegression.draw(2).train().features().row(0)));
        assertFalse(Arrays.equals(first, dataset.test().features().row(0)));
    }
}
