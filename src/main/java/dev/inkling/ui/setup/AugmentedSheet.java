package dev.inkling.ui.setup;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.Features;
import dev.inkling.data.SampleShape;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.data.augment.ImageAugmenter;
import java.nio.ByteBuffer;
import java.util.Random;

/**
 * Some training images, a row each: the image as it is, and beside it what augmentation makes of it.
 *
 * @param shape of each image
 * @param pixels gray levels, {@code [ROWS, COLUMNS, height · width]}
 */
record AugmentedSheet(SampleShape.Image shape, byte[] pixels) {
    static final int ROWS = 12;
    /** The first is the image as it is. */
    static final int COLUMNS = 9;

    /**
     * Makes a sheet. With other amounts and the same draw it shows the same images, changed in the same directions.
     *
     * @param images a dataset of images
     * @param draw decides which images, and how they are changed
     */
    static AugmentedSheet of(Dataset images, Augmentation amounts, long draw) {
        SampleShape.Image shape = (SampleShape.Image) images.shape();
        Features features = images.train().features();
        Random random = new Random(draw);
        int columns = features.columns();
        byte[] originals = new byte[ROWS * columns];
        byte[] changed = new byte[ROWS * (COLUMNS - 1) * columns];
        ByteBuffer before = ByteBuffer.wrap(originals);
        ByteBuffer after = ByteBuffer.wrap(changed);
        for (int row = 0; row < ROWS; row++) {
            int sample = random.nextInt(images.train().size());
            copy(features, sample, before);
            for (int i = 1; i < COLUMNS; i++) {
                copy(features, sample, after);
            }
        }
        augment(changed, ImageAugmenter.oneByOne(amounts, shape.height(), shape.width()), random);
        byte[] all = new byte[ROWS * COLUMNS * columns];
        for (int row = 0; row < ROWS; row++) {
            int most = (COLUMNS - 1) * columns;
            System.arraycopy(originals, row * columns, all, row * COLUMNS * columns, columns);
            System.arraycopy(changed, row * most, all, (row * COLUMNS + 1) * columns, most);
        }
        return new AugmentedSheet(shape, all);
    }

    private static void copy(Features features, int sample, ByteBuffer target) {
        if (features instanceof ByteFeatures bytes) {
            bytes.copyRow(sample, target);
        } else {
            throw new IllegalArgumentException("Images are bytes.");
        }
    }

    private static void augment(byte[] images, ImageAugmenter augmenter, Random random) {
        try {
            augmenter.augment(images, ROWS * (COLUMNS - 1), random);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The gray level 0…255 of a pixel. */
    int level(int row, int column, int pixel) {
        return pixels[(row * COLUMNS + column) * shape.featureCount() + pixel] & 0xff;
    }
}
