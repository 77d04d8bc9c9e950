package dev.inkling.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from a CSV file: UTF-8, comma-separated, a header with the columns' names, numbers, and the class as the last
 * column.
 */
public final class CsvTable {
    private static final int MOST_BYTES = 32 << 20;

    private CsvTable() {}

    /**
     * Reads a file; id and title of the table are its name without the ending.
     *
     * @throws DataException if it cannot be read or is not such a table
     */
    public static Table read(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw DataException.notAFile(file);
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String title = dot > 0 ? name.substring(0, dot) : name;
        try (InputStream in = open(file)) {
            return read(in, file.toString(), title, title);
        } catch (IOException e) {
            throw DataException.reading(file, e);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param source what messages call the stream
     * @throws DataException if the content is not such a table
     * @throws IOException if the stream fails
     */
    static Table read(InputStream in, String source, String id, String title) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw broken(source, "more than " + (MOST_BYTES >> 20) + " MB", "a smaller table", null);
        }
        String text = decode(bytes, source);
        if (text.isBlank()) {
            throw broken(source, "an empty file", "a header and rows of numbers with a class", null);
        }
        return new CsvRows(source, text).table(id, title);
    }

    static DataException broken(String source, String found, String expected, @Nullable Throwable cause) {
        return DataException.content(source, found, expected, "Correct the file and open it again.", cause);
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.newInputStream(file);
    }

    private static String decode(byte[] bytes, String source) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw broken(source, "binary data", "text in UTF-8", null);
            }
            // Spreadsheets put a byte order mark first; it is not part of the first column's name.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw broken(source, "bytes that are not UTF-8 text", "text in UTF-8", e);
        }
    }
}
