package dev.inkling.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody drew, as strokes rather than pixels: how thick the pen was on the screen, how large and where the drawing
 * stood is not part of it.
 *
 * @param strokes in the order they were drawn
 */
public record Drawing(List<Stroke> strokes) {
    /** Clean paper. */
    public static final Drawing EMPTY = new Drawing(List.of());

    public Drawing {
        strokes = List.copyOf(strokes);
    }

    /** Whether there is no ink. */
    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /** This drawing and one stroke more, as a new drawing. */
    public Drawing plus(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(more);
    }
}
