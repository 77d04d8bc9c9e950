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
    void valuesSurviveTheWayOutAndBackExactly() {
        NetworkShape shape = new NetworkShape(5, List.of(4), 3, Activation.TANH);
        for (Precision precision : Precision.values()) {
            try (Network one = new Network(shape, precision, 1);
                    Network two = new Network(shape, precision, 8)) {
                one.initialize(Initializer.HE, 0, new Random(9));
                two.setValues(one.values());
                for (int i = 0; i < 4; i++) {
                    assertArrayEquals(
                            one.values().values().get(i), two.values().values().get(i));
                }
            }
        }
    }

    @Test
    void valuesOfAnotherFormAreRefused() {
        NetworkShape shape = new NetworkShape(5, List.of(4), 3, Activation.TANH);
        NetworkShape normalized = new NetworkShape(5, List.of(4), 3, Activation.TANH, true, Loss.MEAN_SQUARED_ERROR);
        NetworkShape wider = new NetworkShape(5, List.of(5), 3, Activation.TANH);
        try (Network network = new Network(shape, Precision.FLOAT32, 1);
                Network other = new Network(normalized, Precision.FLOAT32, 1)) {
            List<double[]> values = network.values().values();
            assertThrows(IllegalArgumentException.class, () -> network.setValues(other.values()));
            assertEquals(
                    "W1 has 20 values; a network 5-5-3 has 5 x 5 there.",
                    assertThrows(IllegalArgumentException.class, () -> new ParameterValues(wider, values))
                            .getMessage());
            assertEquals(
                    "There are 4 arrays for a network 5-4-3, which has 8.",
                    assertThrows(IllegalArgumentException.class, () -> new ParameterValues(normalized, values))
                            .getMessage());
        }
    }

    @Test
    void arraysAreNamedInOrder() {
        NetworkShape shape = new NetworkShape(7, List.of(4, 3), 2, Activation.RELU, true, Loss.CROSS_ENTROPY);
        assertEquals(
                List.of(
                        "W1",
                        "b1",
                        "gamma1",
                        "beta1",
                        "mean1",
                        "variance1",
                        "W2",
                        "b2",
                        "gamma2",
                        "beta2",
                        "mean2",
                        "variance2",
                        "W3",
                        "b3"),
                shape.arrays().stream().map(ArrayShape::name).toList());
        ArrayShape second = shape.arrays().get(6);
        assertEquals(List.of(4, 3), List.of(second.rows(), second.columns()));
        assertEquals(32 + 8 + 15 + 6 + 8, shape.parameterCount());
        try (Network network = new Network(shape, Precision.FLOAT32, 1)) {
            assertEquals(
                    List.of("W1", "b1", "gamma1", "beta1", "W2", "b2", "gamma2", "beta2", "W3", "b3"),
                    network.parameters().stream().map(Parameter::name).toList());
        }
    }

    @Test
    void aNetworkForInferenceDoesNotLearn() {
        try (Network network = new Network(new NetworkShape(1, List.of(), 1, Activation.RELU), Precision.FLOAT32, 1);
                Network inference = network.sharing(3);
                Matrix gradient = Precision.FLOAT32.matrix(1, 1, Layout.ROWS)) {
            assertThrows(IllegalStateException.class, () -> inference.backward(gradient));
        }
    }
}
