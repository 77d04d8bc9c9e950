package dev.inkling.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Network;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.Parameter;
import dev.inkling.nn.Precision;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The update rules against numbers from elsewhere: PyTorch 1.13's torch.optim in float64, α = 0.1, μ = 0.8 where there is one,
 * on two values that start at 1 and −2.
 */
class OptimizerTest {
    private static final double RATE = 0.1;
    private static final double[][] GRADIENTS = {{0.5, -0.02}, {-0.25, 0.3}, {1, -4}, {0, 0.7}, {0.125, 1e-3}};

    /** After each of the five gradients. Momentum by hand: v = −0.05, −0.015, −0.112 …, θ = 0.95, 0.935, 0.823 … */
    private static double[][] path(Method method) {
        return switch (method) {
            case SGD ->
                new double[][] {{0.95, -1.998}, {0.975, -2.028}, {0.875, -1.628}, {0.875, -1.698}, {0.8625, -1.6981}};
            case MOMENTUM ->
                new double[][] {
                    {0.95, -1.998}, {0.935, -2.0264}, {0.823, -1.64912}, {0.7334, -1.417296}, {0.64922, -1.2319368}
                };
            case NESTEROV ->
                new double[][] {
                    {0.91, -1.9964},
                    {0.923, -2.04912},
                    {0.7334, -1.347296},
                    {0.66172, -1.2318368},
                    {0.581876, -1.08364944}
                };
            case ADAGRAD ->
                new double[][] {
                    {0.90000000002, -1.9000000005},
                    {0.9447213595619958, -1.999778516252475},
                    {0.8574342034752178, -1.9000598247698037},
                    {0.8574342034752178, -1.917250800935035},
                    {0.8465876805852262, -1.9172753594716734}
                };
            case RMSPROP ->
                new double[][] {
                    {1.9999996048181146e-07, -1.0000049999750005},
                    {0.44901337442175077, -1.9978119015841014},
                    {-0.4257262160714049, -1.0005968754330588},
                    {-0.4257262160714049, -1.1733516289180703},
                    {-0.5355055904580072, -1.1735996647104356}
                };
            case ADAM ->
                new double[][] {
                    {0.900000002, -1.900000049999975},
                    {0.8733662987078463, -1.9697941368589769},
                    {0.8075551396770898, -1.9101341826360916},
                    {0.753646642809707, -1.8719876759679916},
                    {0.7024273724450729, -1.8397585900336308}
                };
            // With decoupled decay λ = 0.2.
            case ADAMW ->
                new double[][] {
                    {0.880000002, -1.860000049999975},
                    {0.8357662986678462, -1.8925941358589773},
                    {0.7532398136637328, -1.7950822989189124},
                    {0.6842665205230754, -1.7210341462724341},
                    {0.6193619197479798, -1.6543843774126246}
                };
        };
    }

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodFollowsThePublishedRule(Method method) {
        double decay = method == Method.ADAMW ? 0.2 : 0;
        OptimizerSettings settings = new OptimizerSettings(method, 0.8, decay, 0);
        for (Precision precision : Precision.values()) {
            double tolerance = precision == Precision.FLOAT64 ? 1e-14 : 1e-6;
            try (Layer layer = new Layer(settings, precision)) {
                for (int i = 0; i < GRADIENTS.length; i++) {
                    layer.step(GRADIENTS[i], new double[2]);
                    assertArrayEquals(path(method)[i], layer.weights.value().toArray(), tolerance);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyElementOfALargeParameterFollowsItToo(Method method) {
        OptimizerSettings settings = new OptimizerSettings(method, 0.8, method == Method.ADAMW ? 0.2 : 0, 0);
        int width = 2 * RuleState.CHUNK + 906;
        for (Precision precision : Precision.values()) {
            double tolerance = precision == Precision.FLOAT64 ? 1e-14 : 1e-6;
            NetworkShape shape = new NetworkShape(1, List.of(), width, Activation.RELU);
            try (Network network = new Network(shape, precision, 1)) {
                Parameter weights = network.parameters().get(0);
                weights.value().setAll(repeated(new double[] {1, -2}, width));
                Optimizer optimizer = settings.create(List.of(weights), precision);
                for (double[] gradient : GRADIENTS) {
                    optimizer.prepare(RATE, true);
                    weights.gradient().setAll(repeated(gradient, width));
                    optimizer.update(RATE);
                }
                double[] expected = repeated(path(method)[GRADIENTS.length - 1], width);
                assertArrayEquals(expected, weights.value().toArray(), tolerance);
                OptimizerState state = optimizer.state();
                for (double[] array : state.arrays()) {
                    assertArrayEquals(repeated(array, width), array);
                }
                Optimizer other = settings.create(List.of(weights), precision);
                other.restore(state);
                assertArrayEquals(
                        state.arrays().toArray(), other.state().arrays().toArray());
            }
        }
    }

    /** The first two values again and again. */
    private static double[] repeated(double[] two, int length) {
        return IntStream.range(0, length).mapToDouble(i -> two[i % 2]).toArray();
    }

    @ParameterizedTest
    @EnumSource
    void decoupledDecayShrinksWeightsAndLeavesBiases(Method method) {
        // Without gradients nothing else moves: 1 · (1 − 0.1·0.5)³ = 0.857375, −2 · 0.857375 = −1.71475.
        try (Layer layer = new Layer(new OptimizerSettings(method, 0.9, 0.5, 0), Precision.FLOAT64)) {
            for (int i = 0; i < 3; i++) {
                layer.step(new double[2], new double[2]);
            }
            assertArrayEquals(new double[] {0.857375, -1.71475, 0.5, 0.25}, layer.values(), 1e-15);
        }
    }

    private static final double[][] WEIGHT_GRADIENTS = {{3, -0.1}, {0.2, 0.1}, {-2, 6}};
    private static final double[][] BIAS_GRADIENTS = {{4, 0.3}, {-0.4, 0.2}, {3, 0}};

    @Test
    void clippingScalesAllGradientsTogetherToTheLargestNorm() {
        // Norms √25.1, 0.5 (which stays as it is) and 7; PyTorch's steps on gradients divided by these.
        assertArrayEquals(
                new double[] {0.9486910697672436, -2.0937182737541464, 0.4173023787372772, 0.22401196411958152},
                after(new OptimizerSettings(Method.SGD, 0, 0, 1), 0),
                1e-14);
        assertArrayEquals(
                new double[] {0.7778688387285266, -2.0287648259104905, 0.3272792142380248, -0.010456678425586396},
                after(new OptimizerSettings(Method.ADAM, 0, 0, 1), 0),
                1e-14);
    }

    @Test
    void clippingWorksWhereTheSquaresDoNotFitTheFormat() {
        try (Layer layer = new Layer(new OptimizerSettings(Method.SGD, 0, 0, 5), Precision.FLOAT32)) {
            layer.step(new double[] {3e30, 0}, new double[] {-4e30, 0});
            assertArrayEquals(new double[] {1 - 0.3, -2, 0.5 + 0.4, 0.25}, layer.values(), 1e-6);
        }
    }

    @Test
    void clippingLeavesNoGradientThatIsNotFiniteLookingHarmless() {
        try (Layer layer = new Layer(new OptimizerSettings(Method.SGD, 0, 0, 5), Precision.FLOAT32)) {
            layer.step(new double[] {Double.POSITIVE_INFINITY, 0}, new double[2]);
            assertEquals(Double.NEGATIVE_INFINITY, layer.values()[0]);
        }
    }

    @Test
    void decoupledDecayIsNotAnL2Penalty() {
        double[] decoupled = after(new OptimizerSettings(Method.ADAMW, 0, 0.2, 0), 0);
        double[] penalty = after(new OptimizerSettings(Method.ADAM, 0, 0, 0), 0.2);
        double[] biases = {0.2658020385944956, -0.022043702805502413};
        assertArrayEquals(join(new double[] {0.763979978143009, -1.8554613482083209}, biases), decoupled, 1e-14);
        assertArrayEquals(join(new double[] {0.8057379632601896, -1.8613211787478106}, biases), penalty, 1e-14);
        // For plain gradient descent they are the same: 1 − α(λ + …).
        assertArrayEquals(
                after(new OptimizerSettings(Method.SGD, 0, 0.2, 0), 0),
                after(new OptimizerSettings(Method.SGD, 0, 0, 0), 0.2),
                1e-14);
    }

    @ParameterizedTest
    @EnumSource
    void aUnitThatDiesLeavesNoDenormalNumbersBehind(Method method) {
        try (Layer layer = new Layer(OptimizerSettings.of(method), Precision.FLOAT32)) {
            layer.step(new double[] {1e-3, -1e-3}, new double[2]);
            for (int i = 0; i < 100_000; i++) {
                layer.step(new double[2], new double[2]);
            }
            for (double[] array : layer.optimizer.state().arrays()) {
                for (double value : array) {
                    assertTrue(value == 0 || Math.abs(value) >= Float.MIN_NORMAL, () -> "denormal: " + value);
                }
            }
        }
    }

    /** All values after three steps; {@code l2} comes in as a penalty's gradient would. */
    private static double[] after(OptimizerSettings settings, double l2) {
        try (Layer layer = new Layer(settings, Precision.FLOAT64)) {
            for (int i = 0; i < 3; i++) {
                double[] gradient = WEIGHT_GRADIENTS[i].clone();
                double[] weights = layer.weights.value().toArray();
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] += l2 * weights[j];
                }
                layer.step(gradient, BIAS_GRADIENTS[i]);
            }
            return layer.values();
        }
    }

    private static double[] join(double[] a, double[] b) {
        return DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).toArray();
    }

    /** Two weights that start at 1 and −2 and two biases that start at 0.5 and 0.25, with an optimizer. */
    private static final class Layer implements AutoCloseable {
        private final Network network;
        private final Parameter weights;
        private final Parameter bias;
        private final Optimizer optimizer;

        Layer(OptimizerSettings settings, Precision precision) {
            network = new Network(new NetworkShape(1, List.of(), 2, Activation.RELU), precision, 1);
            weights = network.parameters().get(0);
            bias = network.parameters().get(1);
            weights.value().setAll(new double[] {1, -2});
            bias.value().setAll(new double[] {0.5, 0.25});
            optimizer = settings.create(network.parameters(), precision);
        }

        void step(double[] weightGradient, double[] biasGradient) {
            optimizer.prepare(RATE, true);
            weights.gradient().setAll(weightGradient);
            bias.gradient().setAll(biasGradient);
            optimizer.update(RATE);
        }

        double[] values() {
            return join(weights.value().toArray(), bias.value().toArray());
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
