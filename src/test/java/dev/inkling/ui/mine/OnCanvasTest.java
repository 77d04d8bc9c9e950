package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnCanvasTest {

    private static Drawing line(double x0, double y0, double x1, double y1) {
        return Drawing.EMPTY.plus(new Stroke(List.of(new InkPoint(x0, y0, 0), new InkPoint(x1, y1, 5))));
    }

    @Test
    void whatIsSeenWellStaysAsItIs() {
        Drawing drawing = line(0, 0.2, 0.3, 1);
        assertSame(drawing, OnCanvas.fitted(drawing));
        Drawing dot = line(0.4, 0.4, 0.4, 0.4);
        assertSame(dot, OnCanvas.fitted(dot));
    }

    @Test
    void otherScalesAreBroughtIntoTheMiddleInTheirShape() {
        assertEquals(line(0.3125, 0.125, 0.6875, 0.875), OnCanvas.fitted(line(0, -256, 256, 256)));
        assertEquals(line(0.125, 0.5, 0.875, 0.5), OnCanvas.fitted(line(0.25, 0.5, 0.375, 0.5)), "too small");
        assertEquals(line(0.5, 0.5, 0.5, 0.5), OnCanvas.fitted(line(7, 7, 7, 7)));
    }
}
