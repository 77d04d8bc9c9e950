package dev.inkling.run;

import dev.inkling.nn.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header of one {@code .npy} file, versions 1.0 to 3.0, and refuses arrays that cannot be weights. */
final class NumpyHeaderReader {
    /** NumPy refuses longer ones too. */
    private static final int MOST_CHARACTERS = 10_000;

    private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
    /** One pair of the Python dictionary that a header is; values are strings, truth values, tuples or (for records) lists. */
    private static final Pattern PAIR = Pattern.compile(
            "\\G\\s*(['\"])(\\w+)\\1\\s*:\\s*('[^']*'|\"[^\"]*\"|True|False|\\([^()]*\\)|\\[[^\\]]*\\])\\s*(,|\\z)");

    private static final Pattern FLOAT = Pattern.compile("['\"]([<>])f([48])['\"]");
    /** Python 2 wrote an L after large numbers. */
    private static final Pattern SIZE = Pattern.compile("\\d{1,10}L?");

    private final ArraySource source;

    NumpyHeaderReader(ArraySource source) {
        this.source = source;
    }

    /**
     * Reads up to the first number.
     *
     * @throws RunFileException if it is not the header of an array of floats with at most two dimensions
     */
    NumpyHeader read(InputStream in) throws IOException {
        byte[] magic = NumpyHeader.magic();
        if (!Arrays.equals(bytes(in, magic.length), magic)) {
            throw source.damaged("other bytes than “\\x93NUMPY” at the start", "a .npy file", null);
        }
        byte[] version = bytes(in, 2);
        if (version[0] < 1 || version[0] > 3 || version[1] != 0) {
            throw source.damaged(
                    "version " + (version[0] & 0xff) + "." + (version[1] & 0xff) + " of the .npy format",
                    "1.0, 2.0 or 3.0",
                    null);
        }
        ByteBuffer size = ByteBuffer.wrap(bytes(in, version[0] == 1 ? 2 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        long length = version[0] == 1 ? Short.toUnsignedInt(size.getShort()) : Integer.toUnsignedLong(size.getInt());
        if (length > MOST_CHARACTERS) {
            throw source.damaged("a header of " + length + " characters", "at most " + MOST_CHARACTERS, null);
        }
        // All that a usable header has is ASCII, whichever encoding its version names.
        String text = new String(bytes(in, (int) length), StandardCharsets.ISO_8859_1).strip();
        Map<String, String> fields = fields(text);
        Matcher type = FLOAT.matcher(fields.getOrDefault("descr", ""));
        if (!type.matches()) {
            throw source.broken(
                    "the data type " + ArraySource.quote(fields.getOrDefault("descr", "")),
                    "float32 or float64 (<f4, >f4, <f8 or >f8)",
                    "Convert the array with astype(numpy.float32) and save it again.",
                    null);
        }
        return new NumpyHeader(
                "4".equals(type.group(2)) ? Precision.FLOAT32 : Precision.FLOAT64,
                "<".equals(type.group(1)) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                "True".equals(fields.get("fortran_order")),
                shape(fields.getOrDefault("shape", "")),
                magic.length + version.length + size.capacity() + (int) length);
    }

    private byte[] bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw source.damaged("a header that ends too early", "a whole .npy file", null);
        }
        return bytes;
    }

    private Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        boolean once = text.length() >= 2 && text.startsWith("{") && text.endsWith("}");
        String body = once ? text.substring(1, text.length() - 1) : "";
        Matcher pair = PAIR.matcher(body);
        int end = 0;
        while (pair.find()) {
            once &= fields.put(pair.group(2), pair.group(3)) == null;
            end = pair.end();
        }
        boolean order = Set.of("True", "False").contains(fields.getOrDefault("fortran_order", ""));
        if (!once
                || !order
                || !body.substring(end).isBlank()
                || !fields.keySet().equals(KEYS)) {
            throw source.damaged(
                    "the header " + ArraySource.quote(text),
                    "{'descr': …, 'fortran_order': True or False, 'shape': (…)}",
                    null);
        }
        return fields;
    }

    private List<Integer> shape(String tuple) {
        String inner =
                tuple.startsWith("(") ? tuple.substring(1, tuple.length() - 1).strip() : "?";
        String sizes = inner.endsWith(",") ? inner.substring(0, inner.length() - 1) : inner;
        List<Integer> shape = new ArrayList<>();
        long count = 1;
        for (String part : inner.isEmpty() ? new String[0] : sizes.split(",", -1)) {
            String size = part.strip();
            if (!SIZE.matcher(size).matches()) {
                throw source.damaged("the shape " + ArraySource.quote(tuple), "whole numbers in parentheses", null);
            }
            long value = Long.parseLong(size.replace("L", ""));
            if (value > NumpyHeader.MOST_VALUES || shape.size() == NumpyHeader.MOST_DIMENSIONS) {
                throw wrongShape(tuple);
            }
            shape.add((int) value);
            count *= value;
        }
        if (count > NumpyHeader.MOST_VALUES) {
            throw wrongShape(tuple);
        }
        return shape;
    }

    private RunFileException wrongShape(String tuple) {
        return source.broken(
                "the shape " + ArraySource.quote(tuple),
                "at most " + NumpyHeader.MOST_DIMENSIONS + " dimensions and " + NumpyHeader.MOST_VALUES + " numbers",
                "Save weights as matrices and biases as vectors.",
                null);
    }
}
