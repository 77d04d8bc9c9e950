package dev.inkling.ui.mine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Mouse and keys on the grid of drawings: select, open, correct, delete, undo. */
final class GridGestures {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination ALL = KeyCombination.valueOf("Shortcut+A");

    private final PageModel model;
    private final DrawingGrid grid;
    private final MyDigitsModel digits;
    private final Consumer<SeenDrawing> open;
    private final Runnable bringCursorIntoView;

    private GridGestures(
            PageModel model,
            DrawingGrid grid,
            MyDigitsModel digits,
            Consumer<SeenDrawing> open,
            Runnable bringCursorIntoView) {
        this.model = model;
        this.grid = grid;
        this.digits = digits;
        this.open = open;
        this.bringCursorIntoView = bringCursorIntoView;
    }

    /** @param open puts a drawing on the canvas */
    static void follow(
            PageModel model,
            DrawingGrid grid,
            MyDigitsModel digits,
            Consumer<SeenDrawing> open,
            Runnable bringCursorIntoView) {
        GridGestures gestures = new GridGestures(model, grid, digits, open, bringCursorIntoView);
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, gestures::click);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, gestures::press);
        grid.addEventHandler(KeyEvent.KEY_TYPED, gestures::type);
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int index = grid.indexAt(event.getX(), event.getY());
        if (index < 0) {
            model.selectNone();
        } else if (event.isShiftDown()) {
            model.extendTo(index);
        } else if (event.isShortcutDown()) {
            model.toggle(index);
        } else {
            model.select(index);
            open.accept(model.shown().get(index));
        }
    }

    private void press(KeyEvent event) {
        if (model.shown().isEmpty() && !UNDO.match(event)) {
            return;
        }
        int columns = grid.places().columns();
        int page = columns * Math.max(1, (int) (grid.getHeight() / GridPlaces.ROW));
        if (UNDO.match(event)) {
            digits.undo();
        } else if (ALL.match(event)) {
            model.selectAll();
        } else if (event.isShortcutDown()) {
            // For the whole window, such as that which trains.
            return;
        } else {
            switch (event.getCode()) {
                case LEFT -> move(event, -1);
                case RIGHT -> move(event, 1);
                case UP -> move(event, -columns);
                case DOWN -> move(event, columns);
                case PAGE_UP -> move(event, -page);
                case PAGE_DOWN -> move(event, page);
                case HOME -> move(event, -model.shown().size());
                case END -> move(event, model.shown().size());
                case ENTER -> open.accept(model.shown().get(model.cursor()));
                case SPACE -> model.toggle(model.cursor());
                case DELETE, BACK_SPACE -> digits.delete(model.selection());
                case ESCAPE -> model.selectNone();
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    /** From the selection, or to the cursor where nothing is selected yet. */
    private void move(KeyEvent event, int by) {
        boolean begins =
                model.selection().isEmpty() && event.getCode() != KeyCode.HOME && event.getCode() != KeyCode.END;
        int to = begins ? model.cursor() : model.cursor() + by;
        if (event.isShiftDown()) {
            model.extendTo(to);
        } else {
            model.select(to);
        }
        bringCursorIntoView.run();
    }

    private void type(KeyEvent event) {
        String typed = event.getCharacter();
        boolean isDigit = typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '9';
        if (isDigit && !event.isShortcutDown() && !event.isAltDown()) {
            digits.relabel(labels(model), typed.charAt(0) - '0', () -> {});
            event.consume();
        }
    }

    /** The labels of what is selected, by id. */
    static Map<Long, Integer> labels(PageModel model) {
        Map<Long, Integer> labels = new LinkedHashMap<>();
        model.selection().forEach(drawing -> labels.put(drawing.id(), drawing.label()));
        return labels;
    }
}
