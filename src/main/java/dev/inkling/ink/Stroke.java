package dev.inkling.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * The pen's way from touching the paper to leaving it. A single point is a dot.
 *
 * @param points in the order they were drawn, at least one
 */
public record Stroke(List<InkPoint> points) {
    /** @throws IllegalArgumentException if there is no point */
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A stroke has no points, but needs at least one.");
        }
    }

    /** A new stroke that begins, and so far ends, here. */
    public static Stroke startingAt(InkPoint point) {
        return new Stroke(List.of(point));
    }

    /** This stroke and one point more, as a new stroke. */
    public Stroke plus(InkPoint point) {
        List<InkPoint> longer = new ArrayList<>(points.size() + 1);
        longer.addAll(points);
        longer.add(point);
        return new Stroke(longer);
    }

    /** Where the pen was last. */
    public InkPoint last() {
        return points.get(points.size() - 1);
    }
}
