package dev.inkling.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes NumPy archives as {@code numpy.savez} does: a zip of stored {@code .npy} files. */
final class NpzWriter {
    /** The zip format's first day, as NumPy has it: equal arrays make equal files. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NpzWriter() {}

    /**
     * Writes the whole file or leaves what was there.
     *
     * @throws RunFileException if it cannot be written
     */
    static void write(Path file, List<NumpyArray> arrays) {
        WholeFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (NumpyArray array : arrays) {
                zip.putNextEntry(entry(array));
                array.writeTo(zip);
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    private static ZipEntry entry(NumpyArray array) throws IOException {
        CRC32 sum = new CRC32();
        array.writeTo(new CheckedOutputStream(OutputStream.nullOutputStream(), sum));
        ZipEntry entry = new ZipEntry(array.name() + ".npy");
        entry.setTimeLocal(ENTRY_TIME);
        // A stored entry has its size and check sum before its bytes, so the array is gone through twice.
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(array.fileBytes());
        entry.setCrc(sum.getValue());
        return entry;
    }
}
