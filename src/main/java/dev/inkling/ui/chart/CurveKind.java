package dev.inkling.ui.chart;

/** What a curve's points are, which decides how it is drawn. */
public enum CurveKind {
    /** A value per iteration: many noisy points, drawn as a line; smoothing applies. */
    DENSE(1.6, 0),
    /** A now-and-then evaluation: few points, each with a dot, so that the very first shows. */
    EVALUATION(1.8, 2.6),
    /** An evaluation beside a more important one (train beside test): thinner, with smaller dots. */
    EVALUATION_ASIDE(1.1, 1.6);

    private final double width;
    private final double dotRadius;

    CurveKind(double width, double dotRadius) {
        this.width = width;
        this.dotRadius = dotRadius;
    }

    /** The line's width in pixels. */
    double width() {
        return width;
    }

    /** The dots' radius in pixels, 0 for none. */
    double dotRadius() {
        return dotRadius;
    }

    boolean isSmoothed() {
        return this == DENSE;
    }
}
