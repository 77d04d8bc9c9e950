package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Iris;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixedDataTest {
    private static final SampleShape.Image SHAPE = new SampleShape.Image(28, 28);

    /** Each image has the gray level {@code first}, {@code first + 1} … in all its pixels, and that modulo 10 as label. */
    private static Samples samples(int count, int first) {
        byte[] pixels = new byte[count * SHAPE.featureCount()];
        for (int i = 0; i < count; i++) {
            Arrays.fill(pixels, i * 784, (i + 1) * 784, (byte) (first + i));
        }
        return new Samples(
                new ByteFeatures(pixels, 784),
                IntStream.range(first, first + count).map(level -> level % 10).toArray());
    }

    private static Dataset dataset(String id, int count) {
        List<String> digits = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        return new Dataset(id, "Some", "", SHAPE, digits, FeatureScaling.none(784), samples(count, 0), samples(3, 90));
    }

    private static DataChoice choice(int limit, double validation, double share) {
        return new DataChoice("some", List.of(), limit, 25, List.of(), false, validation, share);
    }

    @ParameterizedTest
    @CsvSource({
        // 60,000 and a tenth: 60,000 · 0.1 / 0.9.
        "60000, 0, 0, 0.1, 66667",
        "40, 0, 0, 0.5, 80",
        "40, 0, 0, 0.9, 400",
        "40, 10, 0, 0.2, 13",
        "40, 0, 0, 0.001, 41",
        // Of 40, 10 are kept back; 30 are learned from, and 30 drawings.
        "40, 0, 0.25, 0.5, 70",
    })
    void drawingsAreTheirShareOfWhatIsLearnedFrom(int count, int limit, double validation, double share, int expected) {
        DataChoice choice = choice(limit, validation, share);
        Dataset mixed = MixedData.of(choice, dataset("some", count), () -> samples(3, 200));

        Samples train = choice.inUse(mixed.train());
        assertEquals(expected, train.size());
        assertEquals(3, mixed.test().size());
        int own = limit == 0 ? count : limit;
        ByteFeatures pixels = (ByteFeatures) train.features();
        for (int row : new int[] {0, own - 1, own, own + (expected - own) / 2, expected - 1}) {
            int level = row < own ? row & 0xff : 200 + 3 * (row - own) / (expected - own);
            assertEquals(level, pixels.level(row, 783));
            assertEquals((row < own ? row : level) % 10, train.label(row));
        }
        Parts parts = Parts.of(train, validation, new RandomStreams(1));
        assertEquals(expected, parts.learned().length + parts.validation().length);
        assertTrue(Arrays.stream(parts.validation()).allMatch(row -> row < own), "no drawing is kept back");
        assertEquals(expected - 1, parts.learned()[parts.learned().length - 1]);
    }

    @Test
    void whereNoneAreWantedNobodyIsAsked() {
        Dataset some = dataset("some", 10);
        assertSame(some, MixedData.of(choice(0, 0, 0), some, () -> {
            throw new AssertionError();
        }));
        Dataset mine = dataset("my-digits", 10);
        assertSame(mine, MixedData.of(choice(0, 0, 0.5), mine, () -> {
            throw new AssertionError();
        }));
    }

    @Test
    void onlyDigitsOfTheRightSizeAreMixed() {
        Dataset iris = Iris.load().split(25, false, 1);
        String sentence = String.valueOf(assertThrows(
                        SettingException.class, () -> MixedData.of(choice(0, 0, 0.1), iris, () -> samples(1, 0)))
                .getMessage());
        assertTrue(sentence.contains("Iris") && sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("null"));
        assertThrows(SettingException.class, () -> choice(0, 0, 0.91));
        assertThrows(SettingException.class, () -> choice(0, 0, Double.NaN));
    }
}
