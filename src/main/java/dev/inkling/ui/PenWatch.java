package dev.inkling.ui;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/**
 * Whether something is being drawn or dragged in a panel right now. Figures and curves, which only show what a run did
 * meanwhile, wait so long: their layout and painting would come between the pen and the network's answer.
 */
final class PenWatch {
    private static final long REST_NANOS = 150_000_000;

    private long lastMove = System.nanoTime() - REST_NANOS;

    PenWatch(Node panel) {
        panel.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> lastMove = System.nanoTime());
    }

    boolean isMoving() {
        return System.nanoTime() - lastMove < REST_NANOS;
    }
}
