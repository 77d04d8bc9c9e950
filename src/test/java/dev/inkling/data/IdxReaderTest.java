package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsPixelsLabelsAndSumWhetherPackedOrNot(boolean packed) throws IOException {
        byte[] images = SmallFiles.images(5);
        byte[] labels = SmallFiles.labels(5);

        IdxImages read = IdxReader.readImages(file(packed ? SmallFiles.gzip(images) : images));
        IdxLabels readLabels = IdxReader.readLabels(file(packed ? SmallFiles.gzip(labels) : labels), 10);

        assertEquals(new SampleShape.Image(3, 2), read.shape());
        assertEquals(5, read.features().rows());
        assertEquals(37 * 7 - 256, read.features().level(1, 1));
        assertEquals((29 * 37 & 0xff) / 255.0, read.features().value(4, 5), 1e-15);
        assertEquals(SmallFiles.sha256(images), read.sha256());
        assertArrayEquals(new int[] {9, 8, 7, 6, 5}, readLabels.labels());
        assertEquals(SmallFiles.sha256(labels), readLabels.sha256());
    }

    @Test
    void namesWhatStandsInPlaceOfTheFile() throws IOException {
        Path absent = folder.resolve("absent");

        assertRefused(() -> IdxReader.readImages(absent), absent.toString(), "does not exist");
        assertRefused(() -> IdxReader.readImages(folder), "found a folder", "expected a regular file");
        assertImagesRefused(new byte[0], "found an empty file", "Delete it");
        assertImagesRefused(text("\n<!DOCTYPE html><html>moved</html>"), "looks like a web page");
        assertImagesRefused(text("<?xml version='1.0'?><Error>AccessDenied</Error>"), "looks like a web page");
        assertImagesRefused(SmallFiles.gzip(text("hello, world")), "the magic number 1751477356");
        assertImagesRefused(SmallFiles.labels(4), "found a file of labels", "images (magic number 2051)");
        assertImagesRefused(new byte[] {0, 0, 8, 3, 0}, "only 5 bytes", "header of 16 bytes");
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path file = file(SmallFiles.images(1));
        Assumptions.assumeTrue(
                file.toFile().setReadable(false) && !Files.isReadable(file),
                "Skipped: this user may read everything, so that permissions cannot be tested.");

        assertRefused(() -> IdxReader.readImages(file), file.toString(), "access was denied");
    }

    @Test
    void insistsOnTheLengthThatTheHeaderTells() throws IOException {
        byte[] images = SmallFiles.images(5);

        assertImagesRefused(Arrays.copyOf(images, images.length - 1), "too short for the 5 images of 3 × 2 pixels");
        assertImagesRefused(SmallFiles.gzip(Arrays.copyOf(images, 40)), "24 bytes after the header", "30 as the");
        assertImagesRefused(Arrays.copyOf(images, images.length + 1), "more bytes than the header says", "exactly 30");
        assertImagesRefused(SmallFiles.gzip(Arrays.copyOf(images, images.length + 1)), "more bytes than the header");
    }

    @Test
    void insistsOnAWholeArchive() throws IOException {
        byte[] archive = SmallFiles.gzip(SmallFiles.images(50));
        byte[] wrongCheckSum = archive.clone();
        wrongCheckSum[archive.length - 6] ^= 1;

        assertImagesRefused(Arrays.copyOf(archive, 12), "gzip file that ends too early");
        assertImagesRefused(Arrays.copyOf(archive, archive.length - 40), "gzip file that ends too early");
        assertImagesRefused(Arrays.copyOf(archive, archive.length - 2), "gzip file that ends too early");
        assertImagesRefused(wrongCheckSum, "damaged gzip file");
    }

    @Test
    void believesNoHeaderThatPromisesTooMuch() throws IOException {
        assertImagesRefused(header(60_000, 268, 268), "promises 60000 images of 268 × 268 pixels", "1 to 256 pixels");
        assertImagesRefused(header(-1, 28, 28), "promises 4294967295 images");
        assertImagesRefused(header(0, 28, 28), "promises 0 images");
        assertImagesRefused(header(10, 0, 28), "promises 10 images of 0 × 28");
        assertImagesRefused(header(1_000_000, 28, 28), "at most 256 MB");
        assertImagesRefused(header(300_000, 28, 28), "file too short for the 300000 images");
        assertImagesRefused(SmallFiles.gzip(header(300_000, 28, 28)), "file too short for the 300000 images");
    }

    @Test
    void stopsUnpackingABombWhereTheHeaderEnds() throws IOException {
        byte[] bomb = SmallFiles.gzip(Mutations.join(header(5, 3, 2), new byte[100 << 20]));

        assertTrue(bomb.length < 1 << 20);
        assertImagesRefused(bomb, "more bytes than the header says");
    }

    @Test
    void survivesAnArchiveOfManyEmptyParts() throws IOException {
        byte[] empty = SmallFiles.gzip(new byte[0]);
        byte[] many = Mutations.join(Collections.nCopies(200_000, empty).toArray(byte[][]::new));

        assertImagesRefused(many, "many empty parts");
    }

    @Test
    void checksEachLabelAgainstTheClasses() throws IOException {
        Path file = file(SmallFiles.labels(5));

        assertRefused(() -> IdxReader.readLabels(file, 9), file.toString(), "the label 9 at place 1", "labels 0 to 8");
    }

    @Test
    void answersDamagedFilesWithASentence() {
        Path file = folder.resolve("damaged");
        byte[] images = SmallFiles.images(20);
        byte[] labels = SmallFiles.labels(60);

        Mutations.assertSurvived(images, file, 1500, 1, IdxReader::readImages);
        Mutations.assertSurvived(SmallFiles.gzip(images), file, 1500, 2, IdxReader::readImages);
        Mutations.assertSurvived(labels, file, 1500, 3, path -> IdxReader.readLabels(path, 10));
        Mutations.assertSurvived(SmallFiles.gzip(labels), file, 1500, 4, path -> IdxReader.readLabels(path, 10));
    }

    private void assertImagesRefused(byte[] content, String... parts) throws IOException {
        Path file = file(content);
        String message = assertRefused(() -> IdxReader.readImages(file), parts);
        assertTrue(message.contains(file.toString()), message);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "idx", ".gz"), content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] header(int count, int height, int width) {
        return ByteBuffer.allocate(16)
                .putInt(2051)
                .putInt(count)
                .putInt(height)
                .putInt(width)
                .array();
    }
}
