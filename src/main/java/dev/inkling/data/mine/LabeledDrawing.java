package dev.inkling.data.mine;

import java.time.Instant;

/**
 * One drawing of the user's, with the digit it stands for.
 *
 * @param id never used again for another
 * @param label the digit 0…9
 * @param drawnAt to the millisecond
 * @param part decided once and for all when it was added
 */
public record LabeledDrawing(long id, int label, DrawingContent content, Instant drawnAt, Part part) {

    /** The same drawing that stands for another digit. */
    public LabeledDrawing labeled(int digit) {
        return new LabeledDrawing(id, digit, content, drawnAt, part);
    }

    /** What it is used for. */
    public enum Part {
        TRAIN,
        TEST
    }
}
