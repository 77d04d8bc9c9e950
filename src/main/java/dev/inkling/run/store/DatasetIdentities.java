package dev.inkling.run.store;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;

/** Finds out the identities of datasets, of each one once as long as somebody uses it. For any thread but a trainer's. */
public final class DatasetIdentities {
    private static final int BUFFER = 1 << 16;

    // A record of the same content is equal, but comparing contents is not what takes place: its parts have no equals.
    private final Map<Samples, Map<Samples, String>> hashes = new WeakHashMap<>();

    /** The identity of a dataset; the first time this takes as long as reading all of it. */
    public DatasetIdentity of(Dataset dataset) {
        return new DatasetIdentity(
                dataset.id(),
                dataset.title(),
                hash(dataset),
                dataset.train().size(),
                dataset.test().size(),
                dataset.shape().featureCount(),
                dataset.outputCount(),
                dataset.isRegression());
    }

    private synchronized String hash(Dataset dataset) {
        return hashes.computeIfAbsent(dataset.train(), train -> new WeakHashMap<>())
                .computeIfAbsent(dataset.test(), test -> compute(dataset));
    }

    private static String compute(Dataset dataset) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        for (Samples samples : new Samples[] {dataset.train(), dataset.test()}) {
            addFeatures(samples, buffer, digest);
            addAnswers(samples, dataset.outputCount(), buffer, digest);
        }
        flush(buffer, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addFeatures(Samples samples, ByteBuffer buffer, MessageDigest digest) {
        int columns = samples.features().columns();
        for (int row = 0; row < samples.size(); row++) {
            if (samples.features() instanceof ByteFeatures pixels && columns <= BUFFER) {
                makeRoom(columns, buffer, digest);
                pixels.copyRow(row, buffer);
            } else {
                for (int column = 0; column < columns; column++) {
                    add(samples.features().value(row, column), buffer, digest);
                }
            }
        }
    }

    private static void addAnswers(Samples samples, int outputs, ByteBuffer buffer, MessageDigest digest) {
        for (int row = 0; row < samples.size(); row++) {
            if (samples.hasTargets()) {
                for (int output = 0; output < outputs; output++) {
                    add(samples.target(row, output), buffer, digest);
                }
            } else {
                makeRoom(Integer.BYTES, buffer, digest);
                buffer.putInt(samples.label(row));
            }
        }
    }

    private static void add(double value, ByteBuffer buffer, MessageDigest digest) {
        makeRoom(Double.BYTES, buffer, digest);
        buffer.putDouble(value);
    }

    private static void makeRoom(int bytes, ByteBuffer buffer, MessageDigest digest) {
        if (buffer.remaining() < bytes) {
            flush(buffer, digest);
        }
    }

    private static void flush(ByteBuffer buffer, MessageDigest digest) {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
