package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/** Which part of the plane a chart shows: what somebody zoomed to, or else what the curves need. */
final class Viewport {
    private final AutoRange rightAuto = new AutoRange();
    private SharedX shared = new SharedX();
    private SharedY sharedY = new SharedY();
    private Range followedRight = new Range(0, 1);
    private boolean zoomsAlone;
    private @Nullable Range ownX;
    private @Nullable Range ownY;

    SharedX shared() {
        return shared;
    }

    SharedY sharedY() {
        return sharedY;
    }

    void share(SharedX other) {
        shared = other;
    }

    void share(SharedY other) {
        sharedY = other;
    }

    /** Says whether zooming leaves linked charts as they are; what was zoomed to is forgotten. */
    void zoomAlone(boolean alone) {
        reset();
        zoomsAlone = alone;
    }

    Range x() {
        Range chosen = zoomsAlone ? ownX : null;
        return chosen == null ? shared.range() : chosen;
    }

    Range y() {
        Range chosen = zoomsAlone ? ownY : sharedY.chosen();
        return chosen == null ? sharedY.followed() : chosen;
    }

    /** The range of the right axis: zooming takes the same part of both. */
    Range right(boolean log) {
        if (y().equals(sharedY.followed())) {
            return followedRight;
        }
        Scale left = Scale.of(sharedY.followed(), log);
        Range part = new LinearScale(followedRight).part(left.fraction(y().min()), left.fraction(y().max()));
        return part == null ? followedRight : part;
    }

    boolean isZoomed() {
        return shared.isChosen() || sharedY.chosen() != null || ownX != null || ownY != null;
    }

    /** Its curves are others: what they said about their values is void until {@link #follow} is called. */
    void forgetExtent() {
        sharedY.forget(this);
    }

    /** Says which values are there to be shown. */
    void follow(Extrema extent, boolean log, @Nullable Range limits) {
        sharedY.follow(this, extent, log, limits);
    }

    /** As {@link #follow}, for the right axis. */
    void followRight(Extrema extent, @Nullable Range limits) {
        followedRight = rightAuto.update(extent.min(), extent.max(), false, limits);
    }

    /** Shows a range; null leaves that axis as it is. */
    void show(@Nullable Range x, @Nullable Range y) {
        if (y != null) {
            Range chosen = y.contains(sharedY.followed()) ? null : y;
            if (zoomsAlone) {
                ownY = chosen;
            } else {
                sharedY.choose(chosen);
            }
        }
        if (x != null) {
            Range chosen = x.contains(shared.followed()) ? null : x;
            if (zoomsAlone) {
                ownX = chosen;
            } else {
                shared.choose(chosen);
            }
        }
    }

    /**
     * Makes the ranges {@code factorX} and {@code factorY} times as long about a point, given as fractions of the axes; a
     * factor of 1 leaves an axis alone. Zooming out ends where everything is shown.
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
        ownY = null;
        sharedY.reset();
        rightAuto.reset();
    }

    void reset() {
        resetY();
        ownX = null;
        shared.choose(null);
    }
}
