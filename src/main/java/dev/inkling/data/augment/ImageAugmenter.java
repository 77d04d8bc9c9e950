package dev.inkling.data.augment;

import java.util.Random;

/**
 * Changes images at random, some hundred thousand a second and core. It is so fast because groups of images share a change: where
 * each pixel comes from is worked out once, and the same is then done to all of a group at the same time. What comes out is the
 * same on every machine. For one thread.
 */
public final class ImageAugmenter {
    private final Augmentation amounts;
    private final int size;
    private final ImageGroup group;

    /** @param size images that share a change */
    private ImageAugmenter(Augmentation amounts, int height, int width, int size) {
        this.amounts = amounts;
        this.size = size;
        group = new ImageGroup(height, width);
    }

    /** For many images. */
    public static ImageAugmenter inGroups(Augmentation amounts, int height, int width) {
        return new ImageAugmenter(amounts, height, width, ImageGroup.SIZE);
    }

    /** Changes each image in its own way; a hundred times slower. */
    public static ImageAugmenter oneByOne(Augmentation amounts, int height, int width) {
        return new ImageAugmenter(amounts, height, width, 1);
    }

    /** Bytes that one for many images takes. */
    public static double bytes(int height, int width) {
        return ImageGroup.bytes(height, width);
    }

    /**
     * Changes images. Neighbors are in different groups, so that a mini-batch of neighbors is changed in many ways.
     *
     * @param images gray levels 0…255, {@code [count, height · width]} at the beginning; modified
     * @param random decides, together with the amounts and the number of images
     * @throws InterruptedException if the thread is interrupted meanwhile; the images are of no use then
     */
    public void augment(byte[] images, int count, Random random) throws InterruptedException {
        int groups = (count + size - 1) / size;
        for (int first = 0; first < groups; first++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            group.change(images, first, groups, (count - first + groups - 1) / groups, amounts.draw(random));
        }
    }
}
