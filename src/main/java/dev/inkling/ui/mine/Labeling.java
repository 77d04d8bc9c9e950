package dev.inkling.ui.mine;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.support.Messages;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that the drawing on a canvas stands for, and what became of saying it. A drawing that is kept stays on the
 * canvas; another digit then corrects it, and the next stroke begins on clean paper, so that ten can be drawn in a row.
 */
final class Labeling {
    /** Instead of a digit: none. */
    static final int NONE = -1;

    private final MyDigitsModel digits;
    private final InkCanvas canvas;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
    private final ReadOnlyIntegerWrapper keptAs = new ReadOnlyIntegerWrapper(this, "keptAs", NONE);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(this, "word", "");
    private @Nullable Kept last;
    private @Nullable Drawing underWay;

    /**
     * A drawing that was on the canvas and is in the collection.
     *
     * @param image shown in the place of strokes where there are none; null where there are
     * @param fresh whether it was put there from here, so that undo takes it out again
     * @param found whether it was seen there; if it then is not any more, somebody deleted it
     */
    private record Kept(Drawing drawing, @Nullable DigitImage image, long id, int label, boolean fresh, boolean found) {
        static Kept added(Drawing drawing, long id, int label) {
            return new Kept(drawing, null, id, label, true, false);
        }

        static Kept shown(Drawing drawing, @Nullable DigitImage image, SeenDrawing from) {
            return new Kept(drawing, image, from.id(), from.label(), false, true);
        }

        Kept labeled(int digit, boolean isFound) {
            return new Kept(drawing, image, id, digit, fresh, isFound);
        }
    }

    Labeling(MyDigitsModel digits, InkCanvas canvas) {
        this.digits = digits;
        this.canvas = canvas;
        canvas.drawingProperty().addListener(observable -> update());
        // From one image to another, no strokes change.
        canvas.seenProperty().addListener(observable -> update());
        digits.drawingsProperty().addListener(observable -> lookAfterLast());
        canvas.undoFirst(this::takeBack);
        update();
    }

    /** Whether there is ink drawn by hand, or an image of the collection. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** As which digit the drawing on the canvas is kept; {@link #NONE} if it is not. */
    ReadOnlyIntegerProperty keptAsProperty() {
        return keptAs.getReadOnlyProperty();
    }

    /** Whether {@link #takeBack} has something to take back. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What there is to say about the drawing; empty for nothing. */
    ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /** The drawing is this digit: it is kept, or what it was kept as is corrected. */
    void label(int digit) {
        canvas.finish();
        Drawing drawn = canvas.drawingProperty().get();
        Kept kept = present();
        if (kept != null) {
            digits.relabel(Map.of(kept.id(), kept.label()), digit, () -> keep(kept.labeled(digit, kept.found())));
        } else if (!drawn.isEmpty() && !drawn.equals(underWay)) {
            underWay = drawn;
            digits.add(
                    drawn,
                    digit,
                    added -> {
                        underWay = null;
                        keep(Kept.added(drawn, added.id(), digit));
                    },
                    () -> {
                        underWay = null;
                        if (canvas.drawingProperty().get().equals(drawn)) {
                            canvas.goOn();
                        }
                    });
        }
    }

    /** Takes the drawing on the canvas out of the collection, if it was just put there. */
    boolean takeBack() {
        Kept kept = present();
        if (kept == null || !kept.fresh()) {
            return false;
        }
        keep(null);
        canvas.goOn();
        digits.takeBack(kept.id(), () -> word.set(Messages.get("mine.takenBack")));
        return true;
    }

    /** Puts a drawing of the collection on the canvas: its strokes, or where it has none, its image as test images are shown. */
    void show(SeenDrawing drawing) {
        Optional<Drawing> strokes = drawing.drawing().content().strokes();
        if (strokes.isPresent()) {
            Drawing shown = OnCanvas.fitted(strokes.get());
            keep(Kept.shown(shown, null, drawing));
            canvas.showDrawing(shown);
        } else {
            DigitImage image = drawing.image();
            keep(Kept.shown(Drawing.EMPTY, image, drawing));
            canvas.showImage(image);
        }
    }

    private void keep(@Nullable Kept kept) {
        last = kept;
        update();
    }

    private void lookAfterLast() {
        Kept kept = last;
        if (kept == null) {
            return;
        }
        SeenDrawing now = digits.find(kept.id());
        if (now != null) {
            keep(kept.labeled(now.label(), true));
        } else if (kept.found()) {
            if (present() != null) {
                canvas.goOn();
            }
            keep(null);
        }
    }

    /** The kept drawing, if it is on the canvas. */
    private @Nullable Kept present() {
        Kept kept = last;
        DigitImage seen = canvas.seenProperty().get();
        boolean isThere = kept != null
                && canvas.drawingProperty().get().equals(kept.drawing())
                && (kept.image() == null || kept.image().equals(seen));
        return isThere ? kept : null;
    }

    private void update() {
        Kept kept = present();
        possible.set(kept != null || !canvas.drawingProperty().get().isEmpty());
        keptAs.set(kept == null ? NONE : kept.label());
        undoable.set(kept != null && kept.fresh());
        if (kept == null) {
            word.set("");
        } else if (kept.found()) {
            String key = kept.fresh() ? "mine.saved" : "mine.shown";
            word.set(Messages.get(key, kept.label(), digits.count()));
            // An undo that led back to it makes the paper clean for the next stroke as well.
            canvas.finish();
        }
    }
}
