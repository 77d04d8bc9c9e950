package dev.inkling.ui.curves;

/**
 * How many charts of equal size stand beside and below each other.
 *
 * @param columns 1 or more
 * @param rows 1 or more
 * @param cellHeight in pixels; such that all fit, unless they are too many
 */
record GridShape(int columns, int rows, double cellHeight) {
    /** Of more charts than these, the rest is to be scrolled to. */
    static final int FIT = 12;

    /** A chart that is wider than high shows a curve best. */
    private static final double BEST_ASPECT = 1.5;

    /** The shape whose charts are largest, on a room of a size in pixels with gaps between. */
    static GridShape of(int charts, double width, double height, double gap) {
        int shown = Math.max(1, Math.min(charts, FIT));
        int best = 1;
        double largest = -1;
        for (int columns = 1; columns <= shown; columns++) {
            int rows = (shown + columns - 1) / columns;
            double cellWidth = (width - (columns - 1) * gap) / columns;
            double cellHeight = (height - (rows - 1) * gap) / rows;
            double size = Math.min(cellWidth / BEST_ASPECT, cellHeight);
            if (size > largest) {
                largest = size;
                best = columns;
            }
        }
        int fittingRows = (shown + best - 1) / best;
        double cellHeight = Math.floor((height - (fittingRows - 1) * gap) / fittingRows);
        return new GridShape(best, Math.max(1, (charts + best - 1) / best), cellHeight);
    }
}
