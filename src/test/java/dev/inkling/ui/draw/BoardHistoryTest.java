package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import org.junit.jupiter.api.Test;

class BoardHistoryTest {
    private final BoardHistory history = new BoardHistory();

    @Test
    void clearingTakesNothingFromWhoeverUndoesIt() {
        Board drawn = Board.of(Drawing.EMPTY.plus(Stroke.startingAt(new InkPoint(0.5, 0.5, 0))));
        history.change(drawn);
        history.change(Board.CLEAN);
        history.undo();
        assertEquals(drawn, history.present());
        history.redo();
        assertEquals(Board.CLEAN, history.present());
    }

    @Test
    void pagingThroughImagesIsOneStep() {
        Board drawn = Board.of(Drawing.EMPTY.plus(Stroke.startingAt(new InkPoint(0.5, 0.5, 0))));
        history.change(drawn);
        for (int i = 0; i < 5; i++) {
            float[] pixels = new float[DigitImage.PIXELS];
            pixels[i] = 1;
            history.change(Board.of(new DigitImage(pixels)));
        }
        history.undo();
        assertEquals(drawn, history.present());
    }

    @Test
    void aChangeAfterUndoLeavesNothingToRedo() {
        history.change(Board.of(Drawing.EMPTY.plus(Stroke.startingAt(new InkPoint(0, 0, 0)))));
        history.undo();
        history.change(Board.of(Drawing.EMPTY.plus(Stroke.startingAt(new InkPoint(1, 1, 0)))));
        assertFalse(history.canRedo());
    }

    @Test
    void clearingCleanPaperIsNoStep() {
        history.change(Board.CLEAN);
        assertFalse(history.canUndo());
    }

    @Test
    void whatIsDoneWithIsNotDrawnOn() {
        Board drawn = Board.of(Drawing.EMPTY.plus(Stroke.startingAt(new InkPoint(0.5, 0.5, 0))));
        history.change(drawn);
        assertEquals(drawn.drawing(), history.paper());
        history.finish();
        assertEquals(Drawing.EMPTY, history.paper());
        assertEquals(drawn, history.present(), "it is still to be seen");
        Board next = Board.of(history.paper().plus(Stroke.startingAt(new InkPoint(0.1, 0.1, 0))));
        history.change(next);
        assertEquals(next.drawing(), history.paper());
        history.undo();
        assertEquals(drawn, history.present());
        history.finish();
        history.goOn();
        assertEquals(drawn.drawing(), history.paper());
    }
}
