package dev.inkling.ui.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Parts of axes that were marked with the mouse, in pixels: lines that do not pass through all of them are out. */
final class Brushes {
    private static final double WIDTH = 12;

    private final Map<Integer, Part> parts = new HashMap<>();

    private record Part(double from, double to) {
        boolean contains(double place) {
            return place >= from && place <= to;
        }
    }

    void set(int axis, double from, double to) {
        parts.put(axis, new Part(Math.min(from, to), Math.max(from, to)));
    }

    void clear(int axis) {
        parts.remove(axis);
    }

    void clearAll() {
        parts.clear();
    }

    /** @param place where a line crosses an axis; NaN, which is in no part, where it does not */
    boolean isOut(IntToDoubleFunction place) {
        return parts.entrySet().stream()
                .anyMatch(entry -> !entry.getValue().contains(place.applyAsDouble(entry.getKey())));
    }

    void paint(GraphicsContext g, int axis, double x, Color color) {
        Part part = parts.get(axis);
        if (part != null) {
            g.setGlobalAlpha(0.3);
            g.setFill(color);
            g.fillRect(x - WIDTH / 2, part.from(), WIDTH, part.to() - part.from());
            g.setGlobalAlpha(1);
            g.setStroke(color);
            g.strokeRect(x - WIDTH / 2, part.from(), WIDTH, part.to() - part.from());
        }
    }
}
