package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {
    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @CsvSource({
        "RELU, -2, 0, 0",
        "RELU, 0, 0, 0",
        "RELU, 3, 3, 1",
        "LEAKY_RELU, -2, -0.02, 0.01",
        "LEAKY_RELU, 0, 0, 0.01",
        "LEAKY_RELU, 3, 3, 1",
        "SOFTPLUS, -2, 0.1269280110429725, 0.11920292202211755",
        "SOFTPLUS, 0, 0.6931471805599453, 0.5",
        "SOFTPLUS, 1.5, 1.7014132779827524, 0.8175744761936437",
        "SOFTPLUS, 10000, 10000, 1",
        "SOFTPLUS, -10000, 0, 0",
        "SIGMOID, 0, 0.5, 0.25",
        "SIGMOID, 2, 0.8807970779778823, 0.10499358540350662",
        "SIGMOID, -1000, 0, 0",
        "TANH, 0, 0, 1",
        "TANH, 1, 0.7615941559557649, 0.41997434161402614",
        "IDENTITY, -2.5, -2.5, 1",
        "STEP, -2, 0, 0",
        "STEP, 0, 0, 0",
        "STEP, 3, 1, 0"
    })
    void valueAndSlopeAreThePublishedOnes(Activation activation, double z, double value, double slope) {
        assertEquals(value, activation.value(z), 1e-15);
        assertEquals(slope, activation.slope(activation.value(z)), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void aKinkIsWhereTheValueOrTheSlopeJumps(Activation activation) {
        double left = activation.value(-1e-9);
        double right = activation.value(1e-9);
        boolean jumps = Math.max(right - left, Math.abs(activation.slope(right) - activation.slope(left))) > 0.01;
        assertEquals(jumps, activation.hasKink());
        assertEquals(activation.slope(activation.value(1)) != 0, activation.trainable());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoNumberStaysNone(Activation activation) {
        for (Precision precision : Precision.values()) {
            try (Matrix z = precision.matrix(1, 1, Layout.ROWS)) {
                z.setAll(new double[] {Double.NaN});
                activation.forward(z);
                assertArrayEquals(new double[] {Double.NaN}, z.toArray());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void matricesAreTreatedElementByElementInBothPrecisions(Activation activation) {
        double[] z = {-1.5, -0.25, 0, 0.5, 2, 3};
        double[] upstream = {1, 2, 3, 4, 5, 6};
        for (Precision precision : Precision.values()) {
            try (Matrix h = precision.matrix(2, 3, Layout.ROWS);
                    Matrix d = precision.matrix(2, 3, Layout.ROWS)) {
                h.setAll(z);
                d.setAll(upstream);
                activation.forward(h);
                activation.backward(h, d);
                double[] values = new double[6];
                double[] slopes = new double[6];
                for (int i = 0; i < 6; i++) {
                    values[i] = activation.value(z[i]);
                    slopes[i] = upstream[i] * activation.slope(values[i]);
                }
                assertArrayEquals(values, h.toArray(), 1e-6);
                assertArrayEquals(slopes, d.toArray(), 1e-6);
            }
        }
    }
}
