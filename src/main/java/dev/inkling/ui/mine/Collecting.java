package dev.inkling.ui.mine;

import dev.inkling.ink.Drawing;
import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.support.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** A guided collection: asks for one digit after the other, and keeps what is drawn as what was asked for. */
final class Collecting {
    /** Instead of the id of a drawing: the digit was skipped. */
    private static final long SKIPPED = 0;

    private final MyDigitsModel digits;
    private final InkCanvas canvas;
    private final List<Integer> plan;
    private final Runnable ended;
    private final IntConsumer counted;
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position");
    private final Deque<Long> steps = new ArrayDeque<>();
    private boolean saving;
    private boolean isOver;

    /**
     * @param plan the digits to be asked for, one or more
     * @param ended called once, at the end
     * @param counted told then how many drawings were kept; a moment later where the last one was still being saved
     */
    Collecting(MyDigitsModel digits, InkCanvas canvas, List<Integer> plan, Runnable ended, IntConsumer counted) {
        this.digits = digits;
        this.canvas = canvas;
        this.plan = plan;
        this.ended = ended;
        this.counted = counted;
        canvas.undoFirst(this::undoOnCleanPaper);
        canvas.clear();
        askFor(0);
    }

    /** How many digits are done. */
    ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    int total() {
        return plan.size();
    }

    /** The digit that is asked for now. */
    int asked() {
        return plan.get(Math.min(position.get(), plan.size() - 1));
    }

    private void askFor(int place) {
        position.set(place);
        canvas.promptProperty().set(Messages.get("mine.collect.prompt", asked()));
        if (place == plan.size()) {
            end();
        }
    }

    /** Keeps what is drawn, and asks for the next digit; nothing where nothing is drawn. */
    void next() {
        canvas.finish();
        Drawing drawn = canvas.drawingProperty().get();
        if (drawn.isEmpty() || saving) {
            return;
        }
        saving = true;
        digits.add(
                drawn,
                asked(),
                kept -> {
                    saving = false;
                    steps.push(kept.id());
                    // Who is quick has begun with the next digit.
                    if (canvas.drawingProperty().get().equals(drawn)) {
                        canvas.clear();
                    }
                    if (isOver) {
                        counted.accept(kept());
                    } else {
                        askFor(position.get() + 1);
                    }
                },
                () -> {
                    saving = false;
                    if (canvas.drawingProperty().get().equals(drawn)) {
                        canvas.goOn();
                    }
                    if (isOver) {
                        counted.accept(kept());
                    }
                });
    }

    /** Asks for the next digit; what is drawn is not kept. */
    void skip() {
        if (!saving) {
            steps.push(SKIPPED);
            canvas.clear();
            askFor(position.get() + 1);
        }
    }

    /** Goes back to the digit before, and does not keep what was drawn of it. */
    void undo() {
        if (!saving && !steps.isEmpty()) {
            long id = steps.pop();
            if (id != SKIPPED) {
                digits.takeBack(id, () -> {});
            }
            canvas.clear();
            askFor(position.get() - 1);
        }
    }

    private boolean undoOnCleanPaper() {
        boolean clean = canvas.cleanProperty().get();
        if (clean) {
            undo();
        }
        return clean;
    }

    /** How many drawings were kept. */
    private int kept() {
        return (int) steps.stream().filter(id -> id != SKIPPED).count();
    }

    /** Ends it; what was kept stays. */
    void end() {
        if (isOver) {
            return;
        }
        isOver = true;
        canvas.promptProperty().set(Messages.get("draw.placeholder"));
        ended.run();
        if (!saving) {
            counted.accept(kept());
        }
    }
}
