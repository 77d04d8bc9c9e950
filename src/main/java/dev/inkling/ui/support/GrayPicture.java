package dev.inkling.ui.support;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture of gray levels, such as many images of samples in one: that costs one texture instead of hundreds. */
public final class GrayPicture {
    private static final int OPAQUE = 0xff << 24;

    private final int width;
    private final int height;
    private final int[] pixels;

    /** A picture without anything in it, in pixels. */
    public GrayPicture(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    /** Makes a pixel opaque, with a gray level from 0 (black) to 255 (white). */
    public void set(int x, int y, int level) {
        pixels[y * width + x] = OPAQUE | level << 16 | level << 8 | level;
    }

    /** What JavaFX draws; shares the memory of this picture, which is not to be changed any more. */
    public Image toImage() {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
