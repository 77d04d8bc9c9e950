package dev.inkling.data;

import dev.inkling.data.digits.DigitGenerator;
import dev.inkling.ink.DigitImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Built-in digits that were made before. A file's name is a hash of all that its content depends on, so that a file never
 * goes out of date; its content ends with its own hash, so that a broken one is never believed.
 */
final class DigitCache {
    private static final Logger LOG = Logger.getLogger(DigitCache.class.getName());
    private static final int NAME_LENGTH = 16;
    /** Bytes asked of the file at once; the stream that inflates them asks for 512. */
    private static final int READ_AT_ONCE = 1 << 16;

    private final Path folder;

    /** @param folder need not exist yet */
    DigitCache(Path folder) {
        this.folder = folder;
    }

    /** Where the digits of an order are kept. */
    Path file(BuiltInDigits.Order order) {
        String key = "built-in digits, version " + DigitGenerator.VERSION + ", seed " + order.seed() + ", train "
                + order.train() + ", test " + order.test();
        byte[] hash = HashedContent.sha256Digest().digest(key.getBytes(StandardCharsets.UTF_8));
        return folder.resolve("digits-" + HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH) + ".bin");
    }

    /** The digits, or empty if they are not there or not as they were written. */
    Optional<Dataset> read(BuiltInDigits.Order order) {
        Path file = file(order);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(
                new InflaterInputStream(new BufferedInputStream(Files.newInputStream(file), READ_AT_ONCE)))) {
            MessageDigest digest = HashedContent.sha256Digest();
            Samples train = readPart(in, order.train(), digest);
            Samples test = readPart(in, order.test(), digest);
            if (!Arrays.equals(in.readNBytes(digest.getDigestLength()), digest.digest())) {
                throw new IOException("its content is not what was written");
            }
            return Optional.of(BuiltInDigits.dataset(train, test));
        } catch (IOException e) {
            LOG.log(Level.FINE, "Digits are made anew, as " + file + " cannot be used", e);
            return Optional.empty();
        }
    }

    /** Keeps the digits; where that cannot be done, they will be made anew another time. */
    void write(BuiltInDigits.Order order, Dataset digits) {
        Path file = file(order);
        try {
            Files.createDirectories(folder);
            FileReplacement.write(file, out -> writeAll(out, digits));
        } catch (IOException e) {
            LOG.log(Level.FINE, "The digits that were made could not be kept as " + file, e);
        }
    }

    private static Samples readPart(DataInputStream in, int count, MessageDigest digest) throws IOException {
        byte[] labels = new byte[count];
        byte[] pixels = new byte[count * DigitImage.PIXELS];
        in.readFully(labels);
        in.readFully(pixels);
        digest.update(labels);
        digest.update(pixels);
        int[] classes = new int[count];
        Arrays.setAll(classes, i -> labels[i]);
        return new Samples(new ByteFeatures(pixels, DigitImage.PIXELS), classes);
    }

    private static void writeAll(OutputStream file, Dataset digits) throws IOException {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try {
            DeflaterOutputStream packed = new DeflaterOutputStream(file, fast);
            DataOutputStream out = new DataOutputStream(packed);
            MessageDigest digest = HashedContent.sha256Digest();
            writePart(out, digits.train(), digest);
            writePart(out, digits.test(), digest);
            out.write(digest.digest());
            packed.finish();
        } finally {
            fast.end();
        }
    }

    private static void writePart(DataOutputStream out, Samples samples, MessageDigest digest) throws IOException {
        byte[] labels = new byte[samples.size()];
        ByteBuffer pixels = ByteBuffer.allocate(samples.size() * DigitImage.PIXELS);
        ByteFeatures images = (ByteFeatures) samples.features();
        for (int i = 0; i < samples.size(); i++) {
            labels[i] = (byte) samples.label(i);
            images.copyRow(i, pixels);
        }
        for (byte[] part : new byte[][] {labels, pixels.array()}) {
            digest.update(part);
            out.write(part);
        }
    }
}
