package dev.inkling.data.mine;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scribbles that are the same at every run. */
public final class TestDrawings {
    private TestDrawings() {}

    /** One or two strokes of some points with times. */
    public static Drawing scribble(long seed) {
        Random random = new Random(seed);
        List<Stroke> strokes = new ArrayList<>();
        for (int s = 0; s <= random.nextInt(2); s++) {
            List<InkPoint> points = new ArrayList<>();
            for (int p = 0; p < 2 + random.nextInt(6); p++) {
                points.add(new InkPoint(200 * random.nextDouble(), 280 * random.nextDouble(), 1_000 * s + 16 * p));
            }
            strokes.add(new Stroke(points));
        }
        return new Drawing(strokes);
    }

    /** Gray levels of an image, {@code [784]}. */
    public static byte[] image(long seed) {
        byte[] levels = new byte[DigitImage.PIXELS];
        new Random(seed).nextBytes(levels);
        return levels;
    }

    /** So many of each digit, all zeros first. */
    public static List<NewDrawing> ofEachDigit(int count) {
        List<NewDrawing> drawings = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            for (int i = 0; i < count; i++) {
                drawings.add(new NewDrawing(scribble(100 * digit + i), digit));
            }
        }
        return drawings;
    }
}
