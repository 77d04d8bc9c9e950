package dev.inkling.data.mine;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.MnistFolder;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.ink.DigitImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Makes of drawings what networks learn from, as they see a drawing in the window. */
public final class DrawnDataset {
    private static final SampleShape.Image SHAPE = new SampleShape.Image(DigitImage.SIDE, DigitImage.SIDE);

    private DrawnDataset() {}

    /**
     * The drawings of a file, all of them in both parts: to be judged by, not to learn from.
     *
     * @throws DataException if it is no file of drawings with their labels
     */
    public static Dataset of(Path file) {
        Samples all = samples(StrokeFile.readLabeled(file));
        return of(file.toString(), file.toString(), all, all);
    }

    static Dataset of(String id, String title, Samples train, Samples test) {
        return new Dataset(
                id, title, "", SHAPE, MnistFolder.DIGITS, FeatureScaling.none(SHAPE.featureCount()), train, test);
    }

    /** The images of drawings with their digits, in the same order. */
    static Samples samples(List<NewDrawing> drawings) {
        byte[] pixels = new byte[drawings.size() * DigitImage.PIXELS];
        IntStream.range(0, drawings.size())
                .parallel()
                .forEach(i -> write(drawings.get(i), pixels, i * DigitImage.PIXELS));
        int[] labels = drawings.stream().mapToInt(NewDrawing::label).toArray();
        return new Samples(new ByteFeatures(pixels, DigitImage.PIXELS), labels);
    }

    private static void write(NewDrawing drawing, byte[] pixels, int first) {
        byte[] image = drawing.content().image();
        System.arraycopy(image, 0, pixels, first, image.length);
    }
}
