package dev.inkling.ink;

/** The way from a drawing's own coordinates to an image's: the ink's box, aspect kept, in the middle of the image. */
record Fit(double scale, double centerX, double centerY, double middle) {
    private static final int SIDE = DigitImage.SIDE;

    /** The ink of a drawing no larger than this, in its own unit, is a dot: enlarging it would show rounding errors. */
    private static final double DOT = 1e-6;

    /** @param drawing at least one stroke */
    static Fit of(Drawing drawing, InkStyle style) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : drawing.strokes()) {
            for (InkPoint point : stroke.points()) {
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
                top = Math.min(top, point.y());
                bottom = Math.max(bottom, point.y());
            }
        }
        double extent = Math.max(right - left, bottom - top);
        double scale = extent > DOT ? (style.longestSide() - 2 * style.margin()) / extent : 0;
        return new Fit(scale, (left + right) / 2, (top + bottom) / 2, middle(style.longestSide()));
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
}
