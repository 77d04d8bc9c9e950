package dev.inkling.ink;

import static dev.inkling.ink.Drawings.drawing;
import static dev.inkling.ink.Drawings.mapped;
import static dev.inkling.ink.Drawings.random;
import static dev.inkling.ink.Drawings.stroke;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InkRendererTest {
    private static final int DRAWINGS = 200;

    private final InkRenderer renderer = new InkRenderer(InkStyle.MNIST);

    private Ink render(Drawing drawing) {
        return new Ink(renderer.render(drawing).orElseThrow());
    }

    @Test
    void cleanPaperHasNoImage() {
        assertTrue(renderer.render(Drawing.EMPTY).isEmpty());
    }

    @Test
    void placeAndSizeOnTheScreenDoNotMatter() {
        for (int seed = 0; seed < DRAWINGS; seed++) {
            Random random = new Random(seed);
            Drawing drawing = random(random);
            double scale = Math.exp(random.nextGaussian() * 2);
            double right = random.nextGaussian() * 1000;
            double down = random.nextGaussian() * 1000;
            Drawing moved = mapped(drawing, p -> new InkPoint(p.x() * scale + right, p.y() * scale + down, p.millis()));
            assertArrayEquals(render(drawing).pixels(), render(moved).pixels(), 1e-4f, "seed " + seed);
        }
    }

    @Test
    void theImageIsMadeLikeThoseOfMnist() {
        for (int seed = 0; seed < DRAWINGS; seed++) {
            Ink ink = render(random(new Random(seed)));
            assertEquals(20, Math.max(ink.width(), ink.height()), "longest side of the box, seed " + seed);
            assertEquals(14, ink.centerX(), 0.51, "center of mass, across, seed " + seed);
            assertEquals(14, ink.centerY(), 0.51, "center of mass, down, seed " + seed);
            for (float pixel : ink.pixels()) {
                assertTrue(pixel >= 0 && pixel <= 1);
            }
        }
    }

    @Test
    void halfATurnOfTheDrawingIsHalfATurnOfTheImage() {
        for (int seed = 0; seed < DRAWINGS; seed++) {
            Drawing drawing = random(new Random(seed));
            float[] turned = render(mapped(drawing, p -> new InkPoint(-p.x(), -p.y(), p.millis())))
                    .inkOnly();
            float[] straight = render(drawing).inkOnly();
            assertEquals(straight.length, turned.length);
            for (int i = 0; i < straight.length; i++) {
                assertEquals(straight[i], turned[straight.length - 1 - i], 1e-4f);
            }
        }
    }

    @Test
    void manyPointsDrawTheSameLineAsTwo() {
        List<InkPoint> dense = new ArrayList<>();
        for (int i = 0; i <= 3000; i++) {
            dense.add(new InkPoint(i / 30.0, i / 60.0, i));
            dense.add(new InkPoint(i / 30.0, i / 60.0, i));
        }
        Drawing fast = drawing(stroke(0, 0, 100, 50));
        assertArrayEquals(
                render(fast).pixels(), render(drawing(new Stroke(dense))).pixels(), 1e-4f);
    }

    @Test
    void aFastMoveLeavesNoGap() {
        Ink ink = render(drawing(stroke(0, 0, 100, 100)));
        for (int i = 0; i < 18; i++) {
            assertEquals(1, ink.at(ink.top() + 1 + i, ink.left() + 1 + i), 1e-6);
        }
    }

    @Test
    void aDotStaysAsSmallAsThePen() {
        Ink dot = render(drawing(stroke(120, 80)));
        Ink pressedTwice = render(drawing(stroke(120, 80, 120, 80)));
        double area = Math.PI * Math.pow(InkStyle.MNIST.strokeWidth() / 2, 2);
        assertEquals(area, dot.mass(), 1);
        assertTrue(dot.width() <= 4 && dot.height() <= 4);
        assertEquals(14, dot.centerX(), 0.51);
        assertEquals(14, dot.centerY(), 0.51);
        assertArrayEquals(dot.pixels(), pressedTwice.pixels());
    }

    @Test
    void straightLinesAreTwentyPixelsLongAndAsThinAsThePen() {
        Ink across = render(drawing(stroke(10, 40, 200, 40)));
        Ink down = render(drawing(stroke(40, 10, 40, 200)));
        assertEquals(20, across.width());
        assertEquals(20, down.height());
        assertTrue(across.height() <= 4 && down.width() <= 4);
        double penAndCaps = InkStyle.MNIST.strokeWidth() * 17.4 + Math.PI * 1.3 * 1.3;
        assertEquals(penAndCaps, across.mass(), 1);
        assertEquals(penAndCaps, down.mass(), 1);
    }

    @Test
    void inkStaysOnThePaperWhereItsMassIsFarFromTheMiddle() {
        List<Stroke> strokes = new ArrayList<>(List.of(stroke(0, 50, 100, 50)));
        for (int y = 0; y <= 100; y += 5) {
            strokes.add(stroke(90, y, 100, y));
        }
        Ink ink = render(new Drawing(strokes));
        assertEquals(0, ink.left(), "as near to the middle as the edge allows");
        assertEquals(20, ink.width());
        assertEquals(20, ink.height());
    }

    @Test
    void asManyPixelsAreGreyAsInMnist() {
        double grey = 0;
        double inked = 0;
        for (int seed = 0; seed < DRAWINGS; seed++) {
            for (float pixel : render(random(new Random(seed))).pixels()) {
                grey += pixel > 0 && pixel < 250 / 255f ? 1 : 0;
                inked += pixel > 0 ? 1 : 0;
            }
        }
        assertEquals(0.62, grey / inked, 0.05);
    }

    @Test
    void coordinatesThatAreNoNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new InkPoint(Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new InkPoint(0, Double.POSITIVE_INFINITY, 0));
        assertThrows(IllegalArgumentException.class, () -> new Stroke(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new InkStyle(21, 20, 1));
        assertThrows(IllegalArgumentException.class, () -> new DigitImage(new float[783]));
    }

    @Test
    void aTinyDrawingFarFromTheOriginIsStillWhole() {
        Ink ink = render(drawing(stroke(9e8, 9e8, 9e8 + 4, 9e8 + 4)));
        assertEquals(20, ink.width());
        assertEquals(20, ink.height());
    }
}
