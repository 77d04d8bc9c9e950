package dev.inkling.ink;

import java.util.List;

/** The way from a drawing's own coordinates to an image's: the ink's box, aspect kept, in the middle of the image. */
record Fit(double scale, double centerX, double centerY, double middle) {
    private static final int SIDE = DigitImage.SIDE;

    /** The ink of a drawing no larger than this, in its own unit, is a dot: enlarging it would show rounding errors. */
    private static final double DOT = 1e-6;

    /** Where the pen's width changes, box and scale depend on each other; a round brings the error down to about a tenth. */
    private static final int ROUNDS = 10;

    /** @param drawing at least one stroke */
    static Fit of(Drawing drawing, InkStyle style, PenPressure pressure) {
        Box box = Box.of(drawing, pressure, 0);
        if (box.extent() <= DOT) {
            return new Fit(0, box.centerX(), box.centerY(), middle(style.longestSide()));
        }
        double scale = (style.longestSide() - 2 * style.margin()) / box.extent();
        if (pressure != PenPressure.EVEN) {
            for (int round = 0; round < ROUNDS; round++) {
                box = Box.of(drawing, pressure, style.strokeWidth() / 2 / scale);
                scale = (style.longestSide() + 1 - style.softness()) / box.extent();
            }
        }
        return new Fit(scale, box.centerX(), box.centerY(), middle(style.longestSide()));
    }

    /** The box must begin and end where pixels do; so a box of odd length cannot stand quite in the middle. */
    private static double middle(double longestSide) {
        return Math.floor((SIDE - longestSide) / 2) + longestSide / 2;
    }

    double x(InkPoint point) {
        return middle + scale * (point.x() - centerX);
    }

    double y(InkPoint point) {
        return middle + scale * (point.y() - centerY);
    }

    /** The smallest box around the ink, in the drawing's unit. */
    private record Box(double left, double top, double right, double bottom) {

        /** @param radius half the pen's width where it is pressed evenly */
        static Box of(Drawing drawing, PenPressure pressure, double radius) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (int s = 0; s < drawing.strokes().size(); s++) {
                List<InkPoint> points = drawing.strokes().get(s).points();
                for (int p = 0; p < points.size(); p++) {
                    double around = radius * pressure.factor(s, p);
                    InkPoint point = points.get(p);
                    left = Math.min(left, point.x() - around);
                    right = Math.max(right, point.x() + around);
                    top = Math.min(top, point.y() - around);
                    bottom = Math.max(bottom, point.y() + around);
                }
            }
            return new Box(left, top, right, bottom);
        }

        double extent() {
            return Math.max(right - left, bottom - top);
        }

        double centerX() {
            return (left + right) / 2;
        }

        double centerY() {
            return (top + bottom) / 2;
        }
    }
}
