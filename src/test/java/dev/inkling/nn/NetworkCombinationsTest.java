package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkCombinationsTest {
    private static final int INPUTS = 6;
    private static final int OUTPUTS = 3;
    private static final int BATCH = 12;
    /** No sample of the last class. */
    private static final Targets TARGETS =
            new Targets.Classes(new Random(1).ints(BATCH, 0, OUTPUTS - 1).toArray());

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void inferenceIsWhatThePredictorSaysInBothPrecisions(Activation activation) {
        for (Loss loss : Loss.values()) {
            for (boolean normalized : new boolean[] {false, true}) {
                NetworkShape shape = new NetworkShape(INPUTS, List.of(9, 7), OUTPUTS, activation, normalized, loss);
                ParameterValues values = learn(shape, 20);
                double[] x = samples();
                double[] expected = new double[BATCH * OUTPUTS];
                for (int row = 0; row < BATCH; row++) {
                    double[] sample = Arrays.copyOfRange(x, row * INPUTS, (row + 1) * INPUTS);
                    System.arraycopy(new Predictor(values).answer(sample), 0, expected, row * OUTPUTS, OUTPUTS);
                }
                assertArrayEquals(expected, answers(values, Precision.FLOAT64, x), 1e-12);
                assertArrayEquals(expected, answers(values, Precision.FLOAT32, x), 2e-5);
            }
        }
    }

    private static double[] answers(ParameterValues values, Precision precision, double[] x) {
        try (Network network = new Network(values.shape(), precision, 1);
                Network inference = network.sharing(BATCH);
                Matrix samples = precision.matrix(BATCH, INPUTS, Layout.ROWS)) {
            network.setValues(values);
            samples.setAll(x);
            double[] outputs = inference.forward(samples).toArray();
            for (int row = 0; row < BATCH; row++) {
                double[] one = Arrays.copyOfRange(outputs, row * OUTPUTS, (row + 1) * OUTPUTS);
                System.arraycopy(values.shape().loss().answer(one), 0, outputs, row * OUTPUTS, OUTPUTS);
            }
            return outputs;
        }
    }

    @ParameterizedTest
    @EnumSource
    void networksOfUnusualFormLearn(Loss loss) {
        for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(1), Collections.nCopies(10, 8))) {
            for (boolean normalized : new boolean[] {false, true}) {
                NetworkShape shape = new NetworkShape(INPUTS, hidden, OUTPUTS, Activation.LEAKY_RELU, normalized, loss);
                double before = loss(learn(shape, 0));
                double after = loss(learn(shape, 300));
                assertTrue(after < 0.9 * before, () -> shape + " " + loss + ": " + before + " to " + after);
            }
        }
    }

    @Test
    void withZerosEveryUnitOfALayerStaysLikeTheOthers() {
        NetworkShape shape = new NetworkShape(INPUTS, List.of(5), OUTPUTS, Activation.SIGMOID);
        double[] weights = learn(shape, 50, Initializer.ZEROS).values().get(0);
        for (int i = 0; i < weights.length; i++) {
            assertTrue(weights[i] != 0 && weights[i] == weights[i - i % 5], "columns are alike");
        }
    }

    /** The loss of the mini-batch while learning, at these parameters. */
    private static double loss(ParameterValues values) {
        try (Network network = new Network(values.shape(), Precision.FLOAT64, BATCH);
                Matrix x = Precision.FLOAT64.matrix(BATCH, INPUTS, Layout.ROWS)) {
            network.setValues(values);
            x.setAll(samples());
            return new Objective(network, 0).loss(x, TARGETS);
        }
    }

    private static ParameterValues learn(NetworkShape shape, int iterations) {
        return learn(shape, iterations, Initializer.HE);
    }

    private static ParameterValues learn(NetworkShape shape, int iterations, Initializer initializer) {
        try (Network network = new Network(shape, Precision.FLOAT64, BATCH);
                Matrix x = Precision.FLOAT64.matrix(BATCH, INPUTS, Layout.ROWS)) {
            network.initialize(initializer, 0, new Random(7));
            x.setAll(samples());
            Objective objective = new Objective(network, 0);
            for (int i = 0; i < iterations; i++) {
                network.parameters().forEach(parameter -> parameter.stepInPlace(0.05, 0));
                objective.loss(x, TARGETS);
                objective.backward(TARGETS);
            }
            assertTrue(network.values().values().stream()
                    .flatMapToDouble(DoubleStream::of)
                    .allMatch(Double::isFinite));
            return network.values();
        }
    }

    private static double[] samples() {
        return new Random(8).doubles(BATCH * INPUTS, -1, 1).toArray();
    }
}
