package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The expected numbers were computed with PyTorch in float64. */
class LossFunctionTest {
    private static final double[] OUTPUTS = {0.5, -1, 2, 0, 3, -0.25};
    private static final Targets CLASSES = new Targets.Classes(new int[] {0, 2});

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @Test
    void meanSquaredErrorOfClasses() {
        check(new MeanSquaredError(), CLASSES, 2.6354166666666665, new double[] {
            -1.0 / 6, -1.0 / 3, 2.0 / 3, 0, 1, -0.41666666666666663
        });
    }

    @Test
    void meanSquaredErrorOfNumbers() {
        // Differences 0.5, 0, −1, −2, 1, −0.25: squares add up to 6.3125.
        Targets numbers = new Targets.Numbers(new double[] {0, -1, 3, 2, 2, 0}, 3);
        check(new MeanSquaredError(), numbers, 6.3125 / 6, new double[] {
            0.5 / 3, 0, -1.0 / 3, -2.0 / 3, 1.0 / 3, -0.25 / 3
        });
    }

    @Test
    void binaryCrossEntropy() {
        check(new BinaryCrossEntropy(), CLASSES, 3.7409703173769167, new double[] {
            -0.1887703343990727,
            0.13447071068499755,
            0.44039853898894116,
            0.25,
            0.4762870634112167,
            -0.28108825044289903
        });
    }

    /** Both rows are answered wrongly: the largest outputs are the third and the second. */
    private static void check(LossFunction function, Targets targets, double loss, double[] gradient) {
        for (Precision precision : Precision.values()) {
            double tolerance = precision == Precision.FLOAT64 ? 1e-14 : 1e-6;
            try (Matrix y = precision.matrix(2, 3, Layout.ROWS)) {
                y.setAll(OUTPUTS);
                LossFunction.Result result = function.forward(y, targets);
                assertEquals(loss, result.loss(), tolerance);
                assertEquals(0, result.correct());
                function.backward(y, targets, 2);
                assertArrayEquals(gradient, y.toArray(), tolerance);

                // As a block of a mini-batch of 8: a quarter of the gradient.
                y.setAll(OUTPUTS);
                function.forward(y, targets);
                function.backward(y, targets, 8);
                assertArrayEquals(DoubleStream.of(gradient).map(g -> g / 4).toArray(), y.toArray(), tolerance);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rightAnswersAreCountedAndOfEqualOutputsTheFirstIsTheAnswer(Loss loss) {
        try (Matrix y = Precision.FLOAT32.matrix(3, 2, Layout.ROWS)) {
            y.setAll(new double[] {1, 2, 0, 0, 5, -5});
            assertEquals(
                    3,
                    loss.function()
                            .forward(y, new Targets.Classes(new int[] {1, 0, 0}))
                            .correct());
            y.setAll(new double[] {1, 2, 0, 0, 5, -5});
            assertEquals(
                    0,
                    loss.function()
                            .forward(y, new Targets.Classes(new int[] {0, 1, 1}))
                            .correct());
        }
    }

    @ParameterizedTest
    @EnumSource
    void outputsOfAnySizeDoNotOverflow(Loss loss) {
        for (Precision precision : Precision.values()) {
            try (Matrix y = precision.matrix(2, 2, Layout.ROWS)) {
                y.setAll(new double[] {1e4, -1e4, 1e4, -1e4});
                Targets targets = new Targets.Classes(new int[] {0, 1});
                double value = loss.function().forward(y, targets).loss();
                double expected = switch (loss) {
                    case CROSS_ENTROPY -> 1e4;
                    case MEAN_SQUARED_ERROR -> 1e8;
                    case BINARY_CROSS_ENTROPY -> 1e4;
                };
                assertEquals(expected, value, 0.02 * expected);
                loss.function().backward(y, targets, 2);
                assertTrue(DoubleStream.of(y.toArray()).allMatch(Double::isFinite));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOutputThatIsNoNumberShowsInTheLoss(Loss loss) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            for (int place = 0; place < 3; place++) {
                double[] outputs = new double[3];
                outputs[place] = bad;
                try (Matrix y = Precision.FLOAT32.matrix(1, 3, Layout.ROWS)) {
                    y.setAll(outputs);
                    double value = loss.function()
                            .forward(y, new Targets.Classes(new int[] {0}))
                            .loss();
                    assertFalse(Double.isFinite(value), () -> loss + " " + value);
                }
            }
        }
    }

    @Test
    void answersAreProbabilitiesOrTheNumbersThemselves() {
        assertArrayEquals(new double[] {0.75, 0.25}, Loss.CROSS_ENTROPY.answer(new double[] {Math.log(3), 0}), 1e-15);
        assertArrayEquals(new double[] {-2, 7}, Loss.MEAN_SQUARED_ERROR.answer(new double[] {-2, 7}));
        assertArrayEquals(
                new double[] {0.75, 0.5}, Loss.BINARY_CROSS_ENTROPY.answer(new double[] {Math.log(3), 0}), 1e-15);
    }

    @Test
    void crossEntropyOfNumbersIsRefused() {
        Targets numbers = new Targets.Numbers(new double[] {1, 2}, 2);
        try (Matrix y = Precision.FLOAT32.matrix(1, 2, Layout.ROWS)) {
            assertThrows(IllegalArgumentException.class, () -> new SoftmaxCrossEntropy().forward(y, numbers));
        }
    }
}
