package dev.inkling.ui.chart;

/** The pattern of a line, for telling runs apart that share a color. */
public enum Dash {
    SOLID(),
    DASHED(9, 4),
    DOTTED(2.5, 3),
    DASH_DOT(9, 3.5, 2.5, 3.5);

    @SuppressWarnings("ImmutableEnumChecker") // never given away, never written
    private final double[] lengths;

    private final double period;

    Dash(double... lengths) {
        this.lengths = lengths;
        double sum = 0;
        for (double length : lengths) {
            sum += length;
        }
        this.period = sum;
    }

    /** Lengths of ink and gap in turn, in pixels; empty for a solid line. */
    double[] lengths() {
        return lengths.clone();
    }

    /** How much ink (0–1, softened over one pixel) there is at a distance along the line. */
    double ink(double distance) {
        if (lengths.length == 0) {
            return 1;
        }
        double rest = distance - Math.floor(distance / period) * period;
        for (int i = 0; i < lengths.length; i += 2) {
            double stroke = lengths[i];
            if (rest < stroke + 0.5) {
                return Math.min(1, Math.min(rest, stroke - rest) + 0.5);
            }
            rest -= stroke + lengths[i + 1];
            if (rest < 0) {
                return Math.max(0, rest + 0.5);
            }
        }
        return 0;
    }
}
