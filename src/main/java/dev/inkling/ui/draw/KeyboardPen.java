package dev.inkling.ui.draw;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Draws with the keyboard: arrow keys, two at once for a slant, move the pen; Space puts it down and lifts it, or, held
 * while moving, keeps it down as long as it is held.
 */
final class KeyboardPen {
    private static final Map<KeyCode, Point2D> DIRECTIONS = Map.of(
            KeyCode.LEFT, new Point2D(-1, 0),
            KeyCode.RIGHT, new Point2D(1, 0),
            KeyCode.UP, new Point2D(0, -1),
            KeyCode.DOWN, new Point2D(0, 1));
    private static final double STEP = 1 / 30.0;
    private static final double FINE_STEP = STEP / 4;

    private final InkCanvas canvas;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private Point2D position = new Point2D(0.5, 0.5);
    private boolean isShown;
    private boolean isDown;
    private boolean putDownByThisPress;
    private boolean movedSincePress;

    KeyboardPen(InkCanvas canvas) {
        this.canvas = canvas;
    }

    Point2D position() {
        return position;
    }

    /** Whether to show where the pen is: once the keyboard is used, until the mouse takes over or the focus leaves. */
    boolean isShown() {
        return isShown;
    }

    boolean isDown() {
        return isDown;
    }

    void press(KeyEvent event) {
        Point2D direction = DIRECTIONS.get(event.getCode());
        if (direction != null && !event.isShortcutDown() && !event.isAltDown()) {
            held.add(event.getCode());
            move(event.isShiftDown() ? FINE_STEP : STEP);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            if (held.add(KeyCode.SPACE)) {
                pressSpace();
            }
            event.consume();
        }
    }

    void release(KeyEvent event) {
        if (held.remove(event.getCode()) && event.getCode() == KeyCode.SPACE) {
            if (isDown && (movedSincePress || !putDownByThisPress)) {
                lift();
            }
            event.consume();
        }
    }

    void show() {
        isShown = true;
        canvas.repaint();
    }

    /** Takes the pen's mark away, and the pen off the paper: the mouse draws now, or the focus is elsewhere. */
    void putAway() {
        held.clear();
        isShown = false;
        lift();
    }

    /** Takes the pen off the paper. */
    void lift() {
        isDown = false;
        canvas.penUp();
        canvas.repaint();
    }

    private void move(double step) {
        isShown = true;
        double x = position.getX();
        double y = position.getY();
        for (KeyCode key : held) {
            Point2D direction = DIRECTIONS.getOrDefault(key, Point2D.ZERO);
            x += step * direction.getX();
            y += step * direction.getY();
        }
        position = new Point2D(Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y)));
        movedSincePress = true;
        if (isDown) {
            canvas.penTo(position);
        } else {
            canvas.repaint();
        }
    }

    private void pressSpace() {
        isShown = true;
        movedSincePress = false;
        putDownByThisPress = !isDown;
        if (!isDown) {
            isDown = true;
            canvas.penDown(position);
        }
    }
}
