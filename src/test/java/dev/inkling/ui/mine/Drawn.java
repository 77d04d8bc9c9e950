package dev.inkling.ui.mine;

import dev.inkling.data.mine.LabeledDrawing;
import dev.inkling.data.mine.StrokeContent;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.time.Instant;
import java.util.List;

/** Drawings for tests. */
final class Drawn {
    private Drawn() {}

    /** A line whose slant tells it from others. */
    static Drawing line(double slant) {
        return Drawing.EMPTY.plus(new Stroke(List.of(new InkPoint(0.5, 0.1, 0), new InkPoint(0.5 + slant, 0.9, 1))));
    }

    static SeenDrawing seen(long id, int label) {
        Drawing drawing = line(0.01 * id);
        return SeenDrawing.of(
                new LabeledDrawing(id, label, new StrokeContent(drawing), Instant.EPOCH, LabeledDrawing.Part.TRAIN));
    }
}
