package dev.inkling.data.mine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.DataException;
import dev.inkling.data.IdxPair;
import dev.inkling.data.IdxWriter;
import dev.inkling.data.MnistPart;
import dev.inkling.data.Sentences;
import dev.inkling.data.mine.LabeledDrawing.Part;
import dev.inkling.ink.DigitImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingImportTest {
    private static final String IMAGES = "some-images-idx3-ubyte";
    private static final String LABELS = "some-labels-idx1-ubyte";

    @TempDir
    Path folder;

    private Path images(String name, int count) throws IOException {
        return images(name, count, DigitImage.SIDE);
    }

    private Path images(String name, int count, int side) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * side * side)
                .putInt(2051)
                .putInt(count)
                .putInt(side)
                .putInt(side);
        for (int i = 0; i < count && side == DigitImage.SIDE; i++) {
            bytes.put(TestDrawings.image(i));
        }
        return write(name, bytes.array());
    }

    private Path labels(String name, int... labels) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length).putInt(2049).putInt(labels.length);
        for (int label : labels) {
            bytes.put((byte) label);
        }
        return write(name, bytes.array());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            packed.write(bytes);
        }
        return file;
    }

    private static void assertRead(List<NewDrawing> drawings, int... labels) {
        assertArrayEquals(labels, drawings.stream().mapToInt(NewDrawing::label).toArray());
        for (int i = 0; i < labels.length; i++) {
            assertEquals(
                    new PixelContent(TestDrawings.image(i)), drawings.get(i).content());
        }
    }

    private static void assertRefused(Path place, String... parts) {
        Sentences.assertRefused(DataException.class, () -> DrawingImport.read(place), parts);
    }

    @Test
    void imagesAreReadWithTheLabelsThatAreBesideThemOrNamed() throws IOException {
        Path file = images(IMAGES, 3);
        labels(LABELS + ".gz", 9, 8, 7);
        assertRead(DrawingImport.read(file), 9, 8, 7);
        labels(LABELS, 1, 2, 3);
        assertRead(DrawingImport.read(file), 1, 2, 3);
        assertRead(DrawingImport.read(images(IMAGES + ".gz", 3)), 9, 8, 7);
        images("some-images.idx3-ubyte", 1);
        labels("some-labels.idx1-ubyte", 5);
        assertRead(DrawingImport.read(folder.resolve("some-images.idx3-ubyte")), 5);
        assertRead(DrawingImport.read(new IdxPair(images("scans", 2), labels("digits", 4, 4))), 4, 4);
        assertEquals(
                1,
                DrawingImport.read(Files.writeString(folder.resolve("x"), "[{\"label\":1,\"strokes\":[[[1,2]]]}]"))
                        .size(),
                "strokes by another name");
    }

    @Test
    void aFolderWithBothPartsKeepsThem() throws IOException {
        assertRefused(folder, "no images", MnistPart.TRAIN_IMAGES.plainName());
        images(MnistPart.TEST_IMAGES.archiveName(), 2);
        assertRefused(folder, "lacks t10k-labels-idx1-ubyte", "beside t10k-images-idx3-ubyte.gz");
        labels(MnistPart.TEST_LABELS.plainName(), 2, 2);
        assertEquals(List.of(List.of(), 2), partsAndCount());
        images(MnistPart.TRAIN_IMAGES.plainName(), 3);
        labels(MnistPart.TRAIN_LABELS.plainName(), 1, 1, 1);
        assertEquals(List.of(List.of(Part.TRAIN, Part.TRAIN, Part.TRAIN, Part.TEST, Part.TEST), 5), partsAndCount());
    }

    private List<Object> partsAndCount() {
        List<NewDrawing> read = DrawingImport.read(folder);
        List<Part> parts = read.stream()
                .flatMap(drawing -> Stream.ofNullable(drawing.part()))
                .toList();
        return List.of(parts, read.size());
    }

    @Test
    void whatCannotBeImportedIsSaid() throws IOException {
        Path file = folder.resolve(IMAGES);
        assertRefused(file, file.toString(), "does not exist");
        images(IMAGES, 2);
        assertRefused(file, "no file with the labels", LABELS + " beside it (with or without .gz)");
        labels(LABELS, 1, 10);
        assertRefused(file, LABELS, "the label 10 at place 2", "labels 0 to 9");
        labels(LABELS, 1, 2, 3);
        assertRefused(file, LABELS, "3 labels", "2, one for each image");
        images(IMAGES, 3, 20);
        assertRefused(file, IMAGES, "images of 20 × 20 pixels", "expected 28 × 28 pixels");
        labels(IMAGES, 1, 2, 3);
        assertRefused(file, IMAGES, "expected an IDX file of images");
        assertRefused(folder.resolve(LABELS), "without “images”", "Choose the file of images");
        images(IMAGES, 100_001);
        labels(LABELS, new int[100_001]);
        assertRefused(file, IMAGES, "100001 images", "at most 100000", "dataset of its own");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsExportedImportedAndExportedIsTheSame(boolean packed) throws IOException {
        Path first = folder.resolve("first");
        try (MyDigits digits = MyDigits.open(folder.resolve("here"))) {
            digits.add(TestDrawings.ofEachDigit(12));
            digits.add(IntStream.range(0, 50)
                    .mapToObj(i -> new NewDrawing(new PixelContent(TestDrawings.image(i)), i % 7, null))
                    .toList());
            // So that it is not exactly a fifth any more that is for the test.
            digits.relabel(List.of(3L, 5L, 10L, 130L), 8);
            digits.delete(List.of(15L, 20L, 140L, 141L));
            new IdxWriter(first, packed).write(digits.images());
        }
        Path second = folder.resolve("second");
        try (MyDigits digits = MyDigits.open(folder.resolve("there"))) {
            digits.add(DrawingImport.read(first));
            new IdxWriter(second, packed).write(digits.images());
        }
        assertEquals(4, bytes(first).size());
        assertEquals(bytes(first), bytes(second));
    }

    private static List<ByteBuffer> bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return ByteBuffer.wrap(Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .collect(Collectors.toList());
        }
    }
}
