package dev.inkling.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The text of one CSV file, and what all such files have in common: UTF-8, comma-separated cells, a limited size. */
final class CsvFile {
    static final int MOST_CELL_CHARACTERS = 100;

    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_NUMBER_COLUMNS = 1_000;
    /** Far inside float32, and its square far inside float64, so that scaling cannot overflow. */
    private static final double LARGEST = 1e30;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final String source;
    private final String text;

    private CsvFile(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** @throws DataException if it cannot be read or is no text */
    static CsvFile open(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!Files.isRegularFile(file)) {
                throw DataException.notAFile(file);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, file.toString());
            }
        } catch (IOException e) {
            throw DataException.reading(file, e);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param source what messages call the stream
     * @throws DataException if the content is no text
     * @throws IOException if the stream fails
     */
    static CsvFile read(InputStream in, String source) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        CsvFile file = new CsvFile(source, "");
        if (bytes.length > MOST_BYTES) {
            throw file.broken("more than " + (MOST_BYTES >> 20) + " MB", "a smaller table");
        }
        String text = file.decode(bytes);
        if (text.isBlank()) {
            throw file.broken("an empty file", "rows of numbers, below a header with the columns' names");
        }
        return new CsvFile(source, text);
    }

    /** Hands over the file's lines, one after the other. */
    void read(Reader reader) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            reader.first(records.hasNext() ? records.next().toList() : List.of());
            for (int row = 0; records.hasNext(); row++) {
                List<String> cells = records.next().toList();
                if (row == MOST_ROWS) {
                    throw broken("more than " + MOST_ROWS + " rows", "at most that many");
                }
                reader.row(cells, parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException e) {
            throw broken("a quotation mark out of place (" + e.getMessage() + ")", "comma-separated cells", e);
        }
    }

    static boolean isNumber(String cell) {
        // The length first: no expression has to run over a cell of megabytes.
        return cell.length() <= MOST_CELL_CHARACTERS && NUMBER.matcher(cell).matches();
    }

    /** The number in a cell; it is finite. */
    double number(String cell, long line, String column) {
        if (isNumber(cell)) {
            double value = Double.parseDouble(cell);
            if (Math.abs(value) <= LARGEST) {
                return value;
            }
        }
        throw broken(
                quote(cell) + " in line " + line + ", column " + quote(column),
                "a number with a decimal point, at most " + LARGEST + " in size");
    }

    /** Refuses names of number columns that cannot be told apart, or are none. */
    void checkNames(List<String> names) {
        if (names.size() > MOST_NUMBER_COLUMNS) {
            throw broken(names.size() + " number columns", "at most " + MOST_NUMBER_COLUMNS);
        }
        if (names.stream().allMatch(CsvFile::isNumber)) {
            throw broken("numbers in the first line", "a header with the names of the columns");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isBlank() || name.length() > MOST_CELL_CHARACTERS || !seen.add(name)) {
                throw broken("the column name " + quote(name), "short names, each different from the others");
            }
        }
    }

    void checkCells(List<String> cells, long line, int expected) {
        if (cells.size() != expected) {
            throw broken(cells.size() + " cells in line " + line, expected + " as in the first line");
        }
    }

    DataException broken(String found, String expected) {
        return broken(found, expected, null);
    }

    /** Shortened, so that a cell of megabytes does not become a message of megabytes. */
    static String quote(String cell) {
        String shown = cell.length() <= 30 ? cell : cell.substring(0, 30) + "…";
        return "“" + shown.replaceAll("\\p{Cntrl}", "�") + "”";
    }

    private DataException broken(String found, String expected, @Nullable Throwable cause) {
        return DataException.content(source, found, expected, "Correct the file and open it again.", cause);
    }

    private String decode(byte[] bytes) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (decoded.indexOf('\0') >= 0) {
                throw broken("binary data", "text in UTF-8");
            }
            // Spreadsheets put a byte order mark first; it is not part of the first column's name.
            return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        } catch (CharacterCodingException e) {
            throw broken("bytes that are not UTF-8 text", "text in UTF-8", e);
        }
    }

    /** What makes something of the lines. */
    interface Reader {
        /** The cells of the first line: the header, where there is one. */
        void first(List<String> cells);

        /** The cells of each further line. */
        void row(List<String> cells, long line);
    }
}
