package dev.inkling.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Small IDX files: 6 training and 4 test images of 3 × 2 pixels. */
final class SmallFiles {
    private SmallFiles() {}

    static byte[] images(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * 6)
                .putInt(2051)
                .putInt(count)
                .putInt(3)
                .putInt(2);
        for (int i = 0; i < count * 6; i++) {
            bytes.put((byte) (i * 37));
        }
        return bytes.array();
    }

    static byte[] labels(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count).putInt(2049).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (9 - i % 10));
        }
        return bytes.array();
    }

    static Map<MnistPart, byte[]> fourFiles() {
        return new EnumMap<>(Map.of(
                MnistPart.TRAIN_IMAGES, images(6),
                MnistPart.TRAIN_LABELS, labels(6),
                MnistPart.TEST_IMAGES, images(4),
                MnistPart.TEST_LABELS, labels(4)));
    }

    static Map<MnistPart, String> sums() {
        Map<MnistPart, String> sums = new EnumMap<>(MnistPart.class);
        fourFiles().forEach((part, bytes) -> sums.put(part, sha256(bytes)));
        return sums;
    }

    static void writeArchives(Path folder, Map<MnistPart, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<MnistPart, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey().archiveName()), gzip(file.getValue()));
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
