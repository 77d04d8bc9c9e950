package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 7, with and without a bar across the stem. */
final class Sevens {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(7, "corner", 6, Sevens::plain),
            new StrokeModel(7, "round corner", 2, Sevens::round),
            new StrokeModel(7, "down-stroke at the start", 3.5, Sevens::hooked),
            new StrokeModel(7, "cross-bar", 2, Sevens::crossed));

    private Sevens() {}

    private static void plain(Pen pen, Variation vary) {
        double top = vary.between(0, 0.24);
        double right = vary.between(0.4, 0.7);
        pen.down(0, top).to(right * 0.5, top + vary.between(-0.06, 0.03));
        pen.corner(right, vary.between(-0.02, 0.08));
        stem(pen, vary, right);
    }

    private static void round(Pen pen, Variation vary) {
        double right = vary.between(0.4, 0.62);
        pen.down(0, vary.between(0.04, 0.3)).to(right * 0.55, vary.between(-0.02, 0.07));
        pen.to(right, vary.between(0.1, 0.2));
        stem(pen, vary, right);
    }

    private static void hooked(Pen pen, Variation vary) {
        double right = vary.between(0.42, 0.66);
        double top = vary.between(0.02, 0.1);
        pen.down(vary.between(-0.06, 0.03), top + vary.between(0.06, 0.42)).corner(0, top);
        pen.to(right * 0.5, top + vary.between(0, 0.06)).corner(right, vary.between(-0.02, 0.06));
        stem(pen, vary, right);
    }

    private static void crossed(Pen pen, Variation vary) {
        plain(pen, vary);
        double y = vary.between(0.42, 0.58);
        pen.down(vary.between(-0.05, 0.2), y).to(vary.between(0.45, 0.85), y + vary.between(-0.08, 0.06));
    }

    private static void stem(Pen pen, Variation vary, double right) {
        double foot = vary.between(0.1, 0.6);
        double bow = vary.between(-0.06, 0.08);
        pen.to((right * 0.6 + foot * 0.4) + bow, vary.between(0.38, 0.5)).to(foot, 1);
    }
}
