package dev.inkling.run;

import dev.inkling.nn.Precision;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@code .npy} file says about its numbers before they come. The format is specified in NumPy's reference manual,
 * "numpy.lib.format".
 *
 * @param precision of each number
 * @param order of the bytes of a number
 * @param fortran whether the numbers lie column by column instead of row by row
 * @param shape the sizes of 0 to 2 dimensions; their product is at most {@link #MOST_VALUES}
 * @param length bytes of the header, after which the numbers begin
 */
record NumpyHeader(Precision precision, ByteOrder order, boolean fortran, List<Integer> shape, int length) {
    /** A Java array can hardly have more elements. */
    static final int MOST_VALUES = Integer.MAX_VALUE - 8;

    static final int MOST_DIMENSIONS = 2;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /** The numbers begin at a multiple of this, so that they can be mapped into memory. */
    private static final int ALIGNMENT = 64;

    NumpyHeader {
        shape = List.copyOf(shape);
    }

    static byte[] magic() {
        return MAGIC.clone();
    }

    /** 1 for a vector, which is taken as a row, and for a single number. */
    int rows() {
        return shape.size() < MOST_DIMENSIONS ? 1 : shape.get(0);
    }

    int columns() {
        return shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
    }

    int count() {
        return rows() * columns();
    }

    int bytesPerValue() {
        return precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
    }

    /** Bytes of header and numbers together. */
    long fileBytes() {
        return length + (long) count() * bytesPerValue();
    }

    /** Where the number at a place of the file belongs when the array is kept row by row. */
    int rowByRow(int place) {
        return fortran ? place % rows() * columns() + place / rows() : place;
    }

    /** The bytes before the numbers of a little-endian array that lies row by row, in version 1.0 of the format. */
    static byte[] encode(Precision precision, List<Integer> shape) {
        String sizes = shape.stream().map(size -> size + ",").collect(Collectors.joining(" "));
        String fields = "{'descr': '" + (precision == Precision.FLOAT32 ? "<f4" : "<f8")
                + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
        int fixed = MAGIC.length + 4;
        int length = (fixed + fields.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        String padding = " ".repeat(length - fixed - fields.length() - 1) + "\n";
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) (length - fixed))
                .put((fields + padding).getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }
}
