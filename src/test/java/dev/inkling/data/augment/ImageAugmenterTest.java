package dev.inkling.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.digits.DigitGenerator;
import dev.inkling.data.digits.Part;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageAugmenterTest {
    private static final int SIDE = 28;
    private static final int PIXELS = SIDE * SIDE;
    /** Not the usual amounts, which may be chosen anew. */
    private static final Augmentation ALL = new Augmentation(1.5, 12, 0.2, 15, 3, 1);

    private static DigitGenerator.Digits digits(int count) throws InterruptedException {
        return new DigitGenerator(4, 2).make(Part.TRAIN, count, made -> {});
    }

    private static byte[] augmented(byte[] images, int count, Augmentation amounts, long seed)
            throws InterruptedException {
        byte[] changed = images.clone();
        ImageAugmenter.inGroups(amounts, SIDE, SIDE).augment(changed, count, new Random(seed));
        return changed;
    }

    @Test
    void amountsOfZeroLeaveEveryBitAsItIs() throws InterruptedException {
        byte[] noise = new byte[300 * PIXELS];
        new Random(1).nextBytes(noise);

        assertArrayEquals(noise, augmented(noise, 300, Augmentation.NONE, 1));
    }

    @Test
    void theSameSeedGivesTheSameImagesOnEveryMachine() throws InterruptedException {
        byte[] images = digits(300).pixels();

        byte[] changed = augmented(images, 300, ALL, 1);

        assertEquals(HASH, Arrays.hashCode(changed));
        assertFalse(Arrays.equals(changed, augmented(images, 300, ALL, 2)));
        // One that has been used before leaves no traces.
        ImageAugmenter used = ImageAugmenter.inGroups(ALL, SIDE, SIDE);
        byte[] again = images.clone();
        used.augment(images.clone(), 131, new Random(5));
        used.augment(again, 300, new Random(1));
        assertArrayEquals(changed, again);
    }

    private static final int HASH = 1_787_628_792;

    @Test
    void neighborsAreChangedDifferently() throws InterruptedException {
        byte[] one = digits(1).pixels();
        byte[] images = new byte[256 * PIXELS];
        for (int i = 0; i < 256; i++) {
            System.arraycopy(one, 0, images, i * PIXELS, PIXELS);
        }
        byte[] changed = augmented(images, 256, ALL, 1);

        assertFalse(Arrays.equals(image(changed, 0), image(changed, 1)));
        assertArrayEquals(image(changed, 0), image(changed, 2), "two groups of 128");
    }

    @Test
    void wholePixelsOfShiftMoveAnImageAndEmptyWhatComesIn() {
        byte[] image = new byte[PIXELS];
        new Random(3).nextBytes(image);

        byte[] moved = changed(image, new Distortion(2, -3, 0, 1, 1, 0, Bend.NONE, 0));

        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int expected = row + 3 < SIDE && column >= 2 ? at(image, row + 3, column - 2) : 0;
                assertEquals(expected, at(moved, row, column));
            }
        }
    }

    @Test
    void imagesNeedNotBeWholeBlocksOfPixels() throws InterruptedException {
        byte[] noise = new byte[300 * 5 * 7];
        new Random(1).nextBytes(noise);
        byte[] same = noise.clone();
        byte[] moved = Arrays.copyOf(noise, 5 * 7);

        ImageAugmenter.inGroups(Augmentation.NONE, 5, 7).augment(same, 300, new Random(1));
        new ImageGroup(5, 7).change(moved, 0, 1, 1, new Distortion(-1, 0, 0, 1, 1, 0, Bend.NONE, 0));

        assertArrayEquals(noise, same);
        for (int pixel = 0; pixel < 5 * 7; pixel++) {
            assertEquals(pixel % 7 == 6 ? 0 : noise[pixel + 1], moved[pixel]);
        }
    }

    @Test
    void aQuarterTurnTurnsClockwise() {
        byte[] image = new byte[PIXELS];
        new Random(3).nextBytes(image);

        byte[] turned = changed(image, new Distortion(0, 0, Math.PI / 2, 1, 1, 0, Bend.NONE, 0));

        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                assertEquals(at(image, row, column), at(turned, column, SIDE - 1 - row), 1);
            }
        }
    }

    /** A bar of three columns, full height. */
    @ParameterizedTest
    @CsvSource({
        "1, 128, 255, 255, 255, 128",
        "-1, 0, 128, 255, 128, 0",
        "2, 255, 255, 255, 255, 255",
        "-2, 0, 0, 255, 0, 0"
    })
    void strokesGrowAndShrinkByHalfTheAmountOnEachSide(
            double thickness, int outerLeft, int left, int middle, int right, int outerRight) {
        byte[] bar = new byte[PIXELS];
        for (int row = 0; row < SIDE; row++) {
            Arrays.fill(bar, row * SIDE + 13, row * SIDE + 16, (byte) 255);
        }

        byte[] changed = changed(bar, new Distortion(0, 0, 0, 1, 1, 0, Bend.NONE, thickness));

        int[] expected = {0, outerLeft, left, middle, right, outerRight, 0};
        for (int i = 0; i < expected.length; i++) {
            // Halves are rounded to even numbers, and 127.5 may be a little less.
            assertEquals(expected[i], at(changed, 14, 11 + i), 1, "column " + (11 + i));
        }
    }

    @Test
    void slantAndSizeMoveWhatIsAwayFromTheMiddle() {
        // Points at 8 pixels above and 6 to the right of the middle, which is between pixels.
        byte[] image = new byte[PIXELS];
        image[(13 - 8) * SIDE + 13] = (byte) 200;
        image[13 * SIDE + 13 + 6] = (byte) 200;

        byte[] leaning = changed(image, new Distortion(0, 0, 0, 1, 1, 0.5, Bend.NONE, 0));
        byte[] wide = changed(image, new Distortion(0, 0, 0, 1.5, 1, 0, Bend.NONE, 0));

        assertEquals(13 + 0.5 * 8.5, center(rows(leaning, 0, 9), PIXELS_TO_COLUMN), 0.01);
        assertEquals(13.5 + 1.5 * 5.5, center(rows(wide, 10, 20), PIXELS_TO_COLUMN), 0.3);
    }

    private static final ToDoubleFunction<Integer> PIXELS_TO_COLUMN = pixel -> pixel % SIDE;
    private static final ToDoubleFunction<Integer> PIXELS_TO_ROW = pixel -> pixel / SIDE;

    @Test
    void digitsStayInThePictureAndKeepTheirInk() throws InterruptedException {
        Augmentation usual = Augmentation.USUAL;
        byte[] images = digits(400).pixels();
        byte[] moved = images.clone();
        // Each for itself, and no change of the stroke, which changes the ink.
        ImageAugmenter.oneByOne(
                        new Augmentation(
                                usual.shift(), usual.rotation(), usual.scaling(), usual.shear(), usual.elastic(), 0),
                        SIDE,
                        SIDE)
                .augment(moved, 400, new Random(2));
        double area = Math.pow(1 + usual.scaling(), 2);
        double far = usual.shift() + usual.elastic() + 1;
        for (int i = 0; i < 400; i++) {
            byte[] before = image(images, i);
            byte[] after = image(moved, i);
            double ink = ink(after) / ink(before);
            assertTrue(ink > 0.8 / area && ink < 1.25 * area, "ink " + ink);
            assertEquals(center(before, PIXELS_TO_COLUMN), center(after, PIXELS_TO_COLUMN), far);
            assertEquals(center(before, PIXELS_TO_ROW), center(after, PIXELS_TO_ROW), far);
        }
        assertTrue(edge(moved) < 0.005 * ink(moved), "ink at the edge " + edge(moved) / ink(moved));
    }

    @Test
    void aSixStaysASixAndANineANine() throws InterruptedException {
        DigitGenerator.Digits some = digits(1_000);
        byte[] changed = some.pixels().clone();
        ImageAugmenter.oneByOne(Augmentation.USUAL, SIDE, SIDE).augment(changed, 1_000, new Random(6));
        int[] sixesAndNines = IntStream.range(0, 1_000)
                .filter(i -> some.labels()[i] == 6 || some.labels()[i] == 9)
                .toArray();

        long nearer = IntStream.of(sixesAndNines)
                .filter(i -> {
                    byte[] upright = image(some.pixels(), i);
                    byte[] turned = changed(upright, new Distortion(0, 0, Math.PI, 1, 1, 0, Bend.NONE, 0));
                    return distance(image(changed, i), upright) < distance(image(changed, i), turned);
                })
                .count();

        assertTrue(sixesAndNines.length > 150 && nearer >= 0.98 * sixesAndNines.length, nearer + " nearer");
    }

    private static double distance(byte[] one, byte[] other) {
        return IntStream.range(0, PIXELS)
                .mapToDouble(i -> Math.pow((one[i] & 0xff) - (other[i] & 0xff), 2))
                .sum();
    }

    @Test
    void anInterruptedThreadGivesUp() {
        Thread.currentThread().interrupt();

        assertThrows(InterruptedException.class, () -> augmented(new byte[PIXELS], 1, ALL, 1));
    }

    @Test
    void amountsOutsideTheirLimitsAreRefusedInASentence() {
        String shift =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> new Augmentation(10.5, 0, 0, 0, 0, 0))
                        .getMessage());
        String stroke = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, 0, 0, 0, 0, Double.NaN))
                        .getMessage());

        assertEquals("The shift of augmented images is 10.5 pixels; it must be from 0 to 10.", shift);
        assertTrue(stroke.startsWith("The change of the stroke width of augmented images is NaN pixels"), stroke);
    }

    private static byte[] changed(byte[] image, Distortion distortion) {
        byte[] images = image.clone();
        new ImageGroup(SIDE, SIDE).change(images, 0, 1, 1, distortion);
        return images;
    }

    private static byte[] image(byte[] images, int index) {
        return Arrays.copyOfRange(images, index * PIXELS, (index + 1) * PIXELS);
    }

    private static int at(byte[] image, int row, int column) {
        return image[row * SIDE + column] & 0xff;
    }

    private static byte[] rows(byte[] image, int from, int to) {
        byte[] part = new byte[PIXELS];
        System.arraycopy(image, from * SIDE, part, from * SIDE, (to - from) * SIDE);
        return part;
    }

    private static double ink(byte[] images) {
        return IntStream.range(0, images.length)
                .mapToDouble(i -> images[i] & 0xff)
                .sum();
    }

    private static double center(byte[] image, ToDoubleFunction<Integer> place) {
        return IntStream.range(0, PIXELS)
                        .mapToDouble(i -> (image[i] & 0xff) * place.applyAsDouble(i))
                        .sum()
                / ink(image);
    }

    private static double edge(byte[] images) {
        return IntStream.range(0, images.length)
                .filter(i -> {
                    int row = i % PIXELS / SIDE;
                    int column = i % SIDE;
                    return Math.min(row, column) == 0 || Math.max(row, column) == SIDE - 1;
                })
                .mapToDouble(i -> images[i] & 0xff)
                .sum();
    }
}
