package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/** Which part of the plane a chart shows: what somebody zoomed to, or else what the curves need. */
final class Viewport {
    private final AutoRange auto = new AutoRange();
    private SharedX shared = new SharedX();
    private @Nullable Range chosenY;
    private Range followedY = new Range(0, 1);

    SharedX shared() {
        return shared;
    }

    void share(SharedX other) {
        shared = other;
    }

    Range x() {
        return shared.range();
    }

    Range y() {
        Range range = chosenY;
        return range == null ? followedY : range;
    }

    boolean isZoomed() {
        return shared.isChosen() || chosenY != null;
    }

    /** Says which values are there to be shown; {@code low > high} if none. */
    void follow(double low, double high, boolean log, @Nullable Range limits) {
        followedY = auto.update(low, high, log, limits);
    }

    /** Shows a range; null leaves that axis as it is. */
    void show(@Nullable Range x, @Nullable Range y) {
        if (y != null) {
            chosenY = y.contains(followedY) ? null : y;
        }
        if (x != null) {
            shared.choose(x.contains(shared.followed()) ? null : x);
        }
    }

    /**
     * Makes the ranges {@code factorX} and {@code factorY} times as long about a point, given as fractions of the axes; a factor of 1
     * leaves an axis alone. Zooming out ends where everything is shown.
     */
    void zoom(Scale x, Scale y, double fractionX, double fractionY, double factorX, double factorY) {
        show(factorX == 1 ? null : x.zoomed(fractionX, factorX), factorY == 1 ? null : y.zoomed(fractionY, factorY));
    }

    /** Moves the view by fractions of the axes away from where it was. */
    void pan(Scale x, Scale y, double byX, double byY) {
        show(byX == 0 ? null : x.part(byX, 1 + byX), byY == 0 ? null : y.part(byY, 1 + byY));
    }

    /** Forgets a vertical zoom, for example because the scale's kind changed. */
    void resetY() {
        chosenY = null;
        auto.reset();
    }

    void reset() {
        resetY();
        shared.choose(null);
    }
}
