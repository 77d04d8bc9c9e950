package dev.inkling.ui.chart;

/** Which part of a straight line can be seen (Liang and Barsky 1984): zoomed in, a line may be millions of pixels long. */
final class Clip {
    private double from;
    private double end;

    /** Clips a line to an image and a margin around it. */
    void to(double x0, double y0, double x1, double y1, double width, double height, double margin) {
        from = 0;
        end = 1;
        cut(x0, x1, -margin, width + margin);
        cut(y0, y1, -margin, height + margin);
    }

    boolean isVisible() {
        return from <= end;
    }

    /** The part of the line, 0–1, where the visible piece begins. */
    double from() {
        return from;
    }

    /** The part of the line, 0–1, where the visible piece ends. */
    double end() {
        return end;
    }

    private void cut(double start, double stop, double low, double high) {
        if (Math.min(start, stop) >= low && Math.max(start, stop) <= high) {
            return;
        }
        if (Math.max(start, stop) < low || Math.min(start, stop) > high) {
            end = -1;
            return;
        }
        double atLow = (low - start) / (stop - start);
        double atHigh = (high - start) / (stop - start);
        from = Math.max(from, Math.min(atLow, atHigh));
        end = Math.min(end, Math.max(atLow, atHigh));
    }
}
