package dev.inkling.data.mine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.inkling.data.DataException;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a file of strokes from beginning to end, with one drawing in memory at a time. */
final class StrokeReader {
    static final String REMEDY = "Correct it there, or export the drawings again.";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** Nobody draws so much; a file that says so must not fill the memory. */
    private static final int MOST_POINTS = 100_000;

    private static final double FARTHEST = 1e9;

    private final Path file;
    private final JsonParser json;
    /** Of the drawing that is being read, from 1; 0 before the first. */
    private int place;

    private int points;

    private StrokeReader(Path file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /** @throws DataException if it is no such file; what came before the fault has been handed on */
    static void read(Path file, Consumer<StrokeFile.Entry> taker) {
        try (InputStream in = open(file);
                JsonParser json = JSON.createParser(in)) {
            StrokeReader reader = new StrokeReader(file, json);
            try {
                reader.all(taker);
            } catch (JsonProcessingException e) {
                throw reader.broken("text that is no JSON (" + reason(e) + ")", "a JSON array", e);
            } catch (CharConversionException e) {
                throw reader.broken("bytes that are no text", "a JSON array", e);
            }
        } catch (IOException e) {
            throw DataException.reading(file, e);
        }
    }

    /** The parser goes on to list all that JSON has. */
    private static String reason(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).replaceFirst("(?s):? (expected|was expecting) .*", "");
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        // A named pipe would block for ever.
        if (!Files.isRegularFile(file)) {
            throw DataException.notAFile(file);
        }
        return Files.newInputStream(file);
    }

    private void all(Consumer<StrokeFile.Entry> taker) throws IOException {
        require(json.nextToken() == JsonToken.START_ARRAY, "a JSON array of drawings");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            place++;
            taker.accept(drawing());
        }
        place = 0;
        require(json.nextToken() == null, "nothing after the array");
    }

    private StrokeFile.Entry drawing() throws IOException {
        require(json.currentToken() == JsonToken.START_OBJECT, "an object with “label” and “strokes”");
        Integer label = null;
        Drawing drawing = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals(StrokeFile.LABEL)) {
                label = label();
            } else if (field.equals(StrokeFile.STROKES)) {
                points = 0;
                drawing = strokes();
            } else {
                json.skipChildren();
            }
        }
        if (drawing == null) {
            throw broken("no “strokes”", "an object with “label” and “strokes”", null);
        }
        return new StrokeFile.Entry(label, drawing);
    }

    private @Nullable Integer label() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        String expected = "a whole number from 0 to 9 as its label";
        require(json.currentToken() == JsonToken.VALUE_NUMBER_INT, expected);
        if (json.getText().length() != 1) {
            throw broken("the label " + json.getText(), expected, null);
        }
        return json.getIntValue();
    }

    private Drawing strokes() throws IOException {
        require(json.currentToken() == JsonToken.START_ARRAY, "a list of strokes");
        List<Stroke> strokes = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_ARRAY, "a list of points as a stroke");
            List<InkPoint> stroke = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                stroke.add(point());
            }
            // A stroke without a point leaves no ink.
            if (!stroke.isEmpty()) {
                strokes.add(new Stroke(stroke));
            }
        }
        return new Drawing(strokes);
    }

    private InkPoint point() throws IOException {
        String expected = "two numbers [x, y] as a point";
        require(json.currentToken() == JsonToken.START_ARRAY, expected);
        json.nextToken();
        double x = coordinate(expected);
        json.nextToken();
        double y = coordinate(expected);
        require(json.nextToken() == JsonToken.END_ARRAY, expected);
        points++;
        if (points > MOST_POINTS) {
            throw broken("more than " + MOST_POINTS + " points", "at most so many", null);
        }
        return new InkPoint(x, y, 0);
    }

    private double coordinate(String expected) throws IOException {
        require(json.currentToken() != null && json.currentToken().isNumeric(), expected);
        double value = json.getDoubleValue();
        if (!(Math.abs(value) <= FARTHEST)) {
            throw broken("a point at " + value, "numbers from -1e9 to 1e9", null);
        }
        return value;
    }

    private void require(boolean asExpected, String expected) {
        if (!asExpected) {
            throw broken(found(), expected, null);
        }
    }

    private String found() {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "the end of the file";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case END_OBJECT -> "the end of an object";
            case START_ARRAY -> "a list";
            case END_ARRAY -> "the end of a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_NULL -> "an empty value";
            default -> "true or false";
        };
    }

    private DataException broken(String found, String expected, @Nullable Throwable cause) {
        String where = place == 0 ? "" : " in drawing " + place;
        int line = json.currentLocation().getLineNr();
        return DataException.content(
                file.toString(), found + where + " (line " + Math.max(1, line) + ")", expected, REMEDY, cause);
    }
}
