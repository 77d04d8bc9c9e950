package dev.inkling.cli;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.CsvSamples;
import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.IdxImages;
import dev.inkling.data.IdxReader;
import dev.inkling.data.SampleShape;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a network shall judge: pictures, IDX files of images, CSV files of rows. */
final class SampleInput {
    /** Columns of a CSV file that are not asked for may be there: the class, or numbers that are to be predicted. */
    private static final int MOST_OTHER_COLUMNS = 100;

    private final int inputs;
    private final @Nullable Dataset dataset;

    /**
     * One sample.
     *
     * @param place in its file, from 1
     * @param features as the network sees them
     * @param inverted whether it is a picture that was dark on light
     */
    record Sample(Path file, int place, double[] features, boolean inverted) {}

    /**
     * @param inputs of the network
     * @param dataset that it has learned from, which names and scales columns; null where there are none
     */
    SampleInput(int inputs, @Nullable Dataset dataset) {
        this.inputs = inputs;
        this.dataset = dataset;
    }

    static boolean isTable(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /**
     * Reads one file and hands on its samples one by one, in order.
     *
     * @throws DataException if it cannot be read, or is not for this network
     */
    void read(Path file, Consumer<Sample> taker) {
        if (isTable(file)) {
            readRows(file, taker);
        } else if (ImageFile.isImage(file)) {
            SampleShape.Image shape = imageShape(file);
            ImageFile.Ink ink = ImageFile.read(file, shape.height(), shape.width());
            taker.accept(new Sample(file, 1, ink.pixels(), ink.inverted()));
        } else {
            readIdx(file, taker);
        }
    }

    private void readRows(Path file, Consumer<Sample> taker) {
        if (dataset == null || !(dataset.shape() instanceof SampleShape.Row row)) {
            throw new DataException(
                    file + " cannot be used: found rows, expected images as the network has learned from."
                            + " Name the table that it has learned from by --dataset.");
        }
        double[][] rows = CsvSamples.read(file, row.featureNames(), MOST_OTHER_COLUMNS);
        for (int i = 0; i < rows.length; i++) {
            taker.accept(new Sample(file, i + 1, dataset.scaling().apply(rows[i]), false));
        }
    }

    private void readIdx(Path file, Consumer<Sample> taker) {
        IdxImages images = IdxReader.readImages(file);
        ByteFeatures features = images.features();
        if (features.columns() != inputs) {
            throw new DataException(file + " cannot be used: found images of "
                    + images.shape().height() + " × " + images.shape().width() + " pixels, expected " + inputs
                    + " pixels, the inputs of the network. Choose other images or other weights.");
        }
        for (int i = 0; i < features.rows(); i++) {
            taker.accept(new Sample(file, i + 1, features.row(i), false));
        }
    }

    private SampleShape.Image imageShape(Path file) {
        if (dataset != null && dataset.shape() instanceof SampleShape.Image shape) {
            return shape;
        }
        int side = (int) Math.round(Math.sqrt(inputs));
        if (dataset != null || side * side != inputs) {
            throw new DataException(file + " cannot be used: found a picture, but the " + inputs
                    + " inputs of the network are no square of pixels. Choose other weights, or name the images that"
                    + " it has learned from by --dataset.");
        }
        return new SampleShape.Image(side, side);
    }
}
