package dev.inkling.ui.chart;

/**
 * Draws a smooth line through points by covering each pixel by its distance to the nearest piece of the line, with round joints
 * and ends. Coordinates are device pixels, y downward, pixel centers at halves.
 */
final class Pen {
    /** A curve that shows a single point must be seen. */
    private static final double LONE_POINT = 1.4;

    private final Coverage coverage;
    private final Clip clip = new Clip();
    private double halfWidth;
    private Dash dash = Dash.SOLID;
    private double scale = 1;
    private double travelled;
    private boolean down;
    private boolean lone;
    private double x;
    private double y;

    Pen(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Begins a curve. */
    void start(Stroke stroke) {
        halfWidth = stroke.halfWidth();
        dash = stroke.dash();
        scale = stroke.scale();
        travelled = 0;
        down = false;
        lone = false;
    }

    /** Draws from where it is; after {@link #lift} it goes there without drawing. */
    void lineTo(double toX, double toY) {
        if (down) {
            segment(toX, toY);
            lone = false;
        } else {
            lone = true;
        }
        x = toX;
        y = toY;
        down = true;
    }

    /** Goes to a place that is drawn already. */
    void jumpTo(double toX, double toY) {
        x = toX;
        y = toY;
        down = true;
        lone = false;
    }

    boolean isDown() {
        return down;
    }

    /** The curve has a gap or ends here. */
    void lift() {
        if (lone) {
            disc(x, y, halfWidth * LONE_POINT);
        }
        down = false;
        lone = false;
    }

    void disc(double centerX, double centerY, double radius) {
        int right = Math.min(coverage.width() - 1, (int) Math.floor(centerX + radius));
        int lower = Math.min(coverage.height() - 1, (int) Math.floor(centerY + radius));
        for (int column = Math.max(0, (int) Math.floor(centerX - radius)); column <= right; column++) {
            for (int row = Math.max(0, (int) Math.floor(centerY - radius)); row <= lower; row++) {
                double distance = Math.hypot(column + 0.5 - centerX, row + 0.5 - centerY);
                if (distance < radius + 0.5) {
                    coverage.cover(column, row, Math.min(1, radius + 0.5 - distance));
                }
            }
        }
    }

    private void segment(double toX, double toY) {
        double length = Math.hypot(toX - x, toY - y);
        if (length < 1e-6) {
            return;
        }
        clip.to(x, y, toX, toY, coverage.width(), coverage.height(), halfWidth + 1);
        if (clip.isVisible()) {
            double dx = toX - x;
            double dy = toY - y;
            new Segment(
                            x + clip.from() * dx,
                            y + clip.from() * dy,
                            x + clip.end() * dx,
                            y + clip.end() * dy,
                            travelled + clip.from() * length)
                    .draw();
        }
        travelled += length;
    }

    /** A straight piece inside the image; {@code phase} is the way along the curve to its beginning. */
    private final class Segment {
        private final double x0;
        private final double y0;
        private final double dx;
        private final double dy;
        private final double length;
        private final double unitX;
        private final double unitY;
        private final double phase;

        Segment(double x0, double y0, double x1, double y1, double phase) {
            this.x0 = x0;
            this.y0 = y0;
            this.dx = x1 - x0;
            this.dy = y1 - y0;
            this.length = Math.sqrt(dx * dx + dy * dy);
            this.unitX = dx / length;
            this.unitY = dy / length;
            this.phase = phase;
        }

        /** Goes along the longer side, a few pixels across at each step. */
        void draw() {
            if (length < 1e-9) {
                return;
            }
            boolean steep = Math.abs(dy) > Math.abs(dx);
            double start = steep ? y0 : x0;
            double along = steep ? dy : dx;
            double acrossStart = steep ? x0 : y0;
            double across = steep ? dx : dy;
            double reach = (halfWidth + 0.5) * length / Math.abs(along);
            int last = Math.min((steep ? coverage.height() : coverage.width()) - 1, (int)
                    Math.floor(Math.max(start, start + along) + halfWidth + 0.5));
            int lastAcross = (steep ? coverage.width() : coverage.height()) - 1;
            for (int i = Math.max(0, (int) Math.floor(Math.min(start, start + along) - halfWidth - 0.5));
                    i <= last;
                    i++) {
                double part = Math.max(0, Math.min(1, (i + 0.5 - start) / along));
                double center = acrossStart + part * across;
                int to = Math.min(lastAcross, (int) Math.floor(center + reach));
                for (int j = Math.max(0, (int) Math.floor(center - reach)); j <= to; j++) {
                    if (steep) {
                        pixel(j, i);
                    } else {
                        pixel(i, j);
                    }
                }
            }
        }

        private void pixel(int column, int row) {
            double rx = column + 0.5 - x0;
            double ry = row + 0.5 - y0;
            double along = rx * unitX + ry * unitY;
            double distance = Math.abs(rx * unitY - ry * unitX);
            double beyond = along < 0 ? -along : along - length;
            if (beyond > 0) {
                distance = Math.sqrt(distance * distance + beyond * beyond);
            }
            double amount = Math.min(1, halfWidth + 0.5 - distance);
            if (amount <= 0) {
                return;
            }
            coverage.cover(column, row, dash == Dash.SOLID ? amount : amount * dash.ink((phase + along) / scale));
        }
    }
}
