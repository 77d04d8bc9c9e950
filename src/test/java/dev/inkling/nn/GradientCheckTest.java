package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientCheckTest {
    private static final int INPUTS = 7;
    private static final int CLASSES = 4;
    private static final int SAMPLES = 6;
    /** The third class is missing. */
    private static final Targets CLASS_TARGETS = new Targets.Classes(new int[] {0, 3, 1, 1, 3, 0});

    private static final Targets NUMBER_TARGETS =
            new Targets.Numbers(new Random(6).doubles(SAMPLES * CLASSES, -2, 2).toArray(), CLASSES);

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STEP")
    void backpropAgreesWithNumericalDerivativesForEveryKindOfNetwork(Activation activation) {
        for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(5), List.of(6, 3, 5))) {
            for (Loss loss : Loss.values()) {
                for (boolean normalized : new boolean[] {false, true}) {
                    NetworkShape shape = new NetworkShape(INPUTS, hidden, CLASSES, activation, normalized, loss);
                    for (double dropout : new double[] {0, 0.4}) {
                        check(shape, dropout, 0, 0, CLASS_TARGETS);
                        check(shape, dropout, 0.05, 0, CLASS_TARGETS);
                        check(shape, dropout, 0.02, 0.1, loss.fitsNumbers() ? NUMBER_TARGETS : CLASS_TARGETS);
                    }
                }
            }
        }
    }

    private static void check(NetworkShape shape, double dropout, double l1, double l2, Targets targets) {
        List<GradientCheck.Row> rows =
                new GradientCheck(start(shape), dropout, l1, l2, Integer.MAX_VALUE).run(samples(), targets, part -> {});
        assertEquals(shape.arrays().stream().filter(ArrayShape::learned).count(), rows.size());
        for (GradientCheck.Row row : rows) {
            assertTrue(
                    row.relativeError() <= 1e-6,
                    () -> shape + " dropout " + dropout + " λ " + l1 + " " + l2 + ": " + row);
            assertTrue(row.compared() > 0, () -> "nothing compared: " + row);
            if (!shape.activation().hasKink() && l1 == 0) {
                assertEquals(row.total(), row.compared());
            }
        }
    }

    @Test
    void anEntryWhoseStepCrossesTheKinkIsLeftOutAndCounted() {
        // One unit whose input is exactly 0: any step of its bias moves it over the kink.
        NetworkShape shape = new NetworkShape(1, List.of(1), 2, Activation.RELU);
        ParameterValues start = new ParameterValues(
                shape, List.of(new double[] {1}, new double[] {0}, new double[] {1, -1}, new double[] {0, 0}));
        GradientCheck check = new GradientCheck(start, 0, 0, 0, 100);
        List<GradientCheck.Row> rows = check.run(new double[][] {{0}}, new Targets.Classes(new int[] {0}), part -> {});
        assertEquals(
                List.of(0, 1, 0, 0),
                rows.stream().map(GradientCheck.Row::atKink).toList());
    }

    @Test
    void largeParametersAreSampledEvenly() {
        GradientCheck check =
                new GradientCheck(start(new NetworkShape(INPUTS, List.of(50), CLASSES, Activation.TANH)), 0, 0, 0, 20);
        List<GradientCheck.Row> rows = check.run(samples(), CLASS_TARGETS, part -> {});
        assertEquals(
                List.of(20, 20, 20, 4),
                rows.stream().map(GradientCheck.Row::compared).toList());
        assertEquals(INPUTS * 50, rows.get(0).total());
    }

    private static ParameterValues start(NetworkShape shape) {
        try (Network network = new Network(shape, Precision.FLOAT64, 1)) {
            network.initialize(Initializer.HE, 0, new Random(3));
            List<double[]> values = new ArrayList<>(network.values().values());
            Random random = new Random(4);
            // Biases, scales and shifts of every size, so that a wrong sign or a forgotten one shows.
            for (int i = 0; i < values.size(); i++) {
                if (shape.arrays().get(i).rows() == 1) {
                    values.set(i, random.doubles(values.get(i).length, 0.2, 0.8).toArray());
                }
            }
            return new ParameterValues(network.shape(), values);
        }
    }

    private static double[][] samples() {
        Random random = new Random(5);
        double[][] samples = new double[SAMPLES][];
        Arrays.setAll(samples, i -> random.doubles(INPUTS, -1, 1).toArray());
        return samples;
    }
}
