package dev.inkling.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;

/** The board as it is, was, and would be again after a redo. Every change can be undone, clearing too. */
final class BoardHistory {
    private final Deque<Board> past = new ArrayDeque<>();
    private final Deque<Board> future = new ArrayDeque<>();
    private Board present = Board.CLEAN;

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
        }
    }

    void redo() {
        if (canRedo()) {
            past.push(present);
            present = future.pop();
        }
    }
}
