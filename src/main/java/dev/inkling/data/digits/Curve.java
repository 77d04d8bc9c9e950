package dev.inkling.data.digits;

import java.util.List;

/** Makes a smooth line of evenly spaced points of the control points of a stroke. */
final class Curve {
    /** Distance of neighboring points, in heights of a digit: less than a pixel of the image. */
    static final double STEP = 0.04;

    /** Straight pieces between two control points, before points are spaced evenly. */
    private static final int PIECES = 8;

    private static final double NO_DISTANCE = 1e-9;

    private Curve() {}

    /**
     * @param pieces control points between corners
     * @param roundness how far a corner is rounded, as deviation of the smoothing along the line in heights of a digit
     */
    static Path through(List<Path> pieces, double roundness) {
        Path dense = new Path();
        for (Path piece : pieces) {
            interpolate(piece, dense);
        }
        Path even = evenlySpaced(dense);
        // Each pass adds half a squared step to the variance.
        int passes = (int) Math.round(2 * (roundness / STEP) * (roundness / STEP));
        for (int pass = 0; pass < passes; pass++) {
            smooth(even);
        }
        return even;
    }

    /** Centripetal Catmull-Rom splines (Yuksel, Schaefer, Keyser 2011), which make neither loops nor cusps of their own. */
    private static void interpolate(Path control, Path line) {
        int last = control.size() - 1;
        line.add(control.x(0), control.y(0));
        for (int i = 0; i < last; i++) {
            double x1 = control.x(i);
            double y1 = control.y(i);
            double x2 = control.x(i + 1);
            double y2 = control.y(i + 1);
            double x0 = i > 0 ? control.x(i - 1) : 2 * x1 - x2;
            double y0 = i > 0 ? control.y(i - 1) : 2 * y1 - y2;
            double x3 = i + 1 < last ? control.x(i + 2) : 2 * x2 - x1;
            double y3 = i + 1 < last ? control.y(i + 2) : 2 * y2 - y1;
            double before = interval(x1 - x0, y1 - y0);
            double here = interval(x2 - x1, y2 - y1);
            double after = interval(x3 - x2, y3 - y2);
            double startX = tangent(x0, x1, x2, before, here, here);
            double startY = tangent(y0, y1, y2, before, here, here);
            double endX = tangent(x1, x2, x3, here, after, here);
            double endY = tangent(y1, y2, y3, here, after, here);
            for (int k = 1; k <= PIECES; k++) {
                double t = (double) k / PIECES;
                line.add(hermite(x1, startX, x2, endX, t), hermite(y1, startY, y2, endY, t));
            }
        }
    }

    private static double interval(double dx, double dy) {
        return Math.max(NO_DISTANCE, Math.sqrt(Math.sqrt(dx * dx + dy * dy)));
    }

    private static double tangent(double p0, double p1, double p2, double before, double after, double scale) {
        return scale * ((p1 - p0) / before - (p2 - p0) / (before + after) + (p2 - p1) / after);
    }

    private static double hermite(double p1, double start, double p2, double end, double t) {
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * p1 + (t3 - 2 * t2 + t) * start + (3 * t2 - 2 * t3) * p2 + (t3 - t2) * end;
    }

    private static Path evenlySpaced(Path line) {
        Path even = new Path();
        even.add(line.x(0), line.y(0));
        double untilNext = STEP;
        for (int i = 1; i < line.size(); i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            double length = Math.sqrt(dx * dx + dy * dy);
            double at = untilNext;
            for (; at <= length; at += STEP) {
                even.add(line.x(i - 1) + dx * at / length, line.y(i - 1) + dy * at / length);
            }
            untilNext = at - length;
        }
        even.add(line.x(line.size() - 1), line.y(line.size() - 1));
        return even;
    }

    /** One pass of the weights ¼, ½, ¼; the ends stay. */
    private static void smooth(Path line) {
        double beforeX = line.x(0);
        double beforeY = line.y(0);
        for (int i = 1; i < line.size() - 1; i++) {
            double x = line.x(i);
            double y = line.y(i);
            line.set(i, (beforeX + 2 * x + line.x(i + 1)) / 4, (beforeY + 2 * y + line.y(i + 1)) / 4);
            beforeX = x;
            beforeY = y;
        }
    }
}
