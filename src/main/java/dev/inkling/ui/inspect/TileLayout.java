package dev.inkling.ui.inspect;

import dev.inkling.data.SampleShape;

/**
 * Where the tiles of a grid lie: images of equal size with a caption below each, in as many columns and rows as fit.
 *
 * @param imageWidth in pixels of the screen
 * @param columnWidth from one tile to the next; surplus width is shared among the columns
 * @param rowHeight from one tile to the next; surplus height is shared among the rows
 */
record TileLayout(
        int columns,
        int rows,
        double scale,
        double imageWidth,
        double imageHeight,
        double columnWidth,
        double rowHeight) {
    private static final double TARGET = 56;
    private static final double GAP = 14;
    private static final double CAPTION = 17;
    private static final double MARGIN = 4;

    static TileLayout of(SampleShape.Image shape, double width, double height) {
        double scale = Math.max(1, Math.floor(TARGET / Math.max(shape.width(), shape.height())));
        double imageWidth = shape.width() * scale;
        double imageHeight = shape.height() * scale;
        int columns = Math.max(1, (int) (width / (imageWidth + GAP)));
        int rows = Math.max(1, (int) ((height - MARGIN) / (imageHeight + CAPTION)));
        double rowHeight = Math.max(imageHeight + CAPTION, Math.floor((height - MARGIN) / rows));
        return new TileLayout(columns, rows, scale, imageWidth, imageHeight, Math.floor(width / columns), rowHeight);
    }

    int size() {
        return columns * rows;
    }

    double x(int place) {
        return Math.floor(place % columns * columnWidth + (columnWidth - imageWidth) / 2);
    }

    double y(int place) {
        return MARGIN + Math.floorDiv(place, columns) * rowHeight;
    }

    /** The place on the page under a point; −1 between tiles. */
    int placeAt(double x, double y) {
        for (int place = 0; place < size(); place++) {
            double dx = x - x(place);
            double dy = y - y(place);
            if (dx >= 0 && dx < imageWidth && dy >= 0 && dy < imageHeight + CAPTION) {
                return place;
            }
        }
        return -1;
    }
}
