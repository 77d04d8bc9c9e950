package dev.inkling.ui.mine;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Samples;
import dev.inkling.data.mine.LabeledDrawing;
import dev.inkling.ink.DigitImage;
import java.util.List;

/** A drawing of the user's, and the image that networks see of it: gray values from 0 to 255, as datasets have them. */
final class SeenDrawing {
    private static final int WHITE = 255;

    private final LabeledDrawing drawing;
    private final byte[] pixels;

    private SeenDrawing(LabeledDrawing drawing, byte[] pixels) {
        this.drawing = drawing;
        this.pixels = pixels;
    }

    /** Of strokes, the image is made now. */
    static SeenDrawing of(LabeledDrawing drawing) {
        return new SeenDrawing(drawing, drawing.content().image());
    }

    /** The same drawing with this label, the same image in memory. */
    SeenDrawing labeled(int digit) {
        return digit == label() ? this : new SeenDrawing(drawing.labeled(digit), pixels);
    }

    /** The image as the canvas shows it. */
    DigitImage image() {
        float[] shares = new float[pixels.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = gray(i) / (float) WHITE;
        }
        return new DigitImage(shares);
    }

    LabeledDrawing drawing() {
        return drawing;
    }

    long id() {
        return drawing.id();
    }

    int label() {
        return drawing.label();
    }

    boolean isForTest() {
        return drawing.part() == LabeledDrawing.Part.TEST;
    }

    /** The gray value of a pixel, counted row by row, 0…255. */
    int gray(int pixel) {
        return pixels[pixel] & WHITE;
    }

    /** The images with their labels, in the same order. */
    static Samples samples(List<SeenDrawing> drawings) {
        byte[] all = new byte[drawings.size() * DigitImage.PIXELS];
        for (int i = 0; i < drawings.size(); i++) {
            System.arraycopy(drawings.get(i).pixels, 0, all, i * DigitImage.PIXELS, DigitImage.PIXELS);
        }
        return new Samples(
                new ByteFeatures(all, DigitImage.PIXELS),
                drawings.stream().mapToInt(SeenDrawing::label).toArray());
    }

    /** What a network is given, {@code [784]}, new. */
    double[] features() {
        double[] features = new double[pixels.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = gray(i) / (double) WHITE;
        }
        return features;
    }
}
