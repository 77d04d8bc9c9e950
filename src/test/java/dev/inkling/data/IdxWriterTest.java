package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxWriterTest {
    private static final SampleShape.Image SHAPE = new SampleShape.Image(3, 5);

    @TempDir
    Path folder;

    private static Samples samples(int count, long seed) {
        byte[] pixels = new byte[count * SHAPE.featureCount()];
        new Random(seed).nextBytes(pixels);
        return new Samples(
                new ByteFeatures(pixels, SHAPE.featureCount()),
                new Random(seed).ints(count, 0, 10).toArray());
    }

    private static Dataset dataset(Samples train, Samples test) {
        return new Dataset(
                "small",
                "Small",
                "",
                SHAPE,
                MnistFolder.DIGITS,
                FeatureScaling.none(SHAPE.featureCount()),
                train,
                test);
    }

    private static void assertSame(Samples expected, Samples found) {
        assertEquals(expected.size(), found.size());
        for (int row = 0; row < expected.size(); row++) {
            assertEquals(expected.label(row), found.label(row));
            for (int column = 0; column < SHAPE.featureCount(); column++) {
                assertEquals(
                        ((ByteFeatures) expected.features()).level(row, column),
                        ((ByteFeatures) found.features()).level(row, column));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrittenIsReadAgain(boolean packed) {
        // Cut, and with others added, as such samples go another way through memory.
        Samples train = samples(9, 1).first(7).plus(samples(2, 3), 5);
        Dataset dataset = dataset(train, samples(4, 2));
        Path out = folder.resolve("new").resolve("small");
        List<Path> files = new IdxWriter(out, packed).write(dataset);
        new IdxWriter(out, packed).write(dataset);

        assertEquals(
                "train-images-idx3-ubyte" + (packed ? ".gz" : ""),
                files.get(0).getFileName().toString());
        assertEquals(4, files.size());
        Dataset read = new MnistFolder(out).load();
        assertEquals(SHAPE, read.shape());
        assertSame(train, read.train());
        assertSame(dataset.test(), read.test());
        assertEquals(train.label(7), train.label(9), "two others, the first of them three times");
        assertEquals(samples(2, 3).label(1), train.label(10));
        Sentences.assertRefused(
                () -> new IdxWriter(out, !packed).write(dataset), "which would be taken for the same", out.toString());
    }

    @Test
    void oldAndNewFilesAreNeverMixed() throws IOException {
        Dataset dataset = dataset(samples(3, 1), samples(2, 2));
        new IdxWriter(folder, false).write(dataset);
        byte[] before = Files.readAllBytes(folder.resolve("train-images-idx3-ubyte"));
        Dataset other = dataset(samples(4, 3), samples(2, 2).first(0));

        Sentences.assertRefused(() -> new IdxWriter(folder, false).write(other), "t10k-images", "a part of it");
        Files.delete(folder.resolve("t10k-images-idx3-ubyte"));
        Files.move(folder.resolve("t10k-labels-idx1-ubyte"), folder.resolve("t10k-labels-idx1-ubyte.gz"));
        Sentences.assertRefused(
                () -> new IdxWriter(folder, false).write(dataset(samples(4, 3), samples(2, 2))), "taken for the same");
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte.gz"));
        Files.createDirectory(folder.resolve("t10k-labels-idx1-ubyte"));
        Sentences.assertRefused(
                () -> new IdxWriter(folder, false).write(dataset(samples(4, 3), samples(2, 2))), "a special file");
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("train-images-idx3-ubyte")));
        assertFalse(Files.exists(folder.resolve("t10k-images-idx3-ubyte")));
    }

    @Test
    void anEmptyPartGetsNoFileAndTablesAreRefused() throws IOException {
        assertEquals(
                2,
                new IdxWriter(folder, false)
                        .write(dataset(samples(3, 1), samples(1, 1).first(0)))
                        .size());
        assertFalse(Files.exists(folder.resolve("t10k-labels-idx1-ubyte")));
        Sentences.assertRefused(
                () -> new IdxWriter(folder, false).write(Iris.load().split(10, false, 1)), "rows of measurements");
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        Sentences.assertRefused(
                () -> new IdxWriter(inTheWay, false).write(dataset(samples(3, 1), samples(3, 1))), inTheWay.toString());
    }
}
