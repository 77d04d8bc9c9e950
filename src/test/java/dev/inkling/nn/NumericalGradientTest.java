package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumericalGradientTest {
    private static final int BATCH = 5;
    private static final NetworkShape SHAPE =
            new NetworkShape(4, List.of(3, 2), 3, Activation.TANH, true, Loss.CROSS_ENTROPY);
    private static final Targets TARGETS = new Targets.Classes(new int[] {0, 2, 1, 1, 2});

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void isTheGradientOfBackprop(Precision precision) throws InterruptedException {
        double tolerance = precision == Precision.FLOAT64 ? 1e-7 : 1e-2;
        try (Network network = new Network(SHAPE, precision, BATCH, 0.3);
                Matrix x = precision.matrix(BATCH, 4, Layout.ROWS)) {
            network.initialize(Initializer.XAVIER, 0, new Random(2));
            x.setAll(new Random(3).doubles(BATCH * 4).toArray());
            ParameterValues start = network.values();
            Objective objective = new Objective(network, 0.1);

            network.beginIteration(new Random(4));
            double loss = objective.loss(x, TARGETS);
            objective.backward(TARGETS);
            List<double[]> expected = gradients(network);
            ParameterValues afterBackprop = network.values();

            network.setValues(start);
            network.beginIteration(new Random(4));
            assertEquals(loss, objective.loss(x, TARGETS));
            new NumericalGradient(network, objective).backward(x, TARGETS, () -> true);
            List<double[]> actual = gradients(network);
            for (int i = 0; i < expected.size(); i++) {
                double scale =
                        DoubleStream.of(expected.get(i)).map(Math::abs).max().orElseThrow();
                assertArrayEquals(expected.get(i), actual.get(i), tolerance * Math.max(scale, 0.1));
            }
            // Parameters are as they were, and the running statistics took the same pass in.
            for (int i = 0; i < afterBackprop.values().size(); i++) {
                assertArrayEquals(
                        afterBackprop.values().get(i), network.values().values().get(i));
            }
        }
    }

    private static List<double[]> gradients(Network network) {
        return network.parameters().stream()
                .map(parameter -> parameter.gradient().toArray())
                .toList();
    }

    @Test
    void tellsHowManyPassesItTakes() {
        // 4·3 + 3 + 2·3, 3·2 + 2 + 2·2, 2·3 + 3 entries, two passes each.
        assertEquals(2 * (21 + 12 + 9), NumericalGradient.forwardPasses(SHAPE));
        assertTrue(NumericalGradient.forwardPasses(new NetworkShape(784, List.of(50), 10, Activation.RELU)) > 79_000);
    }
}
