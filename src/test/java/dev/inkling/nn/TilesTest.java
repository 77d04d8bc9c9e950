package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Products that are cut up (where that pays) against the same in float64, which are not. */
class TilesTest {
    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @Test
    void productsInPartsAreThoseOfTheWhole() {
        Random random = new Random(3);
        for (int[] size :
                new int[][] {{100, 50, 784}, {103, 50, 784}, {64, 256, 784}, {7, 5_000, 300}, {500, 51, 785}}) {
            int batch = size[0];
            int out = size[1];
            int in = size[2];
            double[] x = random.doubles((long) batch * in, 0, 1).toArray();
            double[] w = random.doubles((long) in * out, -0.5, 0.5).toArray();
            double[] d = random.doubles((long) batch * out, -0.5, 0.5).toArray();
            double[][] parts = results(Precision.FLOAT32, batch, out, in, x, w, d);
            double[][] whole = results(Precision.FLOAT64, batch, out, in, x, w, d);
            for (int i = 0; i < whole.length; i++) {
                assertArrayEquals(whole[i], parts[i], 1e-3);
            }
        }
    }

    /** x·W, W + 2·xᵀ·d and d·Wᵀ, with weights by columns as layers have them. */
    private static double[][] results(
            Precision precision, int batch, int out, int in, double[] x, double[] w, double[] d) {
        try (Matrix input = precision.matrix(batch, in, Layout.ROWS);
                Matrix weights = precision.matrix(in, out, Layout.COLUMNS);
                Matrix output = precision.matrix(batch, out, Layout.ROWS);
                Matrix gradient = precision.matrix(batch, out, Layout.ROWS);
                Matrix inputGradient = precision.matrix(batch, in, Layout.ROWS)) {
            input.setAll(x);
            weights.setAll(w);
            gradient.setAll(d);
            output.product(1, input, false, weights, false, 0);
            inputGradient.product(1, gradient, false, weights, true, 0);
            weights.product(2, input, true, gradient, false, 1);
            return new double[][] {output.toArray(), weights.toArray(), inputGradient.toArray()};
        }
    }
}
