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
        if (drawing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DigitImage(Centering.centered(cover(drawing))));
    }

    /** Grey values with the ink's box in the middle of the image. Its long sides coincide with edges of pixels. */
    private float[] cover(Drawing drawing) {
        Fit fit = Fit.of(drawing, style);
        double radius = style.strokeWidth() / 2;
        DistanceField field = new DistanceField(radius + style.softness() / 2);
        for (Stroke stroke : drawing.strokes()) {
            trace(stroke.points(), fit, field);
        }
        double peak = Math.min(1, style.strokeWidth() / style.softness());
        float[] covered = new float[DigitImage.PIXELS];
        for (int i = 0; i < covered.length; i++) {
            double share = Math.min(peak, 0.5 + (radius - field.at(i)) / style.softness());
            covered[i] = share < FAINTEST ? 0 : (float) share;
        }
        return covered;
    }

    private static void trace(List<InkPoint> points, Fit fit, DistanceField field) {
        double x = fit.x(points.get(0));
        double y = fit.y(points.get(0));
        field.add(x, y, x, y);
        for (int i = 1; i < points.size(); i++) {
            double nextX = fit.x(points.get(i));
            double nextY = fit.y(points.get(i));
            boolean isLast = i == points.size() - 1;
            if (isLast || Math.abs(nextX - x) + Math.abs(nextY - y) >= SHORTEST_STEP) {
                field.add(x, y, nextX, nextY);
                x = nextX;
                y = nextY;
            }
        }
    }
}
