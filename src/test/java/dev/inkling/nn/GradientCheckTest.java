package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientCheckTest {
    private static final int INPUTS = 7;
    private static final int CLASSES = 4;

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void backpropAgreesWithNumericalDerivativesForEveryActivationDepthAndPenalty(Activation activation) {
        for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(5), List.of(6, 3, 5))) {
            for (double l2 : new double[] {0, 0.1}) {
                ParameterValues start = start(hidden, activation);
                List<GradientCheck.Row> rows = new GradientCheck(start, l2, Integer.MAX_VALUE)
                        .run(samples(), new Targets.Classes(new int[] {0, 3, 1}), part -> {});
                assertEquals(2 * (hidden.size() + 1), rows.size());
                for (GradientCheck.Row row : rows) {
                    assertTrue(row.relativeError() <= 1e-6, () -> activation + " " + hidden + " " + l2 + ": " + row);
                    assertTrue(row.compared() > 0, () -> "nothing compared: " + row);
                    if (!activation.hasKink()) {
                        assertEquals(row.total(), row.compared());
                    }
                }
            }
        }
    }

    @Test
    void anEntryWhoseStepCrossesTheKinkIsLeftOutAndCounted() {
        // One unit whose input is exactly 0: any step of its bias moves it over the kink.
        NetworkShape shape = new NetworkShape(1, List.of(1), 2, Activation.RELU);
        ParameterValues start = new ParameterValues(
                shape, List.of(new double[] {1}, new double[] {0}, new double[] {1, -1}, new double[] {0, 0}));
        GradientCheck check = new GradientCheck(start, 0, 100);
        List<GradientCheck.Row> rows = check.run(new double[][] {{0}}, new Targets.Classes(new int[] {0}), part -> {});
        assertEquals(
                List.of(0, 1, 0, 0),
                rows.stream().map(GradientCheck.Row::atKink).toList());
    }

    @Test
    void largeParametersAreSampledEvenly() {
        GradientCheck check = new GradientCheck(start(List.of(50), Activation.TANH), 0, 20);
        List<GradientCheck.Row> rows = check.run(samples(), new Targets.Classes(new int[] {0, 1, 2}), part -> {});
        assertEquals(
                List.of(20, 20, 20, 4),
                rows.stream().map(GradientCheck.Row::compared).toList());
        assertEquals(INPUTS * 50, rows.get(0).total());
    }

    private static ParameterValues start(List<Integer> hidden, Activation activation) {
        try (Network network =
                new Network(new NetworkShape(INPUTS, hidden, CLASSES, activation), Precision.FLOAT64, 1)) {
            network.initialize(Initializer.HE, new Random(3));
            List<double[]> values = new ArrayList<>(network.values().values());
            Random random = new Random(4);
            // Biases other than 0, so that a wrong sign or a forgotten one shows.
            for (int i = 1; i < values.size(); i += 2) {
                values.set(i, random.doubles(values.get(i).length, -0.5, 0.5).toArray());
            }
            return new ParameterValues(network.shape(), values);
        }
    }

    private static double[][] samples() {
        Random random = new Random(5);
        return new double[][] {
            random.doubles(INPUTS).toArray(),
            random.doubles(INPUTS).toArray(),
            random.doubles(INPUTS).toArray()
        };
    }
}
