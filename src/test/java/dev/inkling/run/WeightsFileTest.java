package dev.inkling.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.Sentences;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Loss;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsFileTest {
    private static final NetworkShape SMALL = new NetworkShape(2, List.of(3), 2, Activation.TANH);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void givesBackBitwiseWhatWasSaved(Precision precision) {
        // Three hidden layers, one unit wide, and one array longer than the pieces it is written in.
        NetworkShape shape = new NetworkShape(70, List.of(300, 1, 4), 3, Activation.RELU);
        ParameterValues saved = random(shape, precision);
        Path file = folder.resolve("weights.npz");

        WeightsFile.save(file, saved, precision);

        assertSame(saved, WeightsFile.load(file, shape, precision));
        assertSame(saved, WeightsFile.loadAny(file, Activation.RELU, Loss.CROSS_ENTROPY));
    }

    @Test
    void writesEqualFilesForEqualParameters() throws IOException {
        ParameterValues parameters = random(SMALL, Precision.FLOAT32);

        WeightsFile.save(folder.resolve("a"), parameters, Precision.FLOAT32);
        WeightsFile.save(folder.resolve("b"), parameters, Precision.FLOAT32);

        assertArrayEquals(Files.readAllBytes(folder.resolve("a")), Files.readAllBytes(folder.resolve("b")));
    }

    @Test
    void readsFloat32AsNumpyCompressesIt() throws IOException {
        ParameterValues values =
                WeightsFile.loadAny(write(NumpyFiles.compressed()), Activation.TANH, Loss.CROSS_ENTROPY);

        assertSame(
                new ParameterValues(
                        SMALL,
                        List.of(
                                new double[] {0.1f, -2.5, 1e-40f, 3, -0.0, 1 / 3f},
                                new double[] {1.5, -0.25, 7e8},
                                new double[] {1, 2, 3, 4, 5, -6.125},
                                new double[] {(float) Math.PI, -1e-3f})),
                values);
    }

    @Test
    void readsBothByteOrdersAndLayoutsAndAllVersions() throws IOException {
        Path file = write(NumpyFiles.mixed());
        ParameterValues exact = new ParameterValues(
                SMALL,
                List.of(
                        new double[] {0.1, -2.5, 1e-40, 3, -0.0, 1 / 3.0},
                        new double[] {1.5, -0.25, 7e8},
                        new double[] {1, 2, 3, 4, 5, -6.125},
                        new double[] {Math.PI, -1e-3}));

        assertSame(exact, WeightsFile.load(file, SMALL, Precision.FLOAT64));
        assertEquals(
                0.1f, WeightsFile.load(file, SMALL, Precision.FLOAT32).values().get(0)[0]);
    }

    @Test
    void namesTheArrayThatDoesNotFit() throws IOException {
        Map<String, byte[]> arrays = smallArrays();
        Path file = write(NumpyFiles.archive(arrays));
        NetworkShape wider = new NetworkShape(2, List.of(4), 2, Activation.TANH);
        NetworkShape deeper = new NetworkShape(2, List.of(3, 2), 2, Activation.TANH);
        NetworkShape shallower = new NetworkShape(2, List.of(), 3, Activation.TANH);

        assertRefused(
                () -> WeightsFile.load(file, wider, Precision.FLOAT64),
                file.toString(),
                "the shape [2, 3] in the array “W1”",
                "[2, 4] for a network 2-4-2");
        assertRefused(
                () -> WeightsFile.load(file, deeper, Precision.FLOAT64), "no array “W3”", "W1, b1, W2, b2, W3, b3");
        assertRefused(
                () -> WeightsFile.load(file, shallower, Precision.FLOAT64), "the array “W2”", "W1, b1 and no other");
    }

    @Test
    void saysWhichArraysANetworkNeeds() throws IOException {
        assertArraysRefused(
                Map.of("weights", NumpyFiles.npy("(2, 3)", new double[6])), "no array “W1”", "W1, b1, W2, b2 …");
        Map<String, byte[]> withoutBias = smallArrays();
        withoutBias.remove("b2");
        assertArraysRefused(withoutBias, "no array “b2”", "W1, b1, W2, b2 and no other for a network 2-3-2");
    }

    @Test
    void derivesOnlyNetworksThatFitTogether() throws IOException {
        assertReplacedRefused("W2", "(2, 3)", 6, "the shape [2, 3] in the array “W2”", "3 rows, as many as “W1”");
        assertReplacedRefused("W1", "(6,)", 6, "the shape [6] in the array “W1”", "Save weights as a matrix");
        assertReplacedRefused("W1", "()", 1, "the shape [] in the array “W1”");
        assertReplacedRefused("W1", "(0, 3)", 0, "the shape [0, 3] in the array “W1”", "from 1 to");
        assertReplacedRefused("b1", "(4,)", 4, "the shape [4] in the array “b1”", "[3] for a network 2-3-2");
        assertReplacedRefused("b1", "(3, 1)", 3, "the shape [3, 1] in the array “b1”", "save b1.T.");
        assertReplacedRefused("b4", "(3,)", 3, "the array “b4”", "W1, b1, W2, b2 and no other");
        assertReplacedRefused("W4", "(3, 3)", 9, "the array “W4”", "W1, b1, W2, b2 and no other");
    }

    @Test
    void refusesTooManyLayersAndTooManyNumbers() throws IOException {
        Map<String, byte[]> layers = new LinkedHashMap<>();
        for (int layer = 1; layer <= 12; layer++) {
            layers.put("W" + layer, NumpyFiles.npy("(1, 1)", 1));
            layers.put("b" + layer, NumpyFiles.npy("(1,)", 1));
        }

        assertArraysRefused(layers, "another layer in the array “W12”", "at most 11");

        Path large = write(NumpyFiles.archive(smallArrays()));
        assertRefused(
                () -> WeightsFile.loadAny(large, Activation.RELU, Loss.CROSS_ENTROPY, 17 * 8 - 1),
                "a network 2-3-2",
                "memory");
        assertEquals(
                17,
                WeightsFile.loadAny(large, Activation.RELU, Loss.CROSS_ENTROPY, 17 * 8)
                        .shape()
                        .parameterCount());
    }

    @Test
    void refusesWhatFloat32CannotHold() throws IOException {
        Map<String, byte[]> arrays = smallArrays();
        arrays.put("b2", NumpyFiles.npy("(2,)", 1, -1e200));
        Path file = write(NumpyFiles.archive(arrays));

        assertRefused(
                () -> WeightsFile.load(file, SMALL, Precision.FLOAT32), "-1.0E200 in the array “b2”", "in float32");
        assertEquals(
                -1e200,
                WeightsFile.load(file, SMALL, Precision.FLOAT64).values().get(3)[1]);
    }

    @Test
    void doesNotReplaceGoodWeightsByThoseOfADivergedRun() throws IOException {
        Path file = folder.resolve("weights.npz");
        WeightsFile.save(file, random(SMALL, Precision.FLOAT32), Precision.FLOAT32);
        byte[] good = Files.readAllBytes(file);
        ParameterValues diverged = random(SMALL, Precision.FLOAT32);
        diverged.values().get(2)[5] = Double.NaN;

        assertRefused(
                () -> WeightsFile.save(file, diverged, Precision.FLOAT32),
                file + " was not written",
                "W2 has the value NaN");
        assertArrayEquals(good, Files.readAllBytes(file));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("weights.npz"), bytes);
    }

    private void assertReplacedRefused(String name, String shape, int count, String... parts) throws IOException {
        Map<String, byte[]> arrays = smallArrays();
        arrays.put(name, NumpyFiles.npy(shape, new double[count]));
        assertArraysRefused(arrays, parts);
    }

    private void assertArraysRefused(Map<String, byte[]> arrays, String... parts) throws IOException {
        Path file = write(NumpyFiles.archive(arrays));
        assertRefused(() -> WeightsFile.loadAny(file, Activation.RELU, Loss.CROSS_ENTROPY), parts);
    }

    private static void assertRefused(Executable action, String... parts) {
        Sentences.assertRefused(RunFileException.class, action, parts);
    }

    private static Map<String, byte[]> smallArrays() {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("W1", NumpyFiles.npy("(2, 3)", 1, 2, 3, 4, 5, 6));
        arrays.put("b1", NumpyFiles.npy("(1, 3)", 1, 2, 3));
        arrays.put("W2", NumpyFiles.npy("(3, 2)", 1, 2, 3, 4, 5, 6));
        arrays.put("b2", NumpyFiles.npy("(2,)", 1, 2));
        return arrays;
    }

    /** Numbers of every size that the precision has, with the special ones among them. */
    private static ParameterValues random(NetworkShape shape, Precision precision) {
        Random random = new Random(7);
        List<double[]> values = new ArrayList<>();
        for (NetworkArrays.Place place : NetworkArrays.of(shape)) {
            double[] array = new double[Math.toIntExact(place.count())];
            for (int i = 0; i < array.length; i++) {
                double value = precision == Precision.FLOAT32
                        ? Float.intBitsToFloat(random.nextInt())
                        : Double.longBitsToDouble(random.nextLong());
                array[i] = Double.isFinite(value) ? value : -0.0;
            }
            values.add(array);
        }
        return new ParameterValues(shape, values);
    }

    private static void assertSame(ParameterValues expected, ParameterValues actual) {
        assertEquals(expected.shape(), actual.shape());
        assertEquals(expected.values().size(), actual.values().size());
        for (int i = 0; i < expected.values().size(); i++) {
            // By bits: −0 is not 0.
            assertArrayEquals(
                    bits(expected.values().get(i)), bits(actual.values().get(i)), "array " + i);
        }
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
