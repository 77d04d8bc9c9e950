package dev.inkling.data.mine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.inkling.data.DataException;
import dev.inkling.data.FileReplacement;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Drawings as a JSON file: an array of {@code {"label": 4, "strokes": [[[x, y], ...], ...]}}, the label left out where it is
 * not known; x to the right and y downwards in any unit. Other fields of a drawing are passed over.
 */
public final class StrokeFile {
    static final String LABEL = "label";
    static final String STROKES = "strokes";

    /** What fits in memory well; some fifty thousand drawings. */
    private static final int MOST_POINTS = 5_000_000;

    private StrokeFile() {}

    /**
     * One drawing of a file.
     *
     * @param label the digit 0…9 that it stands for; null where the file does not say
     * @param drawing empty where the file has no point of it
     */
    public record Entry(@Nullable Integer label, Drawing drawing) {}

    /**
     * Hands on the drawings of a file of any length one by one, in order.
     *
     * @throws DataException if the file cannot be read, or when something else than the next drawing is found
     */
    public static void read(Path file, Consumer<Entry> taker) {
        StrokeReader.read(file, taker);
    }

    /**
     * All drawings of a file, each of which must have ink and say which digit it stands for.
     *
     * @throws DataException if the file is not that, or has none, or too many to hold in memory
     */
    public static List<NewDrawing> readLabeled(Path file) {
        List<NewDrawing> drawings = new ArrayList<>();
        int[] points = {0};
        read(file, entry -> {
            int place = drawings.size() + 1;
            Integer label = entry.label();
            if (label == null) {
                throw broken(file, "drawing " + place + " without a “label”", "the digit that each stands for");
            }
            if (entry.drawing().isEmpty()) {
                throw broken(file, "drawing " + place + " without a point", "ink in each");
            }
            for (Stroke stroke : entry.drawing().strokes()) {
                points[0] += stroke.points().size();
            }
            if (points[0] > MOST_POINTS) {
                throw broken(file, "more than " + MOST_POINTS + " points", "fewer in one file; divide it");
            }
            drawings.add(new NewDrawing(entry.drawing(), label));
        });
        if (drawings.isEmpty()) {
            throw broken(file, "no drawing", "at least one");
        }
        return drawings;
    }

    private static DataException broken(Path file, String found, String expected) {
        return DataException.content(file.toString(), found, expected, StrokeReader.REMEDY, null);
    }

    /**
     * Writes drawings with their labels, those without strokes left out; a file that is there is replaced once all of it is
     * written.
     *
     * @return how many were written
     * @throws DataException if none has strokes, or if the file cannot be written
     */
    public static int write(Path file, List<LabeledDrawing> drawings) {
        List<LabeledDrawing> drawn = drawings.stream()
                .filter(drawing -> drawing.content().strokes().isPresent())
                .toList();
        if (drawn.isEmpty()) {
            throw new DataException("No strokes were written to " + file + ": found " + drawings.size()
                    + " drawings that came as images, expected at least one that was drawn. Export them as images"
                    + " instead.");
        }
        try {
            FileReplacement.write(file, out -> write(out, drawn));
            return drawn.size();
        } catch (IOException e) {
            throw DataException.writing(file, e);
        }
    }

    private static void write(OutputStream out, List<LabeledDrawing> drawings) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            for (LabeledDrawing drawing : drawings) {
                // One a line, so that people and line tools find their way.
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeNumberField(LABEL, drawing.label());
                json.writeArrayFieldStart(STROKES);
                for (Stroke stroke : drawing.content().strokes().orElseThrow().strokes()) {
                    write(json, stroke);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Stroke stroke) throws IOException {
        json.writeStartArray();
        for (InkPoint point : stroke.points()) {
            json.writeArray(new double[] {point.x(), point.y()}, 0, 2);
        }
        json.writeEndArray();
    }
}
