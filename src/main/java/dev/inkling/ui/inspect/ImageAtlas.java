package dev.inkling.ui.inspect;

import dev.inkling.data.Features;
import dev.inkling.data.SampleShape;
import dev.inkling.ui.support.GrayPicture;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/** The images of one page in one picture, one below the other: a page costs one texture instead of hundreds. */
final class ImageAtlas {
    private final SampleShape.Image shape;
    private final Image picture;

    private ImageAtlas(SampleShape.Image shape, Image picture) {
        this.shape = shape;
        this.picture = picture;
    }

    /** @param rows of the features, one or more */
    static ImageAtlas of(SampleShape.Image shape, Features features, int[] rows) {
        GrayPicture all = new GrayPicture(shape.width(), shape.height() * rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int pixel = 0; pixel < shape.featureCount(); pixel++) {
                int level = (int) Math.round(255 * Math.max(0, Math.min(1, features.value(rows[i], pixel))));
                all.set(pixel % shape.width(), i * shape.height() + pixel / shape.width(), level);
            }
        }
        return new ImageAtlas(shape, all.toImage());
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
