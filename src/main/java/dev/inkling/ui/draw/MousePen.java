package dev.inkling.ui.draw;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Draws with the primary mouse button. Pens and the first finger on a touch screen arrive as mouse events too. Movements
 * are filtered here, because only here is known how large the hand's trembling is: in pixels of the screen.
 */
final class MousePen {
    /** A press that moves less than this stays a dot. */
    private static final double TREMBLE = 3;

    private static final double SHORTEST_MOVE = 1;

    private final InkCanvas canvas;
    private double lastX;
    private double lastY;
    private boolean isDot;
    private boolean isDown;

    private MousePen(InkCanvas canvas) {
        this.canvas = canvas;
    }

    static void drawOn(InkCanvas canvas) {
        MousePen pen = new MousePen(canvas);
        canvas.setOnMousePressed(pen::press);
        canvas.setOnMouseDragged(pen::drag);
        canvas.setOnMouseReleased(pen::release);
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            canvas.requestFocus();
            isDown = true;
            isDot = true;
            remember(event);
            canvas.penDown(canvas.toBoard(event.getX(), event.getY()));
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        double moved = Math.hypot(event.getX() - lastX, event.getY() - lastY);
        if (isDown && moved >= (isDot ? TREMBLE : SHORTEST_MOVE)) {
            isDot = false;
            remember(event);
            canvas.penTo(canvas.toBoard(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (isDown && event.getButton() == MouseButton.PRIMARY) {
            isDown = false;
            canvas.penUp();
            event.consume();
        }
    }

    private void remember(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }
}
