package dev.inkling.ui.draw;

import dev.inkling.ink.DigitImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Images of digits as JavaFX shows them. */
final class DigitPictures {
    private DigitPictures() {}

    /** 28×28 pixels of ink on transparent paper: the more ink in a pixel, the more opaque it is. */
    static WritableImage of(DigitImage image, Color ink) {
        int rgb = channel(ink.getRed()) << 16 | channel(ink.getGreen()) << 8 | channel(ink.getBlue());
        float[] grey = image.toArray();
        int[] argb = new int[grey.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Math.round(grey[i] * 255) << 24 | rgb;
        }
        WritableImage picture = new WritableImage(DigitImage.SIDE, DigitImage.SIDE);
        picture.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        DigitImage.SIDE,
                        DigitImage.SIDE,
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        DigitImage.SIDE);
        return picture;
    }

    private static int channel(double share) {
        return (int) Math.round(share * 255);
    }
}
