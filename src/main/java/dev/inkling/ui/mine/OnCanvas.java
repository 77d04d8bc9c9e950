package dev.inkling.ui.mine;

import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.util.List;

/** Brings drawings of any scale, such as those of files, onto the canvas, whose sides run from 0 to 1. */
final class OnCanvas {
    private static final double MARGIN = 0.125;
    private static final double SMALLEST = 0.2;

    private OnCanvas() {}

    /** The drawing itself where it is seen well on the canvas; else the same shape in its middle. */
    static Drawing fitted(Drawing drawing) {
        List<InkPoint> points = drawing.strokes().stream()
                .flatMap(stroke -> stroke.points().stream())
                .toList();
        double left = points.stream().mapToDouble(InkPoint::x).min().orElse(0);
        double right = points.stream().mapToDouble(InkPoint::x).max().orElse(1);
        double top = points.stream().mapToDouble(InkPoint::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(InkPoint::y).max().orElse(1);
        double side = Math.max(right - left, bottom - top);
        boolean inside = left >= 0 && right <= 1 && top >= 0 && bottom <= 1;
        if (inside && (side >= SMALLEST || side == 0)) {
            return drawing;
        }
        double scale = side == 0 ? 1 : (1 - 2 * MARGIN) / side;
        double centerX = (left + right) / 2;
        double centerY = (top + bottom) / 2;
        return new Drawing(drawing.strokes().stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new InkPoint(
                                0.5 + scale * (point.x() - centerX),
                                0.5 + scale * (point.y() - centerY),
                                point.millis()))
                        .toList()))
                .toList());
    }
}
