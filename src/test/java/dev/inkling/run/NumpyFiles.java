package dev.inkling.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that NumPy 1.24 wrote, with the weights of a network 2-3-2, and others made by hand. */
final class NumpyFiles {
    /** By {@code numpy.savez_compressed}, all float32. */
    private static final String COMPRESSED = """
            UEsDBBQAAAAIAAAAIQAu5ZDNXgAAAJgAAAAGABQAVzEubnB5AQAQAJgAAAAAAAAAXgAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRu
            paBuk2airqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgrGmjoKtQpkA66zZ87YMjAoHDgkxsjAwODgACQaVq9aZQcA
            UEsDBBQAAAAIAAAAIQB1nCwrUQAAAIwAAAAGABQAYjEubnB5AQAQAIwAAAAAAAAAUQAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRu
            paBuk2airqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RrGOpo6CrUKFAAuBoYD9gwMDfvmPFHzAwBQSwMEFAAAAAgAAAAh
            ANv5lrxZAAAAmAAAAAYAFABXMi5ucHkBABAAmAAAAAAAAABZAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxcpG6loG6TZqKuo6Cell9U
            UpSYF59flJIKEndLzClOBYoXZyQWpAL5GsY6CkaaOgq1CmQDLgaGBnsGBgYHIALiBiBeAMRHDgAAUEsDBBQAAAAIAAAAIQCaqNA2
            TAAAAIgAAAAGABQAYjIubnB5AQAQAIgAAAAAAAAATAAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2airqOgnpZfVFKUmBef
            X5SSChJ3S8wpTgWKF2ckFqQC+RpGOpo6CrUKFACu2/yeDvlCzbsAUEsBAhQDFAAAAAgAAAAhAC7lkM1eAAAAmAAAAAYAAAAAAAAA
            AAAAAIABAAAAAFcxLm5weVBLAQIUAxQAAAAIAAAAIQB1nCwrUQAAAIwAAAAGAAAAAAAAAAAAAACAAZYAAABiMS5ucHlQSwECFAMU
            AAAACAAAACEA2/mWvFkAAACYAAAABgAAAAAAAAAAAAAAgAEfAQAAVzIubnB5UEsBAhQDFAAAAAgAAAAhAJqo0DZMAAAAiAAAAAYA
            AAAAAAAAAAAAAIABsAEAAGIyLm5weVBLBQYAAAAABAAEANAAAAA0AgAAAAA=
            """;

    /**
     * By {@code numpy.lib.format.write_array}: b2 first, big-endian float64 {@code [1, 2]}; W1 version 2.0, big-endian float64,
     * columns first; W2 version 3.0, float32, columns first; b1 big-endian float32.
     */
    private static final String MIXED = """
            UEsDBBQAAAAIADMadl2H80mZVwAAAJAAAAAGAAAAYjIubnB5m+wX6hsQychQxlCtnpJanFykbqWgbpdmoa6joJ6WX1RSlJgXn1+U
            kgoSd0vMKU4FihdnJBakAvkahjoKRpo6CrUKZAMuB07F3yEuuhL7A5J8L31c+QcAUEsDBBQAAAAIADMadl00U51aZgAAALAAAAAG
            AAAAVzEubnB5m+wX6hsQycRQwsDAUK2eklqcXKRupaBul2ahrqOgnpZfVFKUmBefX5SSChIPKSpNBQoXZyQWpAK5GkY6CsaaOgq1
            CuQCLvudM0FglgMHAxgcYIHQDRCKwXxhjpp6efgc+6uhYAAAUEsDBBQAAAAIADMadl3bjXQyWwAAAJgAAAAGAAAAVzIubnB5m+wX
            6hsQycxQwsDAUK2eklqcXKRupaBuk2airqOgnpZfVFKUmBefX5SSChIPKSpNBQoXZyQWpAK5GsY6CkaaOgq1CuQCLgaGBnsGBgcH
            BoYFQMwAxA1AfOQAAFBLAwQUAAAACAAzGnZdjA1BxVEAAACMAAAABgAAAGIxLm5weZvsF+obEMnIUMZQrZ6SWpxcpG6loG6XZqKu
            o6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GsY6mjoKtQoUAC77AwwM+xoYGPzUnswBAFBLAQIUAxQAAAAIADMadl2H80mZ
            VwAAAJAAAAAGAAAAAAAAAAAAAACAAQAAAABiMi5ucHlQSwECFAMUAAAACAAzGnZdNFOdWmYAAACwAAAABgAAAAAAAAAAAAAAgAF7
            AAAAVzEubnB5UEsBAhQDFAAAAAgAMxp2XduNdDJbAAAAmAAAAAYAAAAAAAAAAAAAAIABBQEAAFcyLm5weVBLAQIUAxQAAAAIADMa
            dl2MDUHFUQAAAIwAAAAGAAAAAAAAAAAAAACAAYQBAABiMS5ucHlQSwUGAAAAAAQABADQAAAA+QEAAAAA
            """;

    /** By {@code numpy.savez_compressed}: W1 is of Python objects, which are pickled. */
    private static final String OBJECTS = """
            UEsDBBQAAAAIAAAAIQBxvX5h0QAAACMBAAAGABQAVzEubnB5AQAQACMBAAAAAAAA0QAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRu
            paBe46+uo6Cell9UUpSYF59flJIKEnZLzClOBYoXZyQWpAL5GkY6CkaaOgq1CuQDrgbm5LzS3IJKveT8olS93NKckszEoqLESq74
            otTk/LzikqLS5BKuQgaIKq68FIhsIaM3Q2shkzNjUiFzeyFLUCGrhjejN5M3U1shG1RpSkllQSpXIXsEEwMDg79FIUdnR3shZ1Ah
            l4Y3cwQjUKymkNvPz8/rPxCACW/7kkKepM7YQl6IWcx+qSWFfEl6AFBLAQIUAxQAAAAIAAAAIQBxvX5h0QAAACMBAAAGAAAAAAAA
            AAAAAACAAQAAAABXMS5ucHlQSwUGAAAAAAEAAQA0AAAACQEAAAAA
            """;

    private NumpyFiles() {}

    static byte[] compressed() {
        return Base64.getMimeDecoder().decode(COMPRESSED);
    }

    static byte[] mixed() {
        return Base64.getMimeDecoder().decode(MIXED);
    }

    static byte[] objects() {
        return Base64.getMimeDecoder().decode(OBJECTS);
    }

    /** A deflated archive of arrays, given by their names, in the map's order. */
    static byte[] archive(Map<String, byte[]> arrays) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        arrays.forEach((name, npy) -> entries.put(name + ".npy", npy));
        return zip(entries);
    }

    /** A deflated zip, in the map's order. */
    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An array of little-endian float64, row by row. */
    static byte[] npy(String shape, double... values) {
        return npy("'<f8'", "False", shape, values);
    }

    /** An array with these fields, as Python writes them; its numbers are little-endian float64 all the same. */
    static byte[] npy(String descr, String fortran, String shape, double... values) {
        String header = "{'descr': " + descr + ", 'fortran_order': " + fortran + ", 'shape': " + shape + ", }";
        return npyWithHeader(header, values);
    }

    /** An array in version 1.0 with this text as its header. */
    static byte[] npyWithHeader(String header, double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + Double.BYTES * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(NumpyHeader.magic())
                .put(new byte[] {1, 0})
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.ISO_8859_1));
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }
}
