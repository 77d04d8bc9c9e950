package dev.inkling.ink;

/**
 * How much of each pixel of an image the pen covered. Taking the most that any piece of its way covers gives round caps and
 * joins, and no seam where strokes cross.
 */
final class Coverage {
    private static final int SIDE = DigitImage.SIDE;

    private final double[] covered = new double[DigitImage.PIXELS];
    private final double softness;

    /** @param softness over how many pixels an edge fades from ink to paper */
    Coverage(double softness) {
        this.softness = softness;
    }

    /**
     * Adds a straight piece of the pen's way.
     *
     * @param x0 its beginning, in pixels from the image's top left corner, as all others
     * @param radius0 half the pen's width there
     * @param radius1 half the pen's width at the end; in between it changes evenly
     */
    void add(double x0, double y0, double radius0, double x1, double y1, double radius1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double lengthSquared = dx * dx + dy * dy;
        double perLength = lengthSquared > 0 ? 1 / lengthSquared : 0;
        double reach = Math.max(radius0, radius1) + softness / 2;
        int lastColumn = lastPixel(Math.max(x0, x1), reach);
        int lastRow = lastPixel(Math.max(y0, y1), reach);
        int firstColumn = firstPixel(Math.min(x0, x1), reach);
        for (int row = firstPixel(Math.min(y0, y1), reach); row <= lastRow; row++) {
            double py = row + 0.5 - y0;
            for (int column = firstColumn; column <= lastColumn; column++) {
                double px = column + 0.5 - x0;
                double along = Math.min(1, Math.max(0, (px * dx + py * dy) * perLength));
                double awayX = px - along * dx;
                double awayY = py - along * dy;
                double distanceSquared = awayX * awayX + awayY * awayY;
                if (distanceSquared < reach * reach) {
                    double share = share(radius0 + along * (radius1 - radius0), Math.sqrt(distanceSquared));
                    int pixel = row * SIDE + column;
                    covered[pixel] = Math.max(covered[pixel], share);
                }
            }
        }
    }

    /** Share of a pixel that is covered, 0…1. */
    double at(int pixel) {
        return covered[pixel];
    }

    /** A pen that is thinner than an edge is soft never covers a pixel fully. */
    private double share(double radius, double distance) {
        double peak = Math.min(1, 2 * radius / softness);
        return Math.min(peak, 0.5 + (radius - distance) / softness);
    }

    private static int firstPixel(double from, double reach) {
        return Math.max(0, (int) Math.ceil(from - reach - 0.5));
    }

    private static int lastPixel(double to, double reach) {
        return Math.min(SIDE - 1, (int) Math.floor(to + reach - 0.5));
    }
}
