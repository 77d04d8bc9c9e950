package dev.inkling.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Mutations;
import dev.inkling.data.Sentences;
import dev.inkling.nn.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzReaderTest {
    private static final String FIELDS = "'descr': '<f8', 'fortran_order': False, 'shape': (2,)";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }    \n",
                "{'shape':(2L,),'fortran_order':False,'descr':\"<f8\"}",
                " { \"shape\" : ( 2 , ) , 'descr' : '<f8' , 'fortran_order' : True } "
            })
    void readsHeadersOfOtherPrograms(String header) throws IOException {
        try (NpzReader reader = open(NumpyFiles.npyWithHeader(header, 3, 4))) {
            assertEquals(List.of(2), reader.shape("W1"));
            assertArrayEquals(new double[] {3, 4}, reader.read("W1"));
        }
    }

    @Test
    void readsASingleNumberAndAnEmptyArray() throws IOException {
        try (NpzReader reader = open(NumpyFiles.npy("()", 3))) {
            assertEquals(List.of(), reader.shape("W1"));
            assertArrayEquals(new double[] {3}, reader.read("W1"));
        }
        try (NpzReader reader = open(NumpyFiles.npy("(0, 7)"))) {
            assertArrayEquals(new double[0], reader.read("W1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{" + FIELDS,
                "{" + FIELDS + ", 'more': True}",
                "{" + FIELDS + ", 'descr': '<f8'}",
                "{" + FIELDS + ",, }",
                "{'descr': '<f8', 'fortran_order': 0, 'shape': (2,)}",
                "{'descr': '<f8', 'fortran_order': '<f8', 'shape': (2,)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': __import__('os')}"
            })
    void refusesHeadersThatAreNone(String header) throws IOException {
        assertArrayRefused(NumpyFiles.npyWithHeader(header, 1, 2), "the header “", "in the array “W1”", "'descr': …");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'<i8'", "'|b1'", "'<f2'", "'<f16'", "'<c8'", "'|O'", "'<U3'", "[('a', '<f8')]", "True", "'f8'"})
    void takesOnlyFloats(String type) throws IOException {
        assertArrayRefused(NumpyFiles.npy(type, "False", "(2,)", 1, 2), "the data type “" + type, "astype");
    }

    @Test
    void refusesPickledObjects() throws IOException {
        assertFileRefused(NumpyFiles.objects(), "the data type “'|O'”", "float32 or float64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(-2,)", "(2.0,)", "(,)", "(2,,)", "(two,)", "'2'", "True", "(99999999999,)"})
    void refusesShapesThatAreNone(String shape) throws IOException {
        assertArrayRefused(NumpyFiles.npy(shape, 1, 2), "the shape “" + shape, "whole numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1, 1, 2)", "(9999999999,)", "(2147483647, 2)", "(65536, 65536)"})
    void refusesShapesThatAreTooLarge(String shape) throws IOException {
        assertArrayRefused(NumpyFiles.npy(shape, 1, 2), "the shape “" + shape, "at most 2 dimensions");
    }

    @Test
    void reservesNoMemoryForPromises() throws IOException {
        // 17 GB as numbers; the file has two of them.
        assertArrayRefused(NumpyFiles.npy("(2147483639,)", 1, 2), "bytes (packed ", "17179869", "[2147483639]");
        assertArrayRefused(NumpyFiles.npy("(1,)", 1, 2), "bytes (packed ", "for the shape [1]");
    }

    @Test
    void refusesAnEntryThatSaysToBeLargerThanItCanBe() throws IOException {
        byte[] bytes = NumpyFiles.zip(Map.of("W1.npy", NumpyFiles.npy("(900000000,)", 1, 2)));
        // The uncompressed size in the central directory: 24 bytes after its signature.
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        int header = NumpyFiles.npy("(900000000,)").length;
        for (int i = 0; i < 4; i++) {
            bytes[directory + 24 + i] = (byte) ((header + 7_200_000_000L) >>> (8 * i));
        }
        assertFileRefused(bytes, "in the array “W1”", "for the shape [900000000]");
    }

    @Test
    void refusesVersionsToCome() throws IOException {
        byte[] npy = NumpyFiles.npy("(2,)", 1, 2);
        npy[6] = 4;
        assertArrayRefused(npy, "version 4.0", "1.0, 2.0 or 3.0");

        byte[] endless = NumpyFiles.npy("(2,)", 1, 2);
        endless[6] = 2;
        assertArrayRefused(endless, "a header of ", "at most 10000");

        assertArrayRefused("hello, world".getBytes(StandardCharsets.UTF_8), "NUMPY", "a .npy file");
        assertArrayRefused(Arrays.copyOf(npy, 7), "ends too early");
        assertArrayRefused(new byte[0], "ends too early");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void saysWhereANumberIsNotFinite(double value) throws IOException {
        byte[] npy = NumpyFiles.npy("'<f8'", "True", "(2, 3)", 1, 2, 3, value, 5, 6);
        assertArrayRefused(npy, value + " at [1, 1] in the array “W1”", "finite");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        assertFileRefused(new byte[0], "no whole zip archive", "numpy.savez");
        assertFileRefused("W1,b1\n".getBytes(StandardCharsets.UTF_8), "no whole zip archive");
        assertFileRefused(NumpyFiles.npy("(2,)", 1, 2), "a single array (.npy)", "numpy.savez");
        byte[] whole = NumpyFiles.compressed();
        assertFileRefused(Arrays.copyOf(whole, whole.length - 30), "no whole zip archive");
        assertRefused(folder, "a folder");
        assertRefused(folder.resolve("absent.npz"), "absent.npz does not exist");
    }

    @Test
    void refusesEntriesThatAreNoArraysOrComeTwice() throws IOException {
        byte[] array = NumpyFiles.npy("(1,)", 1);
        assertFileRefused(NumpyFiles.zip(Map.of("readme.txt", array)), "the entry “readme.txt”", "nothing but arrays");

        Map<String, byte[]> twins = new LinkedHashMap<>();
        twins.put("W1.npy", array);
        twins.put("W2.npy", array);
        String text = new String(NumpyFiles.zip(twins), StandardCharsets.ISO_8859_1).replace("W2.npy", "W1.npy");
        assertFileRefused(text.getBytes(StandardCharsets.ISO_8859_1), "the array “W1” twice", "each name once");

        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 1000; i++) {
            many.put("a" + i + ".npy", array);
        }
        assertFileRefused(NumpyFiles.zip(many), "1001 entries", "at most 1000");
    }

    @Test
    void comparesTheCheckSum() throws IOException {
        Path file = folder.resolve("weights.npz");
        NpzWriter.write(file, List.of(new NumpyArray("W1", Precision.FLOAT64, List.of(2), new double[] {1, 2})));
        byte[] bytes = Files.readAllBytes(file);
        int number = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ð?");
        bytes[number] ^= 1;

        assertFileRefused(bytes, "do not fit the check sum");
    }

    @Test
    void answersDamagedArchivesWithASentence() {
        Mutations.assertSurvived(
                NumpyFiles.mixed(), folder.resolve("a.npz"), 3000, 1, RunFileException.class, NpzReaderTest::readAll);
        Mutations.assertSurvived(
                NumpyFiles.compressed(),
                folder.resolve("b.npz"),
                1000,
                2,
                RunFileException.class,
                NpzReaderTest::readAll);
    }

    @Test
    void answersDamagedArraysInWholeArchivesWithASentence() throws IOException {
        Random random = new Random(3);
        byte[] valid = NumpyFiles.npy("(2, 3)", 1, 2, 3, 4, 5, 6);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            Path file = write(Map.of("W1.npy", Mutations.damage(valid, random)));
            try {
                readAll(file);
            } catch (RunFileException e) {
                refused++;
            }
        }
        assertTrue(refused > 1000 && refused < 3000, "refused: " + refused);
    }

    private static void readAll(Path file) {
        try (NpzReader reader = NpzReader.open(file)) {
            for (String name : reader.names()) {
                assertTrue(Arrays.stream(reader.read(name)).allMatch(Double::isFinite));
            }
        }
    }

    private NpzReader open(byte[] npy) throws IOException {
        return NpzReader.open(write(Map.of("W1.npy", npy)));
    }

    private Path write(Map<String, byte[]> entries) throws IOException {
        return Files.write(folder.resolve("weights.npz"), NumpyFiles.zip(entries));
    }

    private void assertArrayRefused(byte[] npy, String... parts) throws IOException {
        assertFileRefused(NumpyFiles.zip(Map.of("W1.npy", npy)), parts);
    }

    private void assertFileRefused(byte[] bytes, String... parts) throws IOException {
        Path file = Files.write(folder.resolve("weights.npz"), bytes);
        String message = assertRefused(file, parts);
        assertTrue(message.contains(file.toString()), message);
    }

    private static String assertRefused(Path file, String... parts) {
        return Sentences.assertRefused(RunFileException.class, () -> readAll(file), parts);
    }
}
