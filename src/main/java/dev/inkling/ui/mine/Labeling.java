package dev.inkling.ui.mine;

import dev.inkling.ink.Drawing;
import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.support.Messages;
import java.util.Map;
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
     * @param fresh whether it was put there from here, so that undo takes it out again
     * @param found whether it was seen there; if it then is not any more, somebody deleted it
     */
    private record Kept(Drawing drawing, long id, int label, boolean fresh, boolean found) {}

    Labeling(MyDigitsModel digits, InkCanvas canvas) {
        this.digits = digits;
        this.canvas = canvas;
        canvas.drawingProperty().addListener(observable -> update());
        digits.drawingsProperty().addListener(observable -> lookAfterLast());
        canvas.undoFirst(this::takeBack);
        update();
    }

    /** Whether there is ink drawn by hand. */
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
            digits.relabel(
                    Map.of(kept.id(), kept.label()),
                    digit,
                    () -> keep(new Kept(drawn, kept.id(), digit, kept.fresh(), kept.found())));
        } else if (!drawn.isEmpty() && !drawn.equals(underWay)) {
            underWay = drawn;
            digits.add(
                    drawn,
                    digit,
                    added -> {
                        underWay = null;
                        keep(new Kept(drawn, added.id(), digit, true, false));
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

    /** Puts a drawing of the collection on the canvas. */
    void show(SeenDrawing drawing) {
        Drawing shown = OnCanvas.fitted(drawing.drawing().drawing());
        keep(new Kept(shown, drawing.id(), drawing.label(), false, true));
        canvas.showDrawing(shown);
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
            keep(new Kept(kept.drawing(), kept.id(), now.label(), kept.fresh(), true));
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
        return kept != null && canvas.drawingProperty().get().equals(kept.drawing()) ? kept : null;
    }

    private void update() {
        Kept kept = present();
        possible.set(!canvas.drawingProperty().get().isEmpty());
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
