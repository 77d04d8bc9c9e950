package dev.inkling.ui.draw;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * What is on the canvas: strokes, or an image picked from the data instead of them.
 *
 * @param picked null where there are strokes, or nothing
 */
record Board(Drawing drawing, @Nullable DigitImage picked) {
    static final Board CLEAN = new Board(Drawing.EMPTY, null);

    static Board of(Drawing drawing) {
        return new Board(drawing, null);
    }

    static Board of(DigitImage picked) {
        return new Board(Drawing.EMPTY, picked);
    }

    boolean isClean() {
        return drawing.isEmpty() && picked == null;
    }
}
