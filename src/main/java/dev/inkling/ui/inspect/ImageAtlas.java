package dev.inkling.ui.inspect;

import dev.inkling.data.Features;
import dev.inkling.data.SampleShape;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The images of one page in one picture, one below the other: a page costs one texture instead of hundreds. */
final class ImageAtlas {
    private static final int OPAQUE = 0xff << 24;

    private final SampleShape.Image shape;
    private final WritableImage picture;

    private ImageAtlas(SampleShape.Image shape, IntBuffer pixels, int images) {
        this.shape = shape;
        picture = new WritableImage(
                new PixelBuffer<>(shape.width(), shape.height() * images, pixels, PixelFormat.getIntArgbPreInstance()));
    }

    /** @param rows of the features, one or more */
    static ImageAtlas of(SampleShape.Image shape, Features features, int[] rows) {
        IntBuffer pixels = IntBuffer.allocate(rows.length * shape.featureCount());
        for (int row : rows) {
            for (int pixel = 0; pixel < shape.featureCount(); pixel++) {
                int level = (int) Math.round(255 * Math.max(0, Math.min(1, features.value(row, pixel))));
                pixels.put(OPAQUE | level << 16 | level << 8 | level);
            }
        }
        return new ImageAtlas(shape, pixels.rewind(), rows.length);
    }

    /** Paints one image with sharp pixels. */
    void paint(GraphicsContext g, int index, double x, double y, double scale) {
        double width = shape.width();
        double height = shape.height();
        g.setImageSmoothing(false);
        g.drawImage(picture, 0, index * height, width, height, x, y, width * scale, height * scale);
    }

    /** The picture as a whole; the image of an atlas of one. */
    Image picture() {
        return picture;
    }
}
