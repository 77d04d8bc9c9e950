package dev.inkling.data.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.DataException;
import dev.inkling.data.Mutations;
import dev.inkling.data.Sentences;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeFileTest {
    private static final String SEVEN = "{\"label\": 7, \"strokes\": [[[0, 0], [10.5, -2e1]], [[3, 4]]]}";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void choose() {
        file = folder.resolve("drawings.json");
    }

    private List<StrokeFile.Entry> read(String json) throws IOException {
        Files.writeString(file, json);
        List<StrokeFile.Entry> entries = new ArrayList<>();
        StrokeFile.read(file, entries::add);
        return entries;
    }

    private static Stroke stroke(double... coordinates) {
        return new Stroke(IntStream.range(0, coordinates.length / 2)
                .mapToObj(i -> new InkPoint(coordinates[2 * i], coordinates[2 * i + 1], 0))
                .toList());
    }

    @Test
    void readsWhatTheFormatAllows() throws IOException {
        assertEquals(
                List.of(
                        new StrokeFile.Entry(7, new Drawing(List.of(stroke(0, 0, 10.5, -20), stroke(3, 4)))),
                        new StrokeFile.Entry(null, new Drawing(List.of(stroke(1, 2)))),
                        new StrokeFile.Entry(null, Drawing.EMPTY),
                        new StrokeFile.Entry(0, Drawing.EMPTY)),
                read("[" + SEVEN + ", {\"strokes\": [[[1, 2]], []], \"writer\": {\"age\": [9]}},"
                        + " {\"label\": null, \"strokes\": []}, {\"strokes\": [[]], \"label\": 0}]"));
        assertEquals(List.of(), read(" [ ] \n"));
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        List<LabeledDrawing> drawings = IntStream.range(0, 40)
                .mapToObj(i -> new LabeledDrawing(
                        i,
                        i % 10,
                        new StrokeContent(TestDrawings.scribble(i)),
                        Instant.EPOCH,
                        LabeledDrawing.Part.TRAIN))
                .toList();
        assertEquals(40, StrokeFile.write(file, drawings));

        LabeledDrawing image = new LabeledDrawing(
                40, 4, new PixelContent(TestDrawings.image(1)), Instant.EPOCH, LabeledDrawing.Part.TRAIN);
        Sentences.assertRefused(
                DataException.class, () -> StrokeFile.write(file, List.of(image)), "1 drawings that came as images");
        assertEquals(1, StrokeFile.write(folder.resolve("one.json"), List.of(image, drawings.get(0))));
        assertEquals(1, StrokeFile.readLabeled(folder.resolve("one.json")).size());

        List<NewDrawing> read = StrokeFile.readLabeled(file);
        for (int i = 0; i < 40; i++) {
            assertEquals(i % 10, read.get(i).label());
            assertEquals(
                    new StrokeContent(withoutTimes(TestDrawings.scribble(i))),
                    read.get(i).content());
        }
    }

    private static Drawing withoutTimes(Drawing drawing) {
        return new Drawing(drawing.strokes().stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new InkPoint(point.x(), point.y(), 0))
                        .toList()))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 | 12 | the label 12 in drawing 2 (line 2) | from 0 to 9",
                "7 | -1 | the label -1 in drawing 2 | from 0 to 9",
                "7 | \"7\" | text in drawing 2 | from 0 to 9",
                "7 | 7.5 | a number in drawing 2 | from 0 to 9",
                "[3, 4] | [3] | the end of a list in drawing 2 | two numbers",
                "[3, 4] | [3, 4, 5] | a number in drawing 2 | two numbers",
                "[3, 4] | [3, null] | an empty value in drawing 2 | two numbers",
                "[3, 4] | 3 | a number in drawing 2 | two numbers",
                "[3, 4] | [3, 1e999] | a point at Infinity in drawing 2 | from -1e9 to 1e9",
                "[[3, 4]] | {} | an object in drawing 2 | a list of points",
                "[[3, 4]]] | [[3, 4]]], \"strokes\": [] | Duplicate field 'strokes' | a JSON array",
                "\"strokes\" | \"Strokes\" | no “strokes” in drawing 1 | “label” and “strokes”",
                "\"strokes\": [ | \"strokes\": 5, \"x\": [ | a number in drawing 1 | a list of strokes",
                "}] | } | no JSON (Unexpected end-of-input | a JSON array",
                "}] | }] 5 | a number | nothing after the array",
                "[{ | {\"drawings\": [{ | an object (line 1) | a JSON array",
                "[{ | <html> | no JSON | a JSON array",
                "[{ | [ 4, { | a number in drawing 1 | an object with",
            })
    void whatIsWrongIsNamedWithItsPlace(String part, String replacement, String found, String expected)
            throws IOException {
        String valid = "[{\"strokes\": []},\n" + SEVEN + "]";
        assertTrue(valid.contains(part), part);
        Files.writeString(file, valid.replace(part, replacement));
        Sentences.assertRefused(
                DataException.class, () -> StrokeFile.read(file, entry -> {}), file.toString(), found, expected);
    }

    @Test
    void whatIsNoFileOfLabeledDrawingsIsRefused() throws IOException {
        Sentences.assertRefused(DataException.class, () -> StrokeFile.readLabeled(file), "does not exist");
        Sentences.assertRefused(DataException.class, () -> StrokeFile.readLabeled(folder), "a folder");
        Files.writeString(file, "");
        Sentences.assertRefused(DataException.class, () -> StrokeFile.readLabeled(file), "the end of the file");
        Files.writeString(file, "[]");
        Sentences.assertRefused(DataException.class, () -> StrokeFile.readLabeled(file), "no drawing");
        Files.writeString(file, "[" + SEVEN + ",{\"strokes\":[[[1,2]]]}]");
        Sentences.assertRefused(DataException.class, () -> StrokeFile.readLabeled(file), "drawing 2 without a “label”");
        Files.writeString(file, "[{\"label\":3,\"strokes\":[[]]}]");
        Sentences.assertRefused(DataException.class, () -> StrokeFile.readLabeled(file), "drawing 1 without a point");
    }

    @Test
    void endlessDrawingsAndDepthsAreRefusedBeforeTheyFillTheMemory() throws IOException {
        Files.writeString(file, "[{\"strokes\":[[" + "[1,2],".repeat(200_000) + "[1,2]]]}]");
        Sentences.assertRefused(
                DataException.class, () -> StrokeFile.read(file, entry -> {}), "more than 100000 points in drawing 1");
        Files.writeString(file, "[{\"x\":" + "[".repeat(1_000_000));
        Sentences.assertRefused(DataException.class, () -> StrokeFile.read(file, entry -> {}), "nesting depth");
    }

    @Test
    void anyDamageIsReadOrRefusedInASentence() {
        String valid = "[" + SEVEN + ",\n" + SEVEN.replace("7", "0").replace("4", "\"\u00e9\"") + "]";
        Mutations.assertSurvived(
                valid.getBytes(StandardCharsets.UTF_8),
                file,
                4_000,
                5,
                DataException.class,
                damaged -> StrokeFile.read(
                        damaged, entry -> assertTrue(entry.drawing().strokes().size() < 100)));
    }
}
