package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** L1 and L2 on weights (2, −0.5, 0) and (−4, 1e-40, 3) and biases that must not matter. */
class PenaltyTest {
    private static final double[] WEIGHTS = {2, -0.5, 0, -4, 1e-40, 3};
    private static final double[] BIASES = {7, -7, 7};
    private static final Targets TARGETS = new Targets.Classes(new int[] {1});
    private static final double L1 = 0.25;
    private static final double L2 = 0.5;

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void lossHasBothAndGradientsTheSignsAndTheWeights(Precision precision) {
        try (Network network = new Network(new NetworkShape(2, List.of(), 3, Activation.RELU), precision, 1);
                Matrix x = precision.matrix(1, 2, Layout.ROWS)) {
            Parameter weights = network.parameters().get(0);
            Parameter bias = network.parameters().get(1);
            weights.value().setAll(WEIGHTS);
            bias.value().setAll(BIASES);
            double[] plain = new Gradients(new Objective(network, 0), x, weights).read();
            double[] plainBias = bias.gradient().toArray();
            double lossWithout = new Objective(network, 0).loss(x, TARGETS);

            Objective objective = new Objective(network, L1, L2);
            // Σ|W| = 2 + 0.5 + 4 + 3 = 9.5, Σ W² = 4 + 0.25 + 16 + 9 = 29.25.
            assertEquals(lossWithout + 0.25 * 9.5 + 0.5 * 0.5 * 29.25, objective.loss(x, TARGETS), 1e-5);
            double[] gradients = new Gradients(objective, x, weights).read();
            double[] signs = {1, -1, 0, -1, 1, 1};
            for (int i = 0; i < signs.length; i++) {
                assertEquals(plain[i] + L1 * signs[i] + L2 * WEIGHTS[i], gradients[i], 1e-6);
            }
            assertArrayEquals(plainBias, bias.gradient().toArray());
        }
    }

    private record Gradients(Objective objective, Matrix x, Parameter weights) {
        double[] read() {
            weights.collectGradient();
            objective.loss(x, TARGETS);
            objective.backward(TARGETS);
            return weights.gradient().toArray();
        }
    }
}
