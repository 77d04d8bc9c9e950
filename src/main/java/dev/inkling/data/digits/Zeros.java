package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 0: one turn, from different starts, which closes, overlaps or stays open. */
final class Zeros {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(0, "from the top, to the left", 6, Zeros::fromTop),
            new StrokeModel(0, "from the upper right", 3, Zeros::fromUpperRight),
            new StrokeModel(0, "clockwise", 1, Zeros::clockwise),
            new StrokeModel(0, "with an end inside", 0.9, Zeros::curledIn),
            new StrokeModel(0, "with a tail across the top", 1, Zeros::tailed),
            new StrokeModel(0, "from outside", 1, Zeros::fromOutside));

    private Zeros() {}

    private static void fromTop(Pen pen, Variation vary) {
        double start = vary.between(-35, 35);
        oval(pen, vary, start, start - 360 - vary.between(-28, 35));
    }

    private static void fromUpperRight(Pen pen, Variation vary) {
        double start = vary.between(20, 80);
        oval(pen, vary, start, start - 360 - vary.between(-35, 40));
    }

    private static void clockwise(Pen pen, Variation vary) {
        double start = vary.between(-60, 30);
        oval(pen, vary, start, start + 360 + vary.between(-25, 40));
    }

    private static void curledIn(Pen pen, Variation vary) {
        double width = vary.between(0.28, 0.42);
        double start = vary.between(-10, 50);
        pen.lean(vary.between(-0.05, 0.3)).downArc(0, 0.5, width, 0.5, start, start - 345);
        pen.to(-width * vary.between(-0.4, 0.6), vary.between(0.08, 0.5));
    }

    private static void tailed(Pen pen, Variation vary) {
        double width = vary.between(0.25, 0.42);
        double start = vary.between(-30, 15);
        pen.lean(vary.between(-0.05, 0.3)).downArc(0, 0.5, width, 0.5, start, start - 350);
        pen.to(width * vary.between(0.4, 1.1), vary.between(-0.08, 0.06));
    }

    private static void fromOutside(Pen pen, Variation vary) {
        double width = vary.between(0.25, 0.45);
        double start = vary.between(-60, 20);
        pen.lean(vary.between(-0.05, 0.3)).down(width * vary.between(-0.2, 0.7), vary.between(-0.25, 0));
        pen.arc(0, 0.5, width, 0.5, start, start - vary.between(310, 380));
    }

    private static void oval(Pen pen, Variation vary, double start, double end) {
        double width = vary.between(0.22, 0.46);
        double drift = vary.between(-0.05, 0.05);
        double middle = (start + end) / 2;
        double lean = vary.between(-0.05, 0.3);
        pen.lean(lean).downArc(-drift, 0.5, width, 0.5, start, middle);
        pen.arc(drift, 0.5, width * vary.between(0.9, 1.1), vary.between(0.46, 0.53), middle, end);
    }
}
