package dev.inkling.train;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Features;
import dev.inkling.data.PixelBlocks;
import dev.inkling.data.Samples;
import dev.inkling.nn.Layout;
import dev.inkling.nn.Matrix;
import dev.inkling.nn.Precision;
import dev.inkling.nn.Targets;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Brings chosen samples into a matrix {@code x [batch, D]}, and their classes or targets beside it, both reused for every
 * batch. Pixels are copied as bytes, row by row, and cast to floats 0…255 in one operation; the matrix's factor 1/255 is left
 * to the products.
 */
final class BatchFeeder implements AutoCloseable {
    private final Samples samples;
    private final Matrix x;
    private final int outputs;
    private final int[] labels;
    private final double[] values;
    private final Targets targets;
    private final @Nullable PixelStage stage;

    /** @param outputs of the network */
    BatchFeeder(Samples samples, int outputs, Precision precision, int capacity) {
        this.samples = samples;
        Features features = samples.features();
        x = precision.matrix(capacity, features.columns(), Layout.ROWS);
        this.outputs = outputs;
        labels = new int[samples.hasTargets() ? 0 : capacity];
        values = new double[samples.hasTargets() ? capacity * outputs : 0];
        targets = samples.hasTargets() ? new Targets.Numbers(values, outputs) : new Targets.Classes(labels);
        stage = features instanceof ByteFeatures bytes ? new PixelStage(bytes, x, capacity) : null;
        if (stage != null) {
            x.setFactor(ByteFeatures.SCALE);
        }
    }

    /** The samples that the last {@link #load} brought, {@code [count, D]}; owned by this feeder. */
    Matrix x() {
        return x;
    }

    /** Whether numbers are to be predicted rather than classes. */
    boolean hasNumbers() {
        return targets instanceof Targets.Numbers;
    }

    /** What is to be answered for them; owned by this feeder. */
    Targets targets() {
        return targets;
    }

    /** Loads the samples of {@code count} row numbers from place {@code start} on. */
    void load(int[] rows, int start, int count) {
        loadAnswers(rows, start, count);
        if (stage != null) {
            stage.load(rows, start, count);
        } else {
            Features features = samples.features();
            int columns = features.columns();
            for (int i = 0; i < count; i++) {
                for (int column = 0; column < columns; column++) {
                    x.put(i * columns + column, features.value(rows[start + i], column));
                }
            }
            x.push();
        }
    }

    /** The same with these images in the place of the samples' own; only where those are images. */
    void load(int[] rows, int start, int count, AugmentedImages images) {
        loadAnswers(rows, start, count);
        Objects.requireNonNull(stage).load(images, start, count);
    }

    /** The same with a block of images; only where the samples are images. */
    void load(PixelBlocks blocks, int block, int[] rows) {
        for (int i = 0; i < blocks.rows(block); i++) {
            rows[i] = blocks.row(block, i);
        }
        loadAnswers(rows, 0, blocks.rows(block));
        Objects.requireNonNull(stage).load(blocks, block);
    }

    private void loadAnswers(int[] rows, int start, int count) {
        x.useRows(count);
        for (int i = 0; i < count; i++) {
            if (samples.hasTargets()) {
                for (int k = 0; k < outputs; k++) {
                    values[i * outputs + k] = samples.target(rows[start + i], k);
                }
            } else {
                labels[i] = samples.label(rows[start + i]);
            }
        }
    }

    @Override
    public void close() {
        x.close();
        if (stage != null) {
            stage.close();
        }
    }

    /** Bytes on their way into the matrix: of all columns those in which one of the images has something. */
    private static final class PixelStage {
        /** Columns come in cache lines of floats, as products are slower across their borders. */
        private static final int STEP = 16;

        private final ByteFeatures pixels;
        private final Matrix x;
        private final INDArray bytes;
        private final INDArray floats;
        private final ByteBuffer memory;
        /** The beginnings of both arrays by the number of columns; made when they are first needed. */
        private final @Nullable INDArray[] from;

        private final @Nullable INDArray[] to;
        private int rowsOfViews;

        PixelStage(ByteFeatures pixels, Matrix x, int capacity) {
            this.pixels = pixels;
            this.x = x;
            long length = (long) capacity * pixels.columns();
            bytes = Nd4j.create(DataType.UINT8, length);
            floats = x.array().reshape(length);
            memory = new BytePointer(bytes.data().addressPointer())
                    .capacity(length)
                    .asByteBuffer();
            from = new INDArray[pixels.columns() + 1];
            to = new INDArray[from.length];
        }

        void load(int[] rows, int start, int count) {
            int first = pixels.columns() - 1;
            int end = 1;
            for (int i = 0; i < count; i++) {
                first = Math.min(first, pixels.filledFrom(rows[start + i]));
                end = Math.max(end, pixels.filledTo(rows[start + i]));
            }
            // Of nothing but empty images some columns are left, as products need them.
            first = Math.min(first, end - 1) / STEP * STEP;
            int width = Math.min(pixels.columns() - first, (end - first + STEP - 1) / STEP * STEP);
            memory.clear();
            for (int i = 0; i < count; i++) {
                pixels.copyRow(rows[start + i], first, width, memory);
            }
            x.useColumns(first, width);
            cast(width, count);
        }

        /** Whose margins nobody knows. */
        void load(AugmentedImages images, int start, int count) {
            memory.clear();
            images.copy(start, count, memory);
            x.useColumns(0, pixels.columns());
            cast(pixels.columns(), count);
        }

        void load(PixelBlocks blocks, int block) {
            memory.clear();
            blocks.copy(block, memory);
            x.useColumns(blocks.columns(block));
            cast(blocks.columns(block).length, blocks.rows(block));
        }

        private void cast(int width, int count) {
            if (rowsOfViews != count) {
                Arrays.fill(from, null);
                Arrays.fill(to, null);
                rowsOfViews = count;
            }
            INDArray source = from[width];
            INDArray target = to[width];
            if (source == null || target == null) {
                INDArrayIndex used = NDArrayIndex.interval(0, (long) count * width);
                source = bytes.get(used);
                target = floats.get(used);
                from[width] = source;
                to[width] = target;
            }
            target.assign(source);
        }

        void close() {
            bytes.close();
        }
    }
}
