package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NetworkTest {
    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @Test
    void forwardByHand() {
        NetworkShape shape = new NetworkShape(2, List.of(2), 2, Activation.RELU);
        ParameterValues values = new ParameterValues(
                shape,
                List.of(new double[] {1, -1, 2, 0.5}, new double[] {0.5, 0}, new double[] {1, 2, 3, 4}, new double[] {
                    0, 1
                }));
        try (Network network = new Network(shape, Precision.FLOAT32, 4);
                Matrix x = Precision.FLOAT32.matrix(1, 2, Layout.ROWS)) {
            network.setValues(values);
            x.setAll(new double[] {3, 1});
            // a1 = (3 + 2 + 0.5, −3 + 0.5) = (5.5, −2.5), h = (5.5, 0), scores = (5.5, 11 + 1)
            assertArrayEquals(new double[] {5.5, 12}, network.forward(x).toArray());
            assertArrayEquals(
                    new double[] {1 / (1 + Math.exp(6.5)), 1 / (1 + Math.exp(-6.5))},
                    new Predictor(values).answer(new double[] {3, 1}),
                    1e-12);
        }
    }

    @Test
    void predictorAndNetworkGiveTheSameProbabilities() {
        Random random = new Random(1);
        for (Activation activation : Activation.values()) {
            NetworkShape shape = new NetworkShape(20, List.of(9, 7), 5, activation);
            try (Network network = new Network(shape, Precision.FLOAT64, 1);
                    Matrix x = Precision.FLOAT64.matrix(1, 20, Layout.ROWS)) {
                network.initialize(Initializer.XAVIER, random);
                double[] sample = random.doubles(20).map(v -> v < 0.5 ? 0 : v).toArray();
                x.setAll(sample);
                Matrix logits = network.forward(x);
                new SoftmaxCrossEntropy().forward(logits, new Targets.Classes(new int[] {0}));
                double[] expected = new double[5];
                for (int i = 0; i < 5; i++) {
                    expected[i] = logits.at(i);
                }
                assertArrayEquals(expected, new Predictor(network.values()).answer(sample), 1e-12);
            }
        }
    }

    @Test
    void valuesSurviveTheWayOutAndBackExactly() {
        NetworkShape shape = new NetworkShape(5, List.of(4), 3, Activation.TANH);
        for (Precision precision : Precision.values()) {
            try (Network one = new Network(shape, precision, 1);
                    Network two = new Network(shape, precision, 8)) {
                one.initialize(Initializer.HE, new Random(9));
                two.setValues(one.values());
                for (int i = 0; i < 4; i++) {
                    assertArrayEquals(
                            one.values().values().get(i), two.values().values().get(i));
                }
                ParameterValues other =
                        new ParameterValues(new NetworkShape(5, List.of(5), 3, Activation.TANH), List.of());
                assertThrows(IllegalArgumentException.class, () -> two.setValues(other));
            }
        }
    }

    @Test
    void initialWeightsHaveThePublishedDeviationAndZeroBiases() {
        NetworkShape shape = new NetworkShape(300, List.of(200), 10, Activation.RELU);
        for (Initializer initializer : Initializer.values()) {
            try (Network network = new Network(shape, Precision.FLOAT64, 1)) {
                network.initialize(initializer, new Random(11));
                double[] weights = network.values().values().get(0);
                double squares = 0;
                for (double weight : weights) {
                    squares += weight * weight;
                }
                double expected = switch (initializer) {
                    case SMALL_NORMAL -> 0.01;
                    case XAVIER -> Math.sqrt(2.0 / 500);
                    case HE -> Math.sqrt(2.0 / 300);
                };
                assertEquals(expected, Math.sqrt(squares / weights.length), expected * 0.02);
                assertArrayEquals(new double[200], network.values().values().get(1));
            }
        }
    }
}
