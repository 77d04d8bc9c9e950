package dev.inkling.data.mine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import dev.inkling.data.Sentences;
import dev.inkling.data.mine.LabeledDrawing.Part;
import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import dev.inkling.ink.Stroke;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyDigitsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00.123456Z");

    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("not").resolve("there yet");
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    @Test
    void whatWasAddedIsThereAgainWithEveryPointAndTime() {
        LabeledDrawing first;
        LabeledDrawing second;
        try (MyDigits digits = MyDigits.open(home(), at(MONDAY))) {
            assertEquals(List.of(), digits.all());
            assertArrayEquals(new int[10], digits.counts());
            assertFalse(Files.exists(home()));
            first = digits.add(TestDrawings.scribble(1), 7);
            second = digits.add(TestDrawings.scribble(2), 0);
            assertEquals(
                    new LabeledDrawing(
                            2,
                            0,
                            new StrokeContent(TestDrawings.scribble(2)),
                            Instant.parse("2026-03-02T09:00:00.123Z"),
                            Part.TRAIN),
                    second);
        }
        try (MyDigits digits = MyDigits.open(home())) {
            assertEquals(List.of(first, second), digits.all());
            assertArrayEquals(new int[] {1, 0, 0, 0, 0, 0, 0, 1, 0, 0}, digits.counts());
        }
    }

    @Test
    void everyFifthOfADigitIsForTheTestAndStaysThere() {
        try (MyDigits digits = MyDigits.open(home())) {
            for (int i = 1; i <= 12; i++) {
                assertEquals(
                        i % 5 == 0 ? Part.TEST : Part.TRAIN,
                        digits.add(TestDrawings.scribble(i), 3).part());
            }
            assertEquals(Part.TRAIN, digits.add(TestDrawings.scribble(13), 4).part());
            digits.relabel(List.of(5L, 6L), 8);
            List<LabeledDrawing> all = digits.all();
            assertEquals(8, all.get(4).label());
            assertEquals(Part.TEST, all.get(4).part());
            assertEquals(Part.TRAIN, all.get(5).part());
            assertArrayEquals(new int[] {0, 0, 0, 10, 1, 0, 0, 0, 2, 0}, digits.counts());
        }
    }

    @Test
    void whatIsDeletedCanBePutBackFor30Days() {
        try (MyDigits digits = MyDigits.open(home(), at(MONDAY))) {
            digits.add(TestDrawings.ofEachDigit(1));
            digits.delete(List.of(3L, 5L, 99L));
            assertEquals(8, digits.all().size());
        }
        try (MyDigits digits = MyDigits.open(home(), at(MONDAY.plus(Duration.ofDays(29))))) {
            digits.restore(List.of(5L));
            assertEquals(List.of(1L, 2L, 4L, 5L, 6L, 7L, 8L, 9L, 10L), ids(digits));
        }
        try (MyDigits digits = MyDigits.open(home(), at(MONDAY.plus(Duration.ofDays(31))))) {
            digits.restore(List.of(3L));
            assertEquals(9, digits.all().size());
            assertEquals(11, digits.add(TestDrawings.scribble(1), 1).id(), "ids are never used again");
        }
    }

    private static List<Long> ids(MyDigits digits) {
        return digits.all().stream().map(LabeledDrawing::id).toList();
    }

    @Test
    void addsAllOrNothing() {
        try (MyDigits digits = MyDigits.open(home())) {
            assertThrows(DataException.class, () -> digits.add(Drawing.EMPTY, 1));
            assertThrows(IllegalArgumentException.class, () -> digits.add(TestDrawings.scribble(1), 10));
            assertThrows(IllegalArgumentException.class, () -> digits.relabel(List.of(1L), -1));
            assertFalse(Files.exists(home()));
        }
    }

    @Test
    void imagesWithoutStrokesAreDrawingsLikeOthers() {
        NewDrawing image = new NewDrawing(new PixelContent(TestDrawings.image(1)), 3, null);
        NewDrawing forTest = new NewDrawing(new PixelContent(TestDrawings.image(2)), 4, Part.TEST);
        try (MyDigits digits = MyDigits.open(home())) {
            assertEquals(0, digits.countKnown(List.of(image, forTest)));
            List<LabeledDrawing> added = digits.add(
                    List.of(image, image, new NewDrawing(TestDrawings.scribble(1), 3), image, image, forTest));
            assertEquals(
                    List.of(Part.TRAIN, Part.TRAIN, Part.TRAIN, Part.TRAIN, Part.TEST, Part.TEST),
                    added.stream().map(LabeledDrawing::part).toList());
            digits.relabel(List.of(2L), 9);
            digits.delete(List.of(1L, 4L));
            digits.restore(List.of(1L));
        }
        try (MyDigits digits = MyDigits.open(home())) {
            List<LabeledDrawing> all = digits.all();
            assertEquals(List.of(1L, 2L, 3L, 5L, 6L), ids(digits));
            assertEquals(
                    List.of(3, 9, 3, 3, 4),
                    all.stream().map(LabeledDrawing::label).toList());
            assertEquals(image.content(), all.get(1).content());
            assertEquals(Optional.empty(), all.get(1).content().strokes());
            Dataset dataset = digits.dataset();
            assertArrayEquals(TestDrawings.image(1), row(dataset.train(), 1));
            assertArrayEquals(TestDrawings.image(2), row(dataset.test(), 1));
            assertEquals(2, digits.countKnown(List.of(image, forTest, new NewDrawing(image.content(), 8, null))));
        }
    }

    private static byte[] row(Samples samples, int row) {
        byte[] levels = new byte[DigitImage.PIXELS];
        ((ByteFeatures) samples.features()).copyRow(row, ByteBuffer.wrap(levels));
        return levels;
    }

    @Test
    void aCollectionOfStrokesAloneIsBroughtToThisVersionWithACopyBeside() throws Exception {
        Files.createDirectories(home());
        Path file = home().resolve("my-digits.db");
        ByteBuffer point = ByteBuffer.allocate(36)
                .putInt(1)
                .putInt(1)
                .putDouble(0.5)
                .putDouble(-2)
                .putLong(7);
        CRC32 sum = new CRC32();
        sum.update(point.array(), 0, 32);
        String strokes =
                HexFormat.of().formatHex(point.putInt((int) sum.getValue()).array());
        change(
                file,
                "CREATE TABLE drawing (id INTEGER PRIMARY KEY AUTOINCREMENT, label INTEGER NOT NULL,"
                        + " part TEXT NOT NULL, drawn INTEGER NOT NULL, deleted INTEGER, strokes BLOB NOT NULL)",
                "INSERT INTO drawing VALUES (5, 7, 'TEST', 1000, NULL, x'" + strokes + "'),"
                        + " (6, 1, 'TRAIN', 1000, 9000000000000, x'" + strokes + "')",
                "PRAGMA application_id = " + 0x496e6b44,
                "PRAGMA user_version = 1");
        LabeledDrawing old = new LabeledDrawing(
                5,
                7,
                new StrokeContent(Drawing.EMPTY.plus(new Stroke(List.of(new InkPoint(0.5, -2, 7))))),
                Instant.ofEpochSecond(1),
                Part.TEST);
        Path copy = home().resolve("my-digits.db.v1-backup");
        try (MyDigits digits = MyDigits.open(home())) {
            assertEquals(List.of(old), digits.all());
            assertTrue(Files.exists(copy));
            digits.restore(List.of(6L));
            NewDrawing image = new NewDrawing(new PixelContent(TestDrawings.image(1)), 3, null);
            assertEquals(7, digits.add(List.of(image)).get(0).id());
        }
        try (MyDigits digits = MyDigits.open(home())) {
            assertEquals(3, digits.all().size());
            assertEquals(old, digits.all().get(0));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            assertEquals(1, Sqlite.pragma(connection, "user_version"));
        }
        assertFalse(Files.exists(home().resolve("my-digits.db.v1-backup-2")));
    }

    @Test
    void twoThatAreOpenSeeEachOthersChanges() {
        try (MyDigits here = MyDigits.open(home());
                MyDigits there = MyDigits.open(home())) {
            long before = there.version();
            here.add(TestDrawings.scribble(1), 1);
            assertEquals(1, there.all().size());
            long afterAdding = there.version();
            assertNotEquals(before, afterAdding);
            assertEquals(afterAdding, there.version());
            there.delete(List.of(1L));
            assertNotEquals(afterAdding, there.version());
            assertEquals(List.of(), here.all());
        }
    }

    @Test
    void imagesAreThoseThatANetworkSeesOfADrawing() {
        try (MyDigits digits = MyDigits.open(home())) {
            digits.add(TestDrawings.ofEachDigit(6));
            Dataset dataset = digits.dataset();
            assertEquals(MyDigits.ID, dataset.id());
            assertEquals(50, dataset.train().size());
            assertEquals(10, dataset.test().size());
            assertEquals(9, dataset.test().label(9));
            // The last of the twos: five of six of each digit are for training.
            assertImage(TestDrawings.scribble(205), dataset.train(), 14);
            assertImage(TestDrawings.scribble(204), dataset.test(), 2);
            assertEquals(50, digits.training().size());
        }
    }

    private static void assertImage(Drawing drawing, Samples samples, int row) {
        assertEquals(2, samples.label(row));
        Optional<DigitImage> image = new InkRenderer(InkStyle.MNIST).render(drawing);
        float[] expected = image.orElseThrow().toArray();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(Math.round(255 * expected[i]), ((ByteFeatures) samples.features()).level(row, i));
        }
    }

    @Test
    void tooFewToLearnFromIsSaid() {
        try (MyDigits digits = MyDigits.open(home())) {
            Sentences.assertRefused(
                    DataException.class, digits::dataset, "found 0 drawings for training", "datasets import");
            Sentences.assertRefused(DataException.class, digits::training, "no drawing for training");
            digits.add(TestDrawings.scribble(1), 1);
            Sentences.assertRefused(
                    DataException.class, digits::dataset, "found 1 drawings for training and 0 for the test");
            assertEquals(1, digits.training().size());
        }
    }

    @Test
    void aNewerOrForeignOrBrokenFileIsRefusedAndLeftAsItIs() throws Exception {
        Path file;
        try (MyDigits digits = MyDigits.open(home())) {
            digits.add(TestDrawings.ofEachDigit(20));
            file = digits.file();
        }
        change(file, "PRAGMA user_version = 9");
        assertNotOpened("newer Inkling: found version 9", "--home");
        change(file, "PRAGMA user_version = 2", "PRAGMA application_id = 7");
        assertNotOpened("a database of another program");
        change(file, "PRAGMA application_id = " + 0x496e6b44, "UPDATE drawing SET label = 77 WHERE id = 9");
        try (MyDigits digits = MyDigits.open(home())) {
            Sentences.assertRefused(DataException.class, digits::all, "drawing 9 that is not as it was written");
        }
        change(file, "UPDATE drawing SET label = 0, content = substr(content, 1, 40) WHERE id = 9");
        try (MyDigits digits = MyDigits.open(home())) {
            Sentences.assertRefused(DataException.class, digits::all, "drawing 9 that is not as it was written");
            digits.delete(List.of(9L));
            assertEquals(199, digits.all().size());
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length - 4096, (byte) 0x5a);
        Files.write(file, bytes);
        assertNotOpened("pages that do not fit together");
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    private void assertNotOpened(String... parts) {
        Sentences.assertRefused(DataException.class, () -> MyDigits.open(home()).close(), parts);
    }

    private static void change(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String sql : statements) {
                Sqlite.execute(connection, sql);
            }
        }
    }

    @Test
    void aFileInTheWayIsSaidAndWhatIsNoDatabaseIsLeftAlone() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        try (MyDigits digits = MyDigits.open(inTheWay)) {
            Sentences.assertRefused(
                    DataException.class, () -> digits.add(TestDrawings.scribble(1), 1), inTheWay.toString(), "--home");
        }
        Path letter = Files.writeString(folder.resolve("my-digits.db"), "This is a letter. ".repeat(300));
        Sentences.assertRefused(
                DataException.class, () -> MyDigits.open(folder).close(), letter.toString(), "no database");
        assertTrue(Files.readString(letter).startsWith("This is a letter"));
    }
}
