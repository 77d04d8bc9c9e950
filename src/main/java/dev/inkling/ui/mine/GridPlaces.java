package dev.inkling.ui.mine;

import dev.inkling.ink.DigitImage;

/**
 * Where the tiles of the page lie: rows of equal tiles, each an image with a caption below, in as many columns as fit.
 *
 * @param columns one or more
 * @param columnWidth from one tile to the next; surplus width is shared among the columns
 */
record GridPlaces(int columns, double columnWidth) {
    /** Pixels of the screen for each of an image, across and down. */
    static final int SCALE = 2;

    static final double IMAGE = SCALE * DigitImage.SIDE;
    static final double CAPTION = 16;
    static final double ROW = IMAGE + CAPTION + 12;

    private static final double NARROWEST = IMAGE + 14;
    private static final double TOP = 5;

    static GridPlaces of(double width) {
        int columns = Math.max(1, (int) (width / NARROWEST));
        return new GridPlaces(columns, Math.max(NARROWEST, Math.floor(width / columns)));
    }

    int rows(int tiles) {
        return (tiles + columns - 1) / columns;
    }

    /** How high all tiles are together. */
    double height(int tiles) {
        return TOP + rows(tiles) * ROW;
    }

    /** The left edge of a tile's image. */
    double x(int index) {
        return Math.floor(index % columns * columnWidth + (columnWidth - IMAGE) / 2);
    }

    /** The top of a tile's image, below the top of all. */
    double y(int index) {
        return TOP + Math.floorDiv(index, columns) * ROW;
    }

    /** The tile at a place, where there may be none: −1 beside the columns. */
    int indexAt(double x, double y) {
        int column = (int) Math.floor(x / columnWidth);
        int row = (int) Math.floor((y - TOP) / ROW);
        return column < 0 || column >= columns || row < 0 ? -1 : row * columns + column;
    }
}
