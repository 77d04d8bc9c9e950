package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
    private static final int ROWS = 101;
    private static final int WIDTH = 257;

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @Test
    void masksComeFromTheReferenceSequenceOfSplitMix64() {
        MaskStream stream = new MaskStream();
        stream.seed(1234567);
        assertEquals(6457827717110365317L, stream.next());
        assertEquals(3203168211198807973L, stream.next());
        assertEquals(Long.parseUnsignedLong("9817491932198370423"), stream.next());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void theShareThatStaysIsScaledUpAndBackwardUsesTheSameMask(double rate) {
        List<double[]> masks = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            MaskStream stream = new MaskStream();
            stream.seed(3);
            try (Dropout layer = new Dropout(rate, WIDTH, stream, precision, ROWS + 1);
                    Matrix h = ones(precision);
                    Matrix gradient = ones(precision)) {
                double[] output = layer.forward(h).toArray();
                assertArrayEquals(ones(ROWS * WIDTH), h.toArray(), "the activation's output stays");
                assertArrayEquals(output, layer.backward(gradient).toArray());
                for (double value : output) {
                    assertTrue(value == 0 || Math.abs(value - 1 / (1 - rate)) < 1e-6, () -> "" + value);
                }
                // Four standard deviations of a share of 25,957 draws.
                double kept = (double) Arrays.stream(output).filter(v -> v != 0).count() / output.length;
                assertEquals(1 - rate, kept, 4 * Math.sqrt(rate * (1 - rate) / output.length));
                masks.add(DoubleStream.of(output).map(Math::signum).toArray());
            }
        }
        assertArrayEquals(masks.get(0), masks.get(1), "one mask, whatever the precision");
    }

    @Test
    void theSameRandomGivesTheSameMasksAgain() {
        NetworkShape shape = new NetworkShape(4, List.of(30, 20), 3, Activation.SIGMOID);
        try (Network network = new Network(shape, Precision.FLOAT64, 6, 0.5);
                Network plain = new Network(shape, Precision.FLOAT64, 6);
                Network inference = network.sharing(6);
                Matrix x = Precision.FLOAT64.matrix(6, 4, Layout.ROWS)) {
            network.initialize(Initializer.LECUN, 0, new Random(1));
            plain.setValues(network.values());
            x.setAll(new Random(2).doubles(24).toArray());
            assertThrows(IllegalStateException.class, () -> network.forward(x));

            network.beginIteration(new Random(8));
            double[] first = network.forward(x).toArray();
            double[] second = network.forward(x).toArray();
            assertFalse(Arrays.equals(first, second), "each block has masks of its own");
            network.repeatMasks();
            assertArrayEquals(second, network.forward(x).toArray());
            network.beginIteration(new Random(8));
            assertArrayEquals(first, network.forward(x).toArray());
            assertArrayEquals(second, network.forward(x).toArray());
            assertArrayEquals(plain.forward(x).toArray(), inference.forward(x).toArray());
        }
    }

    private static Matrix ones(Precision precision) {
        Matrix matrix = precision.matrix(ROWS, WIDTH, Layout.ROWS);
        matrix.setAll(ones(ROWS * WIDTH));
        return matrix;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
