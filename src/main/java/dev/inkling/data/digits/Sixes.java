package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 6: a curved or straight stem and a loop, which closes or does not. */
final class Sixes {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(6, "curved stem", 6, Sixes::curved),
            new StrokeModel(6, "straight stem", 3, Sixes::straight),
            new StrokeModel(6, "small loop", 2, Sixes::small));

    private Sixes() {}

    private static void curved(Pen pen, Variation vary) {
        double loop = vary.between(0.34, 0.68);
        double top = vary.between(0.1, 0.55);
        pen.down(top, 0);
        pen.to(top * 0.45 - vary.between(0, 0.1), vary.between(0.2, 0.34));
        pen.to(0, (1 + loop) / 2 - vary.between(0, 0.1));
        loop(pen, vary, loop, vary.between(0.36, 0.85));
    }

    private static void straight(Pen pen, Variation vary) {
        double loop = vary.between(0.36, 0.7);
        double lean = vary.between(-0.1, 0.3);
        pen.down(lean, 0).to(lean / 2 - 0.01, 0.35).to(0, (1 + loop) / 2);
        loop(pen, vary, loop, vary.between(0.3, 0.85));
    }

    private static void small(Pen pen, Variation vary) {
        double loop = vary.between(0.58, 0.74);
        pen.down(vary.between(0.2, 0.5), 0).to(vary.between(0.06, 0.2), 0.35).to(0, (1 + loop) / 2);
        loop(pen, vary, loop, vary.between(0.26, 0.55));
    }

    /** From the left side of the loop along the bottom, up the right side, and back to the left. */
    private static void loop(Pen pen, Variation vary, double top, double right) {
        double middle = (1 + top) / 2;
        double half = 1 - middle;
        pen.to(right * 0.12, middle + half * 0.72).to(right * vary.between(0.4, 0.6), 1);
        pen.to(right * 0.88, middle + half * 0.66).to(right, middle + vary.between(-0.08, 0.06));
        pen.to(right * 0.9, middle - half * 0.66).to(right * vary.between(0.5, 0.7), top);
        if (vary.chance(0.75)) {
            pen.to(right * vary.between(-0.2, 0.4), middle + half * vary.between(-0.4, 0.7));
        } else {
            pen.to(right * vary.between(0.25, 0.4), top + vary.between(0.02, 0.08));
        }
    }
}
