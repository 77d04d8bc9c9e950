package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
    private static final int IN = 300;
    private static final int OUT = 200;
    private static final double SIGMA = 0.5;

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    /** The largest draw tells a normal distribution from a uniform one, which has a bound. */
    @ParameterizedTest
    @CsvSource({
        "SMALL_NORMAL, 0.01, false",
        "NORMAL, 0.5, false",
        "XAVIER, 0.0632455532, false",
        "XAVIER_UNIFORM, 0.0632455532, true",
        "HE, 0.0816496581, false",
        "HE_UNIFORM, 0.0816496581, true",
        "LECUN, 0.0577350269, false",
        "UNIFORM_FAN_IN, 0.0333333333, true"
    })
    void weightsHaveThePublishedSpreadAroundZero(Initializer initializer, double deviation, boolean uniform) {
        double[] weights = initializer.weights(IN, OUT, SIGMA, new Random(11));
        double mean = DoubleStream.of(weights).average().orElseThrow();
        double squares = DoubleStream.of(weights).map(w -> w * w).sum();
        double largest = DoubleStream.of(weights).map(Math::abs).max().orElseThrow();
        assertEquals(IN * OUT, weights.length);
        assertEquals(0, mean, 4 * deviation / Math.sqrt(weights.length));
        assertEquals(deviation, Math.sqrt(squares / weights.length), 0.02 * deviation);
        double bound = Math.sqrt(3) * deviation;
        if (uniform) {
            assertTrue(largest <= 1.0000001 * bound && largest > 0.999 * bound, () -> "largest " + largest);
        } else {
            assertTrue(largest > 3.5 * deviation && largest < 6 * deviation, () -> "largest " + largest);
        }
    }

    /** Runs that are kept, and published figures, hang on the very numbers. */
    @ParameterizedTest
    @CsvSource({"SMALL_NORMAL, 0.01, 0.01", "XAVIER, 0.6324555320336759, 0.7071067811865476", "HE, 1, 0.816496580927726"
    })
    void normalWeightsAreDrawnRowByRowAndLayerByLayer(Initializer initializer, double first, double second) {
        try (Network network = new Network(new NetworkShape(2, List.of(3), 1, Activation.RELU), Precision.FLOAT64, 1)) {
            network.initialize(initializer, SIGMA, new Random(5));
            List<double[]> values = network.values().values();
            Random random = new Random(5);
            assertArrayEquals(normal(random, 6, first), values.get(0), 1e-15);
            assertArrayEquals(new double[3], values.get(1));
            assertArrayEquals(normal(random, 3, second), values.get(2), 1e-15);
            assertArrayEquals(new double[1], values.get(3));
        }
    }

    private static double[] normal(Random random, int count, double deviation) {
        return DoubleStream.generate(random::nextGaussian)
                .limit(count)
                .map(g -> deviation * g)
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void biasesAreZeroUnlessDrawnByFanIn(Initializer initializer) {
        NetworkShape shape = new NetworkShape(100, List.of(50), 20, Activation.RELU, true, Loss.CROSS_ENTROPY);
        try (Network network = new Network(shape, Precision.FLOAT64, 1)) {
            network.initialize(initializer, SIGMA, new Random(3));
            ParameterValues values = network.values();
            assertSpread(
                    initializer == Initializer.UNIFORM_FAN_IN ? 0.1 : 0,
                    values.values().get(1));
            assertSpread(
                    initializer == Initializer.UNIFORM_FAN_IN ? 1 / Math.sqrt(50) : 0,
                    values.values().get(7));
            assertEquals(
                    initializer == Initializer.ZEROS,
                    DoubleStream.of(values.values().get(0)).allMatch(w -> w == 0));
            // gamma, beta, mean, variance
            double[] starts = {1, 0, 0, 1};
            for (int i = 0; i < starts.length; i++) {
                double start = starts[i];
                assertTrue(DoubleStream.of(values.values().get(2 + i)).allMatch(v -> v == start));
            }
        }
    }

    private static void assertSpread(double bound, double[] biases) {
        double largest = DoubleStream.of(biases).map(Math::abs).max().orElseThrow();
        assertTrue(largest <= bound && largest >= 0.8 * bound, () -> "largest bias " + largest);
    }
}
