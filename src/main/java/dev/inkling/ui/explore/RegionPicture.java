package dev.inkling.ui.explore;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Decision regions as pixels.
 *
 * @param argb {@code [height, width]} row by row from the top left, not premultiplied
 */
record RegionPicture(int width, int height, int[] argb) {
    WritableImage toImage() {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
