package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** Damages valid files at random, but the same at every run. */
public final class Mutations {
    private Mutations() {}

    /** However the file is damaged, the reader returns or throws a {@link DataException}, soon. */
    static void assertSurvived(byte[] valid, Path file, int times, long seed, Consumer<Path> reader) {
        assertSurvived(valid, file, times, seed, DataException.class, reader);
    }

    /** However the file is damaged, the reader returns or throws a refusal that is a sentence, soon. */
    public static void assertSurvived(
            byte[] valid,
            Path file,
            int times,
            long seed,
            Class<? extends RuntimeException> refusal,
            Consumer<Path> reader) {
        // The outer limit ends a reader that hangs; the inner one finds a reader that is slow.
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Random random = new Random(seed);
            for (int i = 0; i < times; i++) {
                byte[] damaged = damage(valid, random);
                String name = "mutation " + i + " of seed " + seed;
                assertTimeout(Duration.ofSeconds(2), () -> read(file, damaged, refusal, reader, name), name);
            }
        });
    }

    private static void read(
            Path file, byte[] damaged, Class<? extends RuntimeException> refusal, Consumer<Path> reader, String name)
            throws IOException {
        Files.write(file, damaged);
        try {
            reader.accept(file);
        } catch (RuntimeException e) {
            if (!refusal.isInstance(e)) {
                throw new AssertionError(name, e);
            }
            assertTrue(String.valueOf(e.getMessage()).endsWith("."), name + ": " + e.getMessage());
        }
    }

    /** One to four random faults: flipped bits, a cut end, bytes put in or left out. */
    public static byte[] damage(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            int at = random.nextInt(bytes.length + 1);
            int end = at + random.nextInt(Math.min(24, bytes.length - at) + 1);
            switch (random.nextInt(5)) {
                case 0 -> flip(bytes, Math.min(at, bytes.length - 1), 1 << random.nextInt(8));
                case 1 -> flip(bytes, random.nextInt(Math.min(20, bytes.length)), 1 + random.nextInt(255));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> {
                    byte[] inserted = new byte[random.nextInt(20)];
                    random.nextBytes(inserted);
                    bytes = join(Arrays.copyOf(bytes, at), inserted, Arrays.copyOfRange(bytes, at, bytes.length));
                }
                default -> bytes = join(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            }
        }
        return bytes;
    }

    private static void flip(byte[] bytes, int at, int mask) {
        if (at >= 0) {
            bytes[at] ^= (byte) mask;
        }
    }

    static byte[] join(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
