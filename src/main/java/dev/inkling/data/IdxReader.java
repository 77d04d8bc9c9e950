package dev.inkling.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads IDX files, the format of MNIST: big-endian 32-bit numbers (magic, then one size per dimension) and unsigned bytes.
 * Strict: what is not exactly as the header says is refused with a {@link DataException}. Memory is reserved only when the
 * promise of the header is plausible for a file of this size.
 */
public final class IdxReader {
    private static final long MOST_SAMPLES = 1_000_000;
    private static final long MOST_PIXELS_PER_SIDE = 256;
    private static final long MOST_BYTES = 256L << 20;
    private static final String REMEDY = "Delete it and get the file again.";

    private IdxReader() {}

    /**
     * Images {@code [count, height · width]}, held as the file's bytes.
     *
     * @throws DataException if the file is not a whole, well-formed IDX file of images
     */
    public static IdxImages readImages(Path file) {
        Content content = read(file, Kind.IMAGES);
        int height = (int) content.sizes[1];
        int width = (int) content.sizes[2];
        return new IdxImages(
                new ByteFeatures(content.body, height * width), new SampleShape.Image(height, width), content.sha256);
    }

    /**
     * Class indexes {@code [count]}, each 0…classCount−1.
     *
     * @throws DataException if the file is not a whole, well-formed IDX file of such labels
     */
    public static IdxLabels readLabels(Path file, int classCount) {
        Content content = read(file, Kind.LABELS);
        int[] labels = new int[content.body.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = content.body[i] & 0xff;
            if (labels[i] >= classCount) {
                throw broken(
                        file,
                        "the label " + labels[i] + " at place " + (i + 1),
                        "labels 0 to " + (classCount - 1),
                        null);
            }
        }
        return new IdxLabels(labels, content.sha256);
    }

    private static Content read(Path file, Kind kind) {
        try (HashedContent content = HashedContent.open(file)) {
            if (content.isEmpty()) {
                throw broken(file, "an empty file", kind.expected, null);
            }
            if (content.isMarkup()) {
                throw broken(file, "what looks like a web page", kind.expected, null);
            }
            long[] sizes = readSizes(file, kind, content);
            byte[] body = new byte[bodyBytes(file, kind, sizes, content.mostBytes())];
            int filled = content.fill(body);
            if (filled < body.length) {
                throw broken(file, filled + " bytes after the header", body.length + " as the header says", null);
            }
            if (!content.atEnd()) {
                throw broken(
                        file, "more bytes than the header says", "exactly " + body.length + " after the header", null);
            }
            return new Content(sizes, body, content.sha256());
        } catch (EOFException e) {
            throw broken(file, "a gzip file that ends too early", "a whole one", e);
        } catch (ZipException e) {
            throw broken(file, "a damaged gzip file (" + e.getMessage() + ")", "a whole one", e);
        } catch (IOException e) {
            throw DataException.reading(file, e);
        }
    }

    private static long[] readSizes(Path file, Kind kind, HashedContent content) throws IOException {
        byte[] bytes = new byte[4 + 4 * kind.dimensions];
        int filled = content.fill(bytes);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int magic = header.getInt();
        if (filled >= 4 && magic != kind.magic) {
            throw broken(file, Kind.describe(magic), kind.expected, null);
        }
        if (filled < bytes.length) {
            throw broken(file, "only " + filled + " bytes", "a header of " + bytes.length + " bytes", null);
        }
        long[] sizes = new long[kind.dimensions];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Integer.toUnsignedLong(header.getInt());
        }
        return sizes;
    }

    private static int bodyBytes(Path file, Kind kind, long[] sizes, long mostContentBytes) {
        long bytes = sizes[0];
        boolean plausible = sizes[0] >= 1 && sizes[0] <= MOST_SAMPLES;
        for (int i = 1; i < sizes.length; i++) {
            plausible &= sizes[i] >= 1 && sizes[i] <= MOST_PIXELS_PER_SIDE;
            bytes *= sizes[i];
        }
        if (!plausible || bytes > MOST_BYTES) {
            String limits = "1 to " + MOST_SAMPLES
                    + (kind == Kind.IMAGES
                            ? " images of 1 to " + MOST_PIXELS_PER_SIDE + " pixels a side, at most "
                                    + (MOST_BYTES >> 20) + " MB"
                            : " labels");
            throw broken(file, "a header that promises " + promise(kind, sizes), limits, null);
        }
        if (bytes + 4 + 4L * sizes.length > mostContentBytes) {
            throw broken(
                    file,
                    "a file too short for the " + promise(kind, sizes) + " that its header promises",
                    "the whole file",
                    null);
        }
        return (int) bytes;
    }

    private static String promise(Kind kind, long[] sizes) {
        return kind == Kind.IMAGES
                ? sizes[0] + " images of " + sizes[1] + " × " + sizes[2] + " pixels"
                : sizes[0] + " labels";
    }

    private static DataException broken(Path file, String found, String expected, @Nullable Throwable cause) {
        return DataException.content(file.toString(), found, expected, REMEDY, cause);
    }

    private enum Kind {
        IMAGES(2051, 3, "an IDX file of images (magic number 2051), gzipped or not"),
        LABELS(2049, 1, "an IDX file of labels (magic number 2049), gzipped or not");

        private final int magic;
        private final int dimensions;
        private final String expected;

        Kind(int magic, int dimensions, String expected) {
            this.magic = magic;
            this.dimensions = dimensions;
            this.expected = expected;
        }

        /** People mix the two kinds up; then the sentence says so instead of showing a number. */
        static String describe(int magic) {
            if (magic == IMAGES.magic) {
                return "a file of images";
            }
            return magic == LABELS.magic ? "a file of labels" : "the magic number " + Integer.toUnsignedString(magic);
        }
    }

    private static final class Content {
        private final long[] sizes;
        private final byte[] body;
        private final String sha256;

        Content(long[] sizes, byte[] body, String sha256) {
            this.sizes = sizes;
            this.body = body;
            this.sha256 = sha256;
        }
    }
}
