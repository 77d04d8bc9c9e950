package dev.inkling.data.mine;

import dev.inkling.data.DataException;
import dev.inkling.ink.Drawing;

/**
 * A drawing that is going to be added.
 *
 * @param label the digit 0…9 that it stands for
 */
public record NewDrawing(Drawing drawing, int label) {
    static final int LARGEST_LABEL = 9;

    /**
     * @throws DataException if there is no ink
     * @throws IllegalArgumentException if the label is no digit
     */
    public NewDrawing {
        requireDigit(label);
        if (drawing.isEmpty()) {
            throw new DataException("The drawing has no ink, so it cannot be added to My digits. Draw a digit first.");
        }
    }

    static void requireDigit(int label) {
        if (label < 0 || label > LARGEST_LABEL) {
            throw new IllegalArgumentException("The label " + label + " is no digit from 0 to 9.");
        }
    }
}
