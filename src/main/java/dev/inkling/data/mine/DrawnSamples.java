package dev.inkling.data.mine;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Samples;
import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import java.util.List;
import java.util.stream.IntStream;

/** Makes of drawings what networks learn from. */
final class DrawnSamples {
    private static final InkRenderer RENDERER = new InkRenderer(InkStyle.MNIST);

    private DrawnSamples() {}

    /** The images of drawings with their digits, in the same order. */
    static Samples of(List<LabeledDrawing> drawings) {
        byte[] pixels = new byte[drawings.size() * DigitImage.PIXELS];
        IntStream.range(0, drawings.size())
                .parallel()
                .forEach(i -> write(drawings.get(i).drawing(), pixels, i * DigitImage.PIXELS));
        int[] labels = drawings.stream().mapToInt(LabeledDrawing::label).toArray();
        return new Samples(new ByteFeatures(pixels, DigitImage.PIXELS), labels);
    }

    private static void write(Drawing drawing, byte[] pixels, int first) {
        float[] image = RENDERER.render(drawing).orElseThrow().toArray();
        for (int i = 0; i < image.length; i++) {
            pixels[first + i] = (byte) Math.round(255 * image[i]);
        }
    }
}
