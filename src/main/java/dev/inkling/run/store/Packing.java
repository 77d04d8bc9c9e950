package dev.inkling.run.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes bytes of numbers smaller without losing any: those of equal weight are put side by side, because neighbors differ
 * least in their highest bytes, and the whole is deflated (RFC 1951) where that pays. Before them stand a byte that says what
 * was done and the CRC-32 of all that follows, so that a disk's mistakes are not taken for measurements.
 */
final class Packing {
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final int HEADER = 1 + Integer.BYTES;
    /** Deflating takes time at each reading; it must save at least this share. */
    private static final double WORTH = 0.95;

    private Packing() {}

    /** As they are, for bytes that will be replaced soon. */
    static byte[] plain(byte[] bytes) {
        byte[] packed = new byte[HEADER + bytes.length];
        System.arraycopy(bytes, 0, packed, HEADER, bytes.length);
        return headed(PLAIN, packed);
    }

    /**
     * As small as they get.
     *
     * @param bytes numbers of {@code width} bytes each; not modified
     */
    static byte[] pack(byte[] bytes, int width) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(shuffled(bytes, width));
            deflater.finish();
            byte[] packed = new byte[HEADER + (int) (bytes.length * WORTH)];
            int length = deflater.deflate(packed, HEADER, packed.length - HEADER);
            return deflater.finished() ? headed(DEFLATED, Arrays.copyOf(packed, HEADER + length)) : plain(bytes);
        } finally {
            deflater.end();
        }
    }

    /** @param packed gets its header */
    private static byte[] headed(byte how, byte[] packed) {
        ByteBuffer.wrap(packed).put(how).putInt(sum(packed));
        return packed;
    }

    private static int sum(byte[] packed) {
        CRC32 sum = new CRC32();
        sum.update(packed, HEADER, packed.length - HEADER);
        return (int) sum.getValue();
    }

    /**
     * Undoes both.
     *
     * @param length of the bytes that were packed
     * @throws CodecException if this is not what was packed
     */
    static byte[] unpack(byte[] packed, int width, int length) {
        if (packed.length < HEADER) {
            throw new CodecException(packed.length + " bytes instead of numbers");
        }
        byte how = packed[0];
        if (ByteBuffer.wrap(packed).getInt(1) != sum(packed)) {
            throw new CodecException("numbers that do not fit their check sum");
        }
        if (how == DEFLATED) {
            return unshuffled(inflated(packed, length), width);
        }
        if (how != PLAIN || packed.length != HEADER + length) {
            throw new CodecException(packed.length - HEADER + " bytes instead of " + length);
        }
        return Arrays.copyOfRange(packed, HEADER, packed.length);
    }

    private static byte[] inflated(byte[] packed, int length) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, HEADER, packed.length - HEADER);
            byte[] bytes = new byte[length];
            int count = inflater.inflate(bytes);
            int more = inflater.inflate(new byte[1]);
            if (count < length || more > 0 || !inflater.finished()) {
                throw new CodecException("packed numbers that are not " + length + " bytes");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new CodecException("numbers that cannot be unpacked");
        } finally {
            inflater.end();
        }
    }

    private static byte[] shuffled(byte[] bytes, int width) {
        int count = bytes.length / width;
        byte[] shuffled = new byte[bytes.length];
        for (int weight = 0, at = 0; weight < width; weight++) {
            for (int i = 0; i < count; i++, at++) {
                shuffled[at] = bytes[i * width + weight];
            }
        }
        return shuffled;
    }

    private static byte[] unshuffled(byte[] shuffled, int width) {
        int count = shuffled.length / width;
        byte[] bytes = new byte[shuffled.length];
        for (int weight = 0, at = 0; weight < width; weight++) {
            for (int i = 0; i < count; i++, at++) {
                bytes[i * width + weight] = shuffled[at];
            }
        }
        return bytes;
    }
}
