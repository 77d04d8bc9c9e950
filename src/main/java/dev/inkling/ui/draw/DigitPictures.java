package dev.inkling.ui.draw;

import dev.inkling.ink.DigitImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Images of digits as JavaFX shows them. */
final class DigitPictures {
    private DigitPictures() {}

    /**
     * Ink on transparent paper: the more ink in a pixel, the more opaque it is.
     *
     * @param pixelSize into how many pixels, across and down, each of the 28×28 is enlarged
     */
    static WritableImage of(DigitImage image, Color ink, int pixelSize) {
        int rgb = channel(ink.getRed()) << 16 | channel(ink.getGreen()) << 8 | channel(ink.getBlue());
        int side = DigitImage.SIDE * pixelSize;
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            float grey = image.at(i / side / pixelSize, i % side / pixelSize);
            argb[i] = channel(grey) << 24 | rgb;
        }
        WritableImage picture = new WritableImage(side, side);
        picture.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return picture;
    }

    private static int channel(double share) {
        return (int) Math.round(share * 255);
    }
}
