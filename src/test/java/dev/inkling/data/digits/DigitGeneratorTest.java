package dev.inkling.data.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.ink.DigitImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigitGeneratorTest {
    /** Of the first digits of seed 1. Whoever changes it on purpose raises {@link DigitGenerator#VERSION}. */
    private static final String TRAIN_HASH = "0a3282827dc4efd95b8a9ec83b53670358325722a79d01e52fc7c253e882ef45";

    private static final String TEST_HASH = "fc0f38f7467640b51289388633f906d33a05f036757e430babf5c8c874b7cf81";

    @Test
    void theSameSeedGivesTheSameDigitsOnEveryMachine() throws Exception {
        assertEquals(TRAIN_HASH, hash(make(1, Part.TRAIN, 600, 2)));
        assertEquals(TEST_HASH, hash(make(1, Part.TEST, 200, 2)));
    }

    @Test
    void neitherThreadsNorTheNumberOfDigitsMatter() throws Exception {
        DigitGenerator.Digits many = make(7, Part.TRAIN, 1_100, 3);
        DigitGenerator.Digits few = make(7, Part.TRAIN, 600, 1);
        assertArrayEquals(few.labels(), Arrays.copyOf(many.labels(), 600));
        assertArrayEquals(few.pixels(), Arrays.copyOf(many.pixels(), 600 * DigitImage.PIXELS));
        assertNotEquals(hash(few), hash(make(8, Part.TRAIN, 600, 1)), "another seed");
        assertNotEquals(hash(few), hash(make(7, Part.TEST, 600, 1)), "the other part");
    }

    @Test
    void everyDigitIsAboutAsCommonAsTheOthers() throws Exception {
        int[] labels = make(3, Part.TRAIN, 3_000, 2).labels();
        for (int digit = 0; digit < 10; digit++) {
            int wanted = digit;
            // Six deviations of a fair draw are 99.
            assertEquals(
                    300, IntStream.of(labels).filter(label -> label == wanted).count(), 99, "digit " + digit);
        }
    }

    @Test
    void nobodyWritesForBothParts() {
        Set<Writer> learnedFrom = new HashSet<>();
        for (int i = 0; i < Part.TRAIN.writers(); i++) {
            learnedFrom.add(Writer.of(1, Part.TRAIN.writerNumber(i)));
        }
        assertEquals(Part.TRAIN.writers(), learnedFrom.size(), "each has a hand of its own");
        for (int i = 0; i < Part.TEST.writers(); i++) {
            assertFalse(learnedFrom.contains(Writer.of(1, Part.TEST.writerNumber(i))), "writer " + i);
        }
    }

    @Test
    void aWriterKeepsToHisHabits() {
        double own = 0;
        double others = 0;
        for (int i = 0; i < 40; i++) {
            Writer writer = Writer.of(1, i);
            own += distance(image(writer, 1), image(writer, 2));
            others += distance(image(writer, 1), image(Writer.of(1, i + 1000), 2));
        }
        assertEquals(0.75, own / others, 0.15, "distance of two digits of the same writer to that of two writers");
    }

    @Test
    void progressTellsOfEveryDigitAndAnInterruptEndsTheWork() throws Exception {
        AtomicInteger made = new AtomicInteger();
        new DigitGenerator(1, 2).make(Part.TEST, 777, made::addAndGet);
        assertEquals(777, made.get());
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> make(1, Part.TRAIN, 1_000_000, 2));
    }

    private static DigitImage image(Writer writer, long moment) {
        Draws draws = Draws.of(moment);
        return new Handwriting(writer, draws).image(Twos.MODELS.get(0));
    }

    private static double distance(DigitImage a, DigitImage b) {
        float[] left = a.toArray();
        float[] right = b.toArray();
        return IntStream.range(0, left.length)
                .mapToDouble(i -> Math.abs(left[i] - right[i]))
                .sum();
    }

    private static DigitGenerator.Digits make(long seed, Part part, int count, int threads)
            throws InterruptedException {
        return new DigitGenerator(seed, threads).make(part, count, more -> {});
    }

    private static String hash(DigitGenerator.Digits digits) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(digits.pixels());
        for (int label : digits.labels()) {
            digest.update((byte) label);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
