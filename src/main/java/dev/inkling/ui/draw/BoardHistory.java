package dev.inkling.ui.draw;

import dev.inkling.ink.Drawing;
import java.util.ArrayDeque;
import java.util.Deque;

/** The board as it is, was, and would be again after a redo. Every change can be undone, clearing too. */
final class BoardHistory {
    private final Deque<Board> past = new ArrayDeque<>();
    private final Deque<Board> future = new ArrayDeque<>();
    private Board present = Board.CLEAN;
    private boolean finished;

    Board present() {
        return present;
    }

    /** Takes the next board. Paging through picked images is one step: undo leads back to what was there before them. */
    void change(Board next) {
        if (next.equals(present)) {
            return;
        }
        if (present.picked() == null || next.picked() == null) {
            past.push(present);
        }
        future.clear();
        present = next;
        finished = false;
    }

    /** The present board is done with: what is drawn next begins on clean paper. */
    void finish() {
        finished = true;
    }

    /** The present board is not done with after all. */
    void goOn() {
        finished = false;
    }

    /** What the next stroke joins. */
    Drawing paper() {
        return finished ? Drawing.EMPTY : present.drawing();
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            future.push(present);
            present = past.pop();
            finished = false;
        }
    }

    void redo() {
        if (canRedo()) {
            past.push(present);
            present = future.pop();
            finished = false;
        }
    }
}
