package dev.inkling.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Layout;
import dev.inkling.nn.Matrix;
import dev.inkling.nn.Network;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.Objective;
import dev.inkling.nn.Parameter;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Precision;
import dev.inkling.nn.Targets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerTest {
    private static final double[] GRADIENTS = {0.5, -0.25, 1};

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void momentumFollowsThePublishedRule(Precision precision) {
        // θ₀ = 1, α = 0.1: v = −0.05, −0.045 + 0.025 = −0.02, −0.018 − 0.1 = −0.118
        assertArrayEquals(new double[] {0.95, 0.93, 0.812}, follow(Method.MOMENTUM, precision), 1e-6);
    }

    @ParameterizedTest
    @EnumSource
    void adamFollowsThePublishedRule(Precision precision) {
        double[] expected = new double[3];
        double m = 0;
        double v = 0;
        double theta = 1;
        for (int t = 1; t <= 3; t++) {
            double g = GRADIENTS[t - 1];
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            double mHat = m / (1 - Math.pow(0.9, t));
            double vHat = v / (1 - Math.pow(0.999, t));
            theta -= 0.1 * mHat / (Math.sqrt(vHat) + 1e-8);
            expected[t - 1] = theta;
        }
        // The first step is known without the rule: m̂ = g, v̂ = g², so θ moves by α against the sign of g.
        assertArrayEquals(new double[] {0.9}, new double[] {expected[0]}, 1e-7);
        assertArrayEquals(expected, follow(Method.ADAM, precision), 1e-6);
    }

    /** The values of the last bias, starting at 1, after each of three steps with the given gradients. */
    private static double[] follow(Method method, Precision precision) {
        NetworkShape shape = new NetworkShape(2, List.of(), 2, Activation.RELU);
        try (Network network = new Network(shape, precision, 1)) {
            Parameter bias = network.parameters().get(1);
            bias.value().setAll(new double[] {1, 1});
            double[] path = new double[GRADIENTS.length];
            try (Optimizer optimizer = method.create(List.of(bias), precision)) {
                for (int i = 0; i < path.length; i++) {
                    optimizer.prepare(0.1, false);
                    bias.gradient().setAll(new double[] {GRADIENTS[i], GRADIENTS[i]});
                    optimizer.update(0.1);
                    path[i] = bias.value().toArray()[1];
                }
            }
            return path;
        }
    }

    @Test
    void sgdInPlaceEqualsAnUpdateFromGradients() {
        NetworkShape shape = new NetworkShape(6, List.of(5, 4), 3, Activation.TANH);
        double rate = 0.3;
        double l2 = 0.05;
        Targets labels = new Targets.Classes(new int[] {0, 2, 1, 1});
        try (Network inPlace = new Network(shape, Precision.FLOAT64, 4);
                Network plain = new Network(shape, Precision.FLOAT64, 4);
                Optimizer sgd = Method.SGD.create(inPlace.parameters(), Precision.FLOAT64);
                Matrix x = Precision.FLOAT64.matrix(4, 6, Layout.ROWS)) {
            inPlace.initialize(Initializer.XAVIER, new Random(1));
            plain.setValues(inPlace.values());
            x.setAll(new Random(2).doubles(24).toArray());
            Objective fast = new Objective(inPlace, l2);
            Objective reference = new Objective(plain, l2);
            for (int step = 0; step < 20; step++) {
                fast.loss(x, labels);
                sgd.prepare(rate, false);
                fast.backward(labels);
                sgd.update(rate);

                reference.loss(x, labels);
                plain.parameters().forEach(Parameter::collectGradient);
                reference.backward(labels);
                plain.parameters().forEach(parameter -> parameter.value().add(-rate, parameter.gradient()));
            }
            ParameterValues expected = plain.values();
            for (int i = 0; i < expected.values().size(); i++) {
                assertArrayEquals(
                        expected.values().get(i), inPlace.values().values().get(i), 1e-12);
            }
        }
    }
}
