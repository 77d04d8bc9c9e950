package dev.inkling.ink;

import java.util.List;
import java.util.Optional;

/**
 * Turns pen strokes into an image of the kind a network was trained on. MNIST's own digits were scaled, aspect kept, into
 * a box of 20×20 pixels, anti-aliased, and moved by whole pixels until their center of mass stood in the middle of 28×28
 * (<a href="https://yann.lecun.com/exdb/mnist/">LeCun, Cortes, Burges</a>); measured on its test images, the middle is
 * pixel 14, counted from 0. Each of these steps left out costs a network much of its accuracy.
 *
 * <p>Holds no state: one renderer serves all threads.
 */
public final class InkRenderer {
    /** Points nearer than this, in pixels, do not change the image and only cost time. */
    private static final double SHORTEST_STEP = 0.05;

    /** A byte of MNIST would show less than this as 0; it also takes rounding errors off the edges of the box. */
    private static final double FAINTEST = 0.5 / 255;

    private final InkStyle style;

    /** @param style {@link InkStyle#MNIST} for what people draw; others to vary generated digits */
    public InkRenderer(InkStyle style) {
        this.style = style;
    }

    /** The image of a drawing; empty if there is no ink. */
    public Optional<DigitImage> render(Drawing drawing) {
        return render(drawing, PenPressure.EVEN);
    }

    /** The same with a pen whose width changes; the box is as large as ever. */
    public Optional<DigitImage> render(Drawing drawing, PenPressure pressure) {
        if (drawing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DigitImage(Centering.centered(cover(drawing, pressure))));
    }

    /** Grey values with the ink's box in the middle of the image. Its long sides coincide with edges of pixels. */
    private float[] cover(Drawing drawing, PenPressure pressure) {
        Fit fit = Fit.of(drawing, style, pressure);
        Coverage coverage = new Coverage(style.softness());
        for (int stroke = 0; stroke < drawing.strokes().size(); stroke++) {
            trace(drawing.strokes().get(stroke).points(), stroke, pressure, fit, coverage);
        }
        float[] covered = new float[DigitImage.PIXELS];
        for (int i = 0; i < covered.length; i++) {
            double share = coverage.at(i);
            covered[i] = share < FAINTEST ? 0 : (float) share;
        }
        return covered;
    }

    private void trace(List<InkPoint> points, int stroke, PenPressure pressure, Fit fit, Coverage coverage) {
        double x = fit.x(points.get(0));
        double y = fit.y(points.get(0));
        double radius = radius(pressure, stroke, 0);
        coverage.add(x, y, radius, x, y, radius);
        for (int i = 1; i < points.size(); i++) {
            double nextX = fit.x(points.get(i));
            double nextY = fit.y(points.get(i));
            boolean isLast = i == points.size() - 1;
            if (isLast || Math.abs(nextX - x) + Math.abs(nextY - y) >= SHORTEST_STEP) {
                double nextRadius = radius(pressure, stroke, i);
                coverage.add(x, y, radius, nextX, nextY, nextRadius);
                x = nextX;
                y = nextY;
                radius = nextRadius;
            }
        }
    }

    private double radius(PenPressure pressure, int stroke, int point) {
        return style.strokeWidth() / 2 * pressure.factor(stroke, point);
    }
}
