package dev.inkling.run.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrays of parameters as bytes and back, to the same bits. Little-endian: bytes of a number (4 where float32 holds all of
 * them exactly, else 8), the count of arrays, their lengths, each an int32; then all numbers, as {@link Packing} packs them.
 */
final class ArraysCodec {
    private ArraysCodec() {}

    /** @param finished whether the bytes are to be small, because nothing more comes */
    static byte[] write(List<double[]> arrays, boolean finished) {
        int width = arrays.stream().allMatch(ArraysCodec::fitsFloats) ? Float.BYTES : Double.BYTES;
        int count = arrays.stream().mapToInt(array -> array.length).reduce(0, Math::addExact);
        ByteBuffer numbers =
                ByteBuffer.allocate(Math.multiplyExact(count, width)).order(ByteOrder.LITTLE_ENDIAN);
        for (double[] array : arrays) {
            for (double value : array) {
                if (width == Float.BYTES) {
                    numbers.putFloat((float) value);
                } else {
                    numbers.putLong(Double.doubleToRawLongBits(value));
                }
            }
        }
        byte[] packed = finished ? Packing.pack(numbers.array(), width) : Packing.plain(numbers.array());
        ByteBuffer all = ByteBuffer.allocate((2 + arrays.size()) * Integer.BYTES + packed.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(width).putInt(arrays.size());
        arrays.forEach(array -> all.putInt(array.length));
        return all.put(packed).array();
    }

    /** @throws CodecException if this is not what was written */
    static List<double[]> read(byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
        if (encoded.length < 2 * Integer.BYTES) {
            throw new CodecException(encoded.length + " bytes for arrays");
        }
        int width = bytes.getInt();
        int size = bytes.getInt();
        boolean known = width == Float.BYTES || width == Double.BYTES;
        if (!known || size < 0 || size > bytes.remaining() / Integer.BYTES) {
            throw new CodecException(size + " arrays of numbers of " + width + " bytes");
        }
        List<double[]> arrays = new ArrayList<>(size);
        int[] lengths = new int[size];
        long count = 0;
        for (int i = 0; i < size; i++) {
            lengths[i] = bytes.getInt();
            count += lengths[i];
            if (lengths[i] < 0 || count * width > Integer.MAX_VALUE) {
                throw new CodecException("an array of " + lengths[i] + " numbers");
            }
        }
        byte[] packed = new byte[bytes.remaining()];
        bytes.get(packed);
        ByteBuffer numbers = ByteBuffer.wrap(Packing.unpack(packed, width, (int) count * width))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int length : lengths) {
            double[] array = new double[length];
            for (int i = 0; i < length; i++) {
                array[i] = width == Float.BYTES ? numbers.getFloat() : numbers.getDouble();
            }
            arrays.add(array);
        }
        return arrays;
    }

    private static boolean fitsFloats(double[] array) {
        for (double value : array) {
            if (Double.doubleToRawLongBits((float) value) != Double.doubleToRawLongBits(value)) {
                return false;
            }
        }
        return true;
    }
}
