package dev.inkling.data.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.ink.DigitImage;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Generated digits look to a program as MNIST's do; the figures compared with are those of its 10,000 test images. */
class DigitStatisticsTest {
    private static final int COUNT = 4_000;

    private final List<ImageFigures> images = images();

    @Test
    void inkIsAsMuchAndAsGrey() {
        double mean = mean(ImageFigures::mass) / DigitImage.PIXELS;
        double deviation = Math.sqrt(mean(ImageFigures::squares) / DigitImage.PIXELS - mean * mean);
        assertEquals(0.1325, mean, 0.006, "pixel mean");
        assertEquals(0.3105, deviation, 0.008, "pixel deviation");
        assertEquals(0.62, mean(ImageFigures::grey) / mean(ImageFigures::inked), 0.03, "share of grey pixels");
    }

    @Test
    void boxAndCenterAreWhereTheyAreInMnist() {
        assertEquals(1, mean(image -> image.longestSide() == 20 ? 1 : 0), 0.002, "boxes of 20 pixels");
        assertEquals(14, mean(ImageFigures::centerX), 0.05, "center of mass, across");
        assertEquals(14, mean(ImageFigures::centerY), 0.05, "center of mass, down");
        assertEquals(0.29, Math.sqrt(mean(image -> Math.pow(image.centerX() - 14, 2))), 0.02, "its deviation, across");
        assertEquals(0.29, Math.sqrt(mean(image -> Math.pow(image.centerY() - 14, 2))), 0.02, "its deviation, down");
        assertEquals(1.35, mean(ImageFigures::offset), 0.15, "middle of the box to center of mass");
    }

    /** Measured on MNIST by the same formula, which gives a tenth less than thinning does: 1.63, 2.39 and 3.65. */
    @Test
    void strokesAreAsWideAndVaryAsMuch() {
        double[] widths =
                images.stream().mapToDouble(ImageFigures::strokeWidth).sorted().toArray();
        assertEquals(1.63, widths[COUNT / 20], 0.2, "one in twenty is thinner");
        assertEquals(2.39, widths[COUNT / 2], 0.2, "half are thinner");
        assertEquals(3.65, widths[COUNT - COUNT / 20], 0.7, "one in twenty is wider");
    }

    private double mean(ToDoubleFunction<ImageFigures> figure) {
        return images.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static List<ImageFigures> images() {
        try {
            byte[] pixels =
                    new DigitGenerator(1, 2).make(Part.TRAIN, COUNT, more -> {}).pixels();
            return IntStream.range(0, COUNT)
                    .mapToObj(i -> new ImageFigures(image(pixels, i)))
                    .toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static DigitImage image(byte[] pixels, int index) {
        float[] grey = new float[DigitImage.PIXELS];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (pixels[index * grey.length + i] & 0xff) / 255f;
        }
        return new DigitImage(grey);
    }
}
