package dev.inkling.run.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers of a curve as bytes and back, to the same bits: NaN and the infinities too. Little-endian; a first byte says how,
 * then come the bytes of {@link Packing}:
 *
 * <ul>
 *   <li>0: each value as float64
 *   <li>1: times, which are whole nanoseconds ({@code n / 1e9} in float64): the first n and then the differences, as int64
 * </ul>
 */
final class SeriesCodec {
    private static final byte VALUES = 0;
    private static final byte NANOSECONDS = 1;
    private static final double PER_SECOND = 1e9;
    /** Beyond this float64 does not hold every whole number. */
    private static final long EXACT = 1L << 53;

    private SeriesCodec() {}

    /** @param finished whether the bytes are to be small, because nothing more comes */
    static byte[] values(double[] values, boolean finished) {
        ByteBuffer bytes = buffer(values.length);
        for (double value : values) {
            bytes.putLong(Double.doubleToRawLongBits(value));
        }
        return headed(VALUES, bytes, finished);
    }

    /**
     * Times, in seconds.
     *
     * @param finished as in {@link #values}
     */
    static byte[] times(double[] seconds, boolean finished) {
        ByteBuffer bytes = buffer(seconds.length);
        long before = 0;
        for (double value : seconds) {
            long nanoseconds = Math.round(value * PER_SECOND);
            boolean same = Double.doubleToRawLongBits(nanoseconds / PER_SECOND) == Double.doubleToRawLongBits(value);
            if (!same || Math.abs(nanoseconds) > EXACT) {
                return values(seconds, finished);
            }
            bytes.putLong(nanoseconds - before);
            before = nanoseconds;
        }
        return headed(NANOSECONDS, bytes, finished);
    }

    /**
     * What either of the two has written.
     *
     * @throws CodecException if these are not so many numbers
     */
    static double[] read(byte[] encoded, int count) {
        if (encoded.length == 0) {
            throw new CodecException("no bytes");
        }
        byte[] packed = new byte[encoded.length - 1];
        System.arraycopy(encoded, 1, packed, 0, packed.length);
        ByteBuffer bytes = ByteBuffer.wrap(Packing.unpack(packed, Long.BYTES, count * Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[count];
        if (encoded[0] == VALUES) {
            for (int i = 0; i < count; i++) {
                values[i] = Double.longBitsToDouble(bytes.getLong());
            }
        } else if (encoded[0] == NANOSECONDS) {
            long nanoseconds = 0;
            for (int i = 0; i < count; i++) {
                nanoseconds += bytes.getLong();
                values[i] = nanoseconds / PER_SECOND;
            }
        } else {
            throw new CodecException("numbers written in an unknown way, " + encoded[0]);
        }
        return values;
    }

    private static ByteBuffer buffer(int count) {
        return ByteBuffer.allocate(count * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] headed(byte how, ByteBuffer bytes, boolean finished) {
        byte[] packed = finished ? Packing.pack(bytes.array(), Long.BYTES) : Packing.plain(bytes.array());
        byte[] all = new byte[packed.length + 1];
        all[0] = how;
        System.arraycopy(packed, 0, all, 1, packed.length);
        return all;
    }
}
