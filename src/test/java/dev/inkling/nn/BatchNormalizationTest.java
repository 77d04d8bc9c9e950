package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The expected numbers were computed with PyTorch's {@code BatchNorm1d} in float64. */
class BatchNormalizationTest {
    private static final double[] Z = {1, -2, 0.5, 3, 4, 0.25};
    private static final double[] UPSTREAM = {1, 2, -3, 0.5, 0.25, -1};

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void forwardBackwardAndRunningStatistics(Precision precision) {
        double tolerance = precision == Precision.FLOAT64 ? 1e-14 : 1e-6;
        NetworkArrays arrays = arrays(precision);
        try (arrays;
                BatchNormalization learning = new BatchNormalization(arrays, 1, precision, 5, true);
                BatchNormalization inference = new BatchNormalization(arrays, 1, precision, 5, false);
                Matrix z = precision.matrix(3, 2, Layout.ROWS);
                Matrix dy = precision.matrix(3, 2, Layout.ROWS)) {
            z.setAll(Z);
            double[] y = {
                -0.5587441063073368,
                2.590975173992197,
                -1.0439905700917391,
                1.3682679174566164,
                2.352734676399076,
                2.040756908551186
            };
            assertArrayEquals(y, learning.forward(z).toArray(), tolerance);

            dy.setAll(UPSTREAM);
            double[] dz = {
                1.9550901052305367,
                -0.2077793710146686,
                -1.6757958230967223,
                -0.1700005856664198,
                -0.27929428213381463,
                0.3777799566810884
            };
            assertArrayEquals(dz, learning.backward(dy).toArray(), 4 * tolerance);
            assertArrayEquals(
                    new double[] {2.3992741820450996, -1.6506547963230336},
                    arrays.parameter("gamma1").gradient().toArray(),
                    4 * tolerance);
            assertArrayEquals(
                    new double[] {-1.75, 1.5},
                    arrays.parameter("beta1").gradient().toArray(),
                    tolerance);
            assertArrayEquals(
                    new double[] {0.18333333333333335, 0.04166666666666667},
                    arrays.matrix("mean1").toArray(),
                    tolerance);
            assertArrayEquals(
                    new double[] {1.2583333333333333, 1.5270833333333336},
                    arrays.matrix("variance1").toArray(),
                    tolerance);

            z.setAll(Z);
            double[] inferred = {
                1.3420348857676552,
                2.8260798941430956,
                0.6734420985629683,
                0.8030270921600047,
                5.353591608995776,
                1.9157061332507048
            };
            assertArrayEquals(inferred, inference.forward(z).toArray(), 4 * tolerance);
        }
    }

    @Test
    void oneRowIsItsOwnMeanAndLeavesTheRunningVariance() {
        withLearning((arrays, layer) -> {
            try (Matrix z = Precision.FLOAT64.matrix(1, 2, Layout.ROWS);
                    Matrix dy = Precision.FLOAT64.matrix(1, 2, Layout.ROWS)) {
                z.setAll(new double[] {7, -3});
                assertArrayEquals(new double[] {0.25, 2}, layer.forward(z).toArray(), "y is β");
                dy.setAll(new double[] {5, 6});
                assertArrayEquals(new double[2], layer.backward(dy).toArray(), 1e-15);
                assertArrayEquals(
                        new double[] {0.7, -0.3}, arrays.matrix("mean1").toArray(), 1e-15);
                assertArrayEquals(
                        new double[] {1, 1}, arrays.matrix("variance1").toArray());
            }
        });
    }

    @Test
    void aConstantColumnFarFromZeroIsNotBlownUp() {
        withLearning((arrays, layer) -> {
            try (Matrix z = Precision.FLOAT64.matrix(2, 2, Layout.ROWS)) {
                z.setAll(new double[] {1e9, 1e9 + 1, 1e9, 1e9 - 1});
                double[] y = layer.forward(z).toArray();
                double unit = 0.5 / Math.sqrt(1 + 1e-5);
                assertArrayEquals(new double[] {0.25, 2 - unit, 0.25, 2 + unit}, y, 1e-12);
            }
        });
    }

    @Test
    void aPassThatIsNotLearnedFromLeavesTheRunningStatistics() {
        withLearning((arrays, layer) -> {
            try (Matrix z = Precision.FLOAT64.matrix(3, 2, Layout.ROWS)) {
                z.setAll(Z);
                layer.forward(z);
                assertArrayEquals(new double[2], arrays.matrix("mean1").toArray());
                assertArrayEquals(
                        new double[] {1, 1}, arrays.matrix("variance1").toArray());
            }
        });
    }

    private static void withLearning(BiConsumer<NetworkArrays, BatchNormalization> trial) {
        NetworkArrays arrays = arrays(Precision.FLOAT64);
        try (arrays;
                BatchNormalization layer = new BatchNormalization(arrays, 1, Precision.FLOAT64, 5, true)) {
            trial.accept(arrays, layer);
        }
    }

    private static NetworkArrays arrays(Precision precision) {
        NetworkShape shape = new NetworkShape(2, List.of(2), 2, Activation.RELU, true, Loss.CROSS_ENTROPY);
        NetworkArrays arrays = new NetworkArrays(shape, precision);
        arrays.matrix("gamma1").setAll(new double[] {1.5, -0.5});
        arrays.matrix("beta1").setAll(new double[] {0.25, 2});
        return arrays;
    }
}
