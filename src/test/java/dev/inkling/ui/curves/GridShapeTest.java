package dev.inkling.ui.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GridShapeTest {
    @Test
    void chartsAreAsLargeAsTheRoomLets() {
        assertEquals(new GridShape(1, 1, 400), GridShape.of(1, 600, 400, 8));
        assertEquals(2, GridShape.of(3, 600, 400, 8).columns());
        assertEquals(3, GridShape.of(3, 1_200, 200, 8).columns());
        assertEquals(1, GridShape.of(3, 200, 800, 8).columns());
    }

    @Test
    void twelveFitAndMoreAreScrolledTo() {
        GridShape twelve = GridShape.of(12, 640, 480, 8);
        assertTrue(twelve.rows() * (twelve.cellHeight() + 8) - 8 <= 480, twelve::toString);
        GridShape twenty = GridShape.of(20, 640, 480, 8);
        assertEquals(twelve.cellHeight(), twenty.cellHeight());
        assertTrue(twenty.rows() > twelve.rows());
    }
}
