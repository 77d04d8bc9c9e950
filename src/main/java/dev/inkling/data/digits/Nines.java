package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 9: a loop, closed or nearly so, and a straight, curved or hooked stem. */
final class Nines {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(9, "straight stem", 10, Nines::straight),
            new StrokeModel(9, "curved stem", 2, Nines::curved),
            new StrokeModel(9, "hooked stem", 1.3, Nines::hooked),
            new StrokeModel(9, "circle and stem", 1, Nines::apart));

    private Nines() {}

    private static void straight(Pen pen, Variation vary) {
        double right = loop(pen, vary);
        double foot = right - vary.between(-0.15, 0.15);
        pen.to((right + foot) / 2, 0.6).to(foot, 1);
    }

    private static void curved(Pen pen, Variation vary) {
        double right = loop(pen, vary);
        pen.to(right - vary.between(0, 0.08), 0.55).to(right - vary.between(0.05, 0.22), vary.between(0.82, 0.92));
        pen.to(right - vary.between(0.2, 0.5), 1);
    }

    private static void hooked(Pen pen, Variation vary) {
        double right = loop(pen, vary);
        pen.to(right, 0.6).to(right - 0.06, 0.85).to(right * 0.4, 1);
        pen.to(vary.between(-0.1, 0.1), vary.between(0.72, 0.96));
    }

    private static void apart(Pen pen, Variation vary) {
        double height = vary.between(0.36, 0.56);
        double width = vary.between(0.16, 0.27);
        double start = vary.between(20, 80);
        pen.downArc(width, height / 2, width, height / 2, start, start - 360 - vary.between(-20, 20));
        double x = 2 * width + vary.between(-0.04, 0.03);
        pen.down(x, vary.between(0, 0.2)).to(x - vary.between(0, 0.06), 0.6).to(x - vary.between(0, 0.2), 1);
    }

    /** From the upper right over the top, down the left side and back up to the right; returns where the stem begins. */
    private static double loop(Pen pen, Variation vary) {
        pen.lean(vary.between(-0.05, 0.3));
        double right = vary.between(0.34, 0.62);
        double bottom = vary.between(0.3, vary.chance(0.9) ? 0.62 : 0.85);
        double start = vary.between(0.02, 0.32);
        pen.down(right * vary.between(0.6, 1.05), start);
        pen.to(right * vary.between(0.45, 0.7), vary.between(-0.02, 0.02)).to(right * 0.16, bottom * 0.18);
        pen.to(0, bottom * vary.between(0.5, 0.68));
        pen.to(right * 0.12, bottom * 0.88).to(right * vary.between(0.35, 0.55), bottom);
        pen.to(right * 0.82, bottom * 0.8);
        pen.corner(right * vary.between(0.94, 1.08), bottom * vary.between(0.05, 0.7));
        return right;
    }
}
