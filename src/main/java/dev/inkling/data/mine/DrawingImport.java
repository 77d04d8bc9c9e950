package dev.inkling.data.mine;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.DataException;
import dev.inkling.data.IdxPair;
import dev.inkling.data.MnistFolder;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.data.mine.LabeledDrawing.Part;
import dev.inkling.ink.DigitImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what can be added to My digits from files: strokes as JSON, or images with their labels as IDX. */
public final class DrawingImport {
    /** All of MNIST, and what a window can hold well besides. */
    private static final int MOST_IMAGES = 100_000;

    private static final SampleShape.Image SHAPE = new SampleShape.Image(DigitImage.SIDE, DigitImage.SIDE);

    private DrawingImport() {}

    /**
     * Reads a file of strokes, an IDX file of images with the labels beside it, or a folder with such files by MNIST's names. Of
     * a folder that has images for training and for the test, each keep their part.
     *
     * @throws DataException if any of it cannot be used
     */
    public static List<NewDrawing> read(Path place) {
        if (Files.isDirectory(place)) {
            return readFolder(place);
        }
        return isStrokes(place) ? StrokeFile.readLabeled(place) : read(IdxPair.of(place));
    }

    /**
     * Reads the images of an IDX file with the labels of another one.
     *
     * @throws DataException if either cannot be used
     */
    public static List<NewDrawing> read(IdxPair files) {
        Samples samples = samples(files);
        requireFew(files.images(), samples.size());
        return drawings(samples, null);
    }

    private static List<NewDrawing> readFolder(Path folder) {
        Optional<IdxPair> train = IdxPair.in(folder, false);
        Optional<IdxPair> test = IdxPair.in(folder, true);
        if (train.isPresent() && test.isPresent()) {
            Samples learned = samples(train.get());
            Samples judged = samples(test.get());
            requireFew(folder, learned.size() + judged.size());
            List<NewDrawing> all = drawings(learned, Part.TRAIN);
            all.addAll(drawings(judged, Part.TEST));
            return all;
        }
        return read(train.or(() -> test)
                .orElseThrow(() -> DataException.content(
                        folder.toString(),
                        "no images",
                        "IDX files with MNIST’s names, such as train-images-idx3-ubyte and train-labels-idx1-ubyte"
                                + " (with or without .gz)",
                        "Choose another folder, or the file of images itself.",
                        null)));
    }

    private static Samples samples(IdxPair files) {
        return files.read(SHAPE, MnistFolder.DIGITS.size());
    }

    private static void requireFew(Path place, int images) {
        if (images > MOST_IMAGES) {
            throw DataException.content(
                    place.toString(),
                    images + " images",
                    "at most " + MOST_IMAGES + " to be added to My digits at once",
                    "Divide them, or open their folder as a dataset of its own and mix My digits in.",
                    null);
        }
    }

    private static List<NewDrawing> drawings(Samples samples, @Nullable Part part) {
        List<NewDrawing> drawings = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            byte[] levels = new byte[DigitImage.PIXELS];
            ((ByteFeatures) samples.features()).copyRow(i, ByteBuffer.wrap(levels));
            drawings.add(new NewDrawing(new PixelContent(levels), samples.label(i), part));
        }
        return drawings;
    }

    /** By name, or by how it begins: no IDX file begins like a list in JSON. */
    private static boolean isStrokes(Path file) {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == '[';
        } catch (IOException e) {
            throw DataException.reading(file, e);
        }
    }
}
