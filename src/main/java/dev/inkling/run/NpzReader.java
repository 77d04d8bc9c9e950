package dev.inkling.run;

import dev.inkling.nn.Precision;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A NumPy archive ({@code .npz}: a zip of {@code .npy} files, stored or deflated) that is open for reading. Opening reads
 * the headers alone, so that a caller sees what the arrays promise before memory is reserved for any of them.
 */
final class NpzReader implements Closeable {
    private static final int MOST_ARRAYS = 1_000;
    private static final String SUFFIX = ".npy";
    private static final int CHUNK = 1 << 16;
    /** Deflate cannot pack better than this: two bits for 258 bytes. */
    private static final long BEST_COMPRESSION = 1032;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, NumpyHeader> headers = new LinkedHashMap<>();

    private NpzReader(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** @throws RunFileException if it cannot be read, or is not an archive of arrays of floats */
    static NpzReader open(Path file) {
        try {
            requireRegularFile(file);
            ZipFile zip = new ZipFile(file.toFile());
            try {
                NpzReader reader = new NpzReader(file, zip);
                reader.readHeaders();
                return reader;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw notAnArchive(file, e);
        } catch (IOException e) {
            throw RunFileException.reading(file, e);
        }
    }

    Path file() {
        return file;
    }

    /** The arrays' names without {@code .npy}, in the file's order. */
    Set<String> names() {
        return Collections.unmodifiableSet(headers.keySet());
    }

    /** The sizes of an array's 0 to 2 dimensions. */
    List<Integer> shape(String name) {
        return header(name).shape();
    }

    /**
     * All numbers of one array, row by row, new.
     *
     * @param name one of {@link #names}
     * @throws RunFileException if they are not all there, damaged, or not finite
     */
    double[] read(String name) {
        ArraySource source = new ArraySource(file, name);
        NumpyHeader header = header(name);
        ZipEntry entry = Objects.requireNonNull(entries.get(name));
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            in.skipNBytes(header.length());
            double[] values = decode(in, header, source);
            // The zip's reader does not compare the check sum by itself.
            if (in.read() >= 0 || sum.getValue() != entry.getCrc()) {
                throw source.damaged("bytes that do not fit the check sum", "those that were saved", null);
            }
            requireFinite(values, header, source);
            return values;
        } catch (EOFException | ZipException e) {
            throw source.damaged("packed data that cannot be unpacked", "a whole zip archive", e);
        } catch (IOException e) {
            throw RunFileException.reading(file, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw RunFileException.reading(file, e);
        }
    }

    private NumpyHeader header(String name) {
        return Objects.requireNonNull(headers.get(name), name);
    }

    private static void requireRegularFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        // A named pipe would block for ever.
        if (!Files.isRegularFile(file)) {
            throw RunFileException.content(
                    file, "a folder or a special file", "a regular file", "Choose the file itself.", null);
        }
    }

    private static RunFileException notAnArchive(Path file, ZipException cause) {
        String found = "a file that is no whole zip archive";
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = NumpyHeader.magic();
            if (Arrays.equals(in.readNBytes(magic.length), magic)) {
                found = "a single array (.npy)";
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return RunFileException.content(
                file,
                found,
                "a NumPy archive (.npz)",
                "Save the arrays with numpy.savez, or copy the file again.",
                cause);
    }

    private void readHeaders() throws IOException {
        if (zip.size() > MOST_ARRAYS) {
            throw RunFileException.content(
                    file, zip.size() + " entries", "at most " + MOST_ARRAYS, "Choose a file of weights.", null);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName();
            if (!path.endsWith(SUFFIX)) {
                throw RunFileException.content(
                        file,
                        "the entry " + ArraySource.quote(path),
                        "nothing but arrays (.npy)",
                        "Save the arrays with numpy.savez.",
                        null);
            }
            String name = path.substring(0, path.length() - SUFFIX.length());
            if (entries.put(name, entry) != null) {
                throw RunFileException.content(
                        file,
                        "the array " + ArraySource.quote(name) + " twice",
                        "each name once",
                        "Save the arrays again.",
                        null);
            }
            headers.put(name, readHeader(entry, new ArraySource(file, name)));
        }
    }

    private NumpyHeader readHeader(ZipEntry entry, ArraySource source) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            NumpyHeader header = new NumpyHeaderReader(source).read(in);
            long packed = entry.getCompressedSize();
            long most = entry.getMethod() == ZipEntry.STORED ? packed : packed * BEST_COMPRESSION;
            if (entry.getSize() != header.fileBytes() || packed > Files.size(file) || entry.getSize() > most) {
                throw source.damaged(
                        entry.getSize() + " bytes (packed " + packed + ")",
                        header.fileBytes() + " for the shape " + header.shape(),
                        null);
            }
            return header;
        } catch (EOFException | ZipException e) {
            throw source.damaged("packed data that cannot be unpacked", "a whole zip archive", e);
        }
    }

    private static double[] decode(InputStream in, NumpyHeader header, ArraySource source) throws IOException {
        double[] values = new double[header.count()];
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(header.order());
        int perChunk = CHUNK / header.bytesPerValue();
        for (int start = 0; start < values.length; start += perChunk) {
            int count = Math.min(perChunk, values.length - start);
            int bytes = count * header.bytesPerValue();
            if (in.readNBytes(chunk.array(), 0, bytes) < bytes) {
                throw source.damaged(
                        "fewer numbers than promised", values.length + " for the shape " + header.shape(), null);
            }
            chunk.clear();
            for (int i = start; i < start + count; i++) {
                values[header.rowByRow(i)] =
                        header.precision() == Precision.FLOAT32 ? chunk.getFloat() : chunk.getDouble();
            }
        }
        return values;
    }

    private static void requireFinite(double[] values, NumpyHeader header, ArraySource source) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                List<Integer> index = header.shape().size() < NumpyHeader.MOST_DIMENSIONS
                        ? List.of(i)
                        : List.of(i / header.columns(), i % header.columns());
                throw source.broken(
                        values[i] + " at " + index,
                        "finite numbers",
                        "Such values come from a run that diverged: choose the weights of another.",
                        null);
            }
        }
    }
}
