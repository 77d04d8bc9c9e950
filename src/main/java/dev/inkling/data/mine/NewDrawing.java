package dev.inkling.data.mine;

import dev.inkling.data.DataException;
import dev.inkling.data.mine.LabeledDrawing.Part;
import dev.inkling.ink.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * A drawing that is going to be added.
 *
 * @param label the digit 0…9 that it stands for
 * @param part what it is for; null where nobody has decided that, for every fifth of a digit to be for the test
 */
public record NewDrawing(
        DrawingContent content, int label, @Nullable Part part) {
    static final int LARGEST_LABEL = 9;

    /**
     * @throws DataException if there is no ink
     * @throws IllegalArgumentException if the label is no digit
     */
    public NewDrawing {
        requireDigit(label);
        if (content.strokes().filter(Drawing::isEmpty).isPresent()) {
            throw new DataException("The drawing has no ink, so it cannot be added to My digits. Draw a digit first.");
        }
    }

    /** A drawing of which nobody has decided what it is for. */
    public NewDrawing(Drawing drawing, int label) {
        this(new StrokeContent(drawing), label, null);
    }

    static void requireDigit(int label) {
        if (label < 0 || label > LARGEST_LABEL) {
            throw new IllegalArgumentException("The label " + label + " is no digit from 0 to 9.");
        }
    }
}
