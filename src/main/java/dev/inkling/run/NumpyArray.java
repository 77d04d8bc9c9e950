package dev.inkling.run;

import dev.inkling.nn.Precision;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An array to be written.
 *
 * @param name without the ending {@code .npy}
 * @param precision of the numbers in the file
 * @param shape the sizes of its dimensions
 * @param values row by row; must not be changed
 */
record NumpyArray(String name, Precision precision, List<Integer> shape, double[] values) {
    private static final int CHUNK = 1 << 16;

    NumpyArray {
        shape = List.copyOf(shape);
        long count = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (count != values.length) {
            throw new IllegalArgumentException(values.length + " values for " + name + " " + shape + ".");
        }
    }

    /** Bytes of the {@code .npy} file. */
    long fileBytes() {
        return NumpyHeader.encode(precision, shape).length
                + (long) values.length * (precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES);
    }

    /** Writes the {@code .npy} file: little-endian, row by row. */
    void writeTo(OutputStream out) throws IOException {
        out.write(NumpyHeader.encode(precision, shape));
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            if (precision == Precision.FLOAT32) {
                chunk.putFloat((float) value);
            } else {
                chunk.putDouble(value);
            }
            if (!chunk.hasRemaining()) {
                out.write(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
        }
        out.write(chunk.array(), 0, chunk.position());
    }
}
