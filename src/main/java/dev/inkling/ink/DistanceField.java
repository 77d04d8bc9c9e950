package dev.inkling.ink;

import java.util.Arrays;

/**
 * For each pixel of an image, how near its middle the pen's way came. Taking the nearest of all segments gives round caps
 * and joins, and no seam where strokes cross.
 */
final class DistanceField {
    private static final int SIDE = DigitImage.SIDE;

    private final double[] nearestSquared = new double[DigitImage.PIXELS];
    private final double reach;

    /** @param reach distances beyond this many pixels are not looked at */
    DistanceField(double reach) {
        this.reach = reach;
        Arrays.fill(nearestSquared, Double.POSITIVE_INFINITY);
    }

    /** Adds a straight piece of the pen's way, in pixels from the image's top left corner. */
    void add(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double lengthSquared = dx * dx + dy * dy;
        double perLength = lengthSquared > 0 ? 1 / lengthSquared : 0;
        int lastColumn = lastPixel(Math.max(x0, x1));
        int lastRow = lastPixel(Math.max(y0, y1));
        int firstColumn = firstPixel(Math.min(x0, x1));
        for (int row = firstPixel(Math.min(y0, y1)); row <= lastRow; row++) {
            double py = row + 0.5 - y0;
            for (int column = firstColumn; column <= lastColumn; column++) {
                double px = column + 0.5 - x0;
                double along = Math.min(1, Math.max(0, (px * dx + py * dy) * perLength));
                double awayX = px - along * dx;
                double awayY = py - along * dy;
                int pixel = row * SIDE + column;
                nearestSquared[pixel] = Math.min(nearestSquared[pixel], awayX * awayX + awayY * awayY);
            }
        }
    }

    /** Distance of a pixel's middle from the pen's way; infinite where it is beyond reach. */
    double at(int pixel) {
        return Math.sqrt(nearestSquared[pixel]);
    }

    private int firstPixel(double from) {
        return Math.max(0, (int) Math.floor(from - reach - 0.5));
    }

    private int lastPixel(double to) {
        return Math.min(SIDE - 1, (int) Math.ceil(to + reach - 0.5));
    }
}
