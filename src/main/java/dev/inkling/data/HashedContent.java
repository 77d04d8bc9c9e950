package dev.inkling.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a file, unpacked where it is gzipped (the first bytes tell, not the name) and hashed while it is read. */
final class HashedContent implements Closeable {
    /** Deflate cannot pack better than this: two bits for 258 bytes. */
    private static final long BEST_COMPRESSION = 1032;

    private static final int CHUNK = 1 << 16;
    private static final int SNIFFED = 512;

    private final InputStream in;
    private final MessageDigest digest = sha256Digest();
    private final long fileBytes;
    private final boolean gzipped;
    private final boolean markup;

    private HashedContent(InputStream raw, long fileBytes) throws IOException {
        this.fileBytes = fileBytes;
        raw.mark(SNIFFED);
        byte[] start = raw.readNBytes(SNIFFED);
        raw.reset();
        gzipped = start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        markup = looksLikeMarkup(start);
        in = gzipped ? new BoundedGzip(raw) : raw;
    }

    /**
     * @throws DataException if the path is no regular file (a named pipe would block for ever)
     * @throws IOException if it does not exist, cannot be read, or has a broken gzip header
     */
    static HashedContent open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw DataException.notAFile(file);
        }
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        try {
            return new HashedContent(raw, Files.size(file));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** Whether the file begins as a web page or a server's XML error message does. */
    boolean isMarkup() {
        return markup;
    }

    boolean isEmpty() {
        return fileBytes == 0;
    }

    /** The most bytes that the content can have, known from the size of the file before anything is unpacked. */
    long mostBytes() {
        return gzipped ? fileBytes * BEST_COMPRESSION : fileBytes;
    }

    /** Fills the target from the current place on and returns how many bytes there were, fewer only at the end. */
    int fill(byte[] target) throws IOException {
        int filled = 0;
        while (filled < target.length) {
            int count = in.read(target, filled, Math.min(CHUNK, target.length - filled));
            if (count < 0) {
                break;
            }
            digest.update(target, filled, count);
            filled += count;
        }
        return filled;
    }

    /** Whether nothing follows; at the end of a gzip this is where its check sum is compared. */
    boolean atEnd() throws IOException {
        return in.read() < 0;
    }

    /** SHA-256 of all that {@link #fill} has read, in lower-case hexadecimal; may be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static boolean looksLikeMarkup(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype")
                || text.startsWith("<html")
                || text.startsWith("<?xml")
                || text.startsWith("<head")
                || text.startsWith("<!--");
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** GZIPInputStream enters a recursion for each empty part of an archive: a file of nothing else overflows the stack. */
    private static final class BoundedGzip extends GZIPInputStream {
        private static final int MOST_EMPTY_PARTS = 100;
        private int depth;

        BoundedGzip(InputStream raw) throws IOException {
            super(raw, CHUNK);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (depth >= MOST_EMPTY_PARTS) {
                throw new ZipException("many empty parts in a row");
            }
            depth++;
            try {
                return super.read(target, offset, length);
            } finally {
                depth--;
            }
        }
    }
}
