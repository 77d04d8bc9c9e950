package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {
    private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @Test
    void lossAndGradientByHand() {
        try (Matrix z = Precision.FLOAT64.matrix(2, 3, Layout.ROWS)) {
            z.setAll(new double[] {1, 2, 3, 0, 0, 0});
            Targets labels = new Targets.Classes(new int[] {2, 0});
            LossFunction.Result result = loss.forward(z, labels);
            // −log p of the first row is log(1 + e⁻¹ + e⁻²), of the second log 3.
            assertEquals((0.40760596444438 + Math.log(3)) / 2, result.loss(), 1e-12);
            assertEquals(2, result.correct(), "of equal scores the first class is the answer");

            loss.backward(z, labels, 2);
            double[] gradient = {
                0.09003057317038 / 2, 0.24472847105479 / 2, (0.66524095577482 - 1) / 2, -1.0 / 3, 1.0 / 6, 1.0 / 6
            };
            assertArrayEquals(gradient, z.toArray(), 1e-12);
        }
    }

    @Test
    void scoresOfAnySizeDoNotOverflow() {
        for (Precision precision : Precision.values()) {
            try (Matrix z = precision.matrix(2, 2, Layout.ROWS)) {
                z.setAll(new double[] {1e4, -1e4, 1e4, -1e4});
                LossFunction.Result result = loss.forward(z, new Targets.Classes(new int[] {0, 1}));
                assertEquals(1e4, result.loss(), 1e-6);
                loss.backward(z, new Targets.Classes(new int[] {0, 1}), 2);
                assertArrayEquals(new double[] {0, 0, 0.5, -0.5}, z.toArray());
            }
        }
    }

    @Test
    void manyRowsAddUp() {
        int rows = 3_000;
        for (Precision precision : Precision.values()) {
            try (Matrix z = precision.matrix(rows, 10, Layout.ROWS)) {
                z.setAll(new double[rows * 10]);
                assertEquals(
                        Math.log(10),
                        loss.forward(z, new Targets.Classes(new int[rows])).loss(),
                        1e-12);
            }
        }
    }

    @Test
    void aScoreThatIsNoNumberShowsInTheLoss() {
        try (Matrix z = Precision.FLOAT32.matrix(1, 3, Layout.ROWS)) {
            for (double[] scores : new double[][] {{0, Double.NaN, 1}, {Double.NaN, 0, 0}, {0, 1e300, 0}}) {
                z.setAll(scores);
                assertTrue(Double.isNaN(
                        loss.forward(z, new Targets.Classes(new int[] {0})).loss()));
            }
        }
    }
}
