package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 1. */
final class Ones {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(1, "bar", 10, Ones::bar),
            new StrokeModel(1, "bar with a bend", 3, Ones::bent),
            new StrokeModel(1, "flag", 2, Ones::flag),
            new StrokeModel(1, "flag and foot", 1.2, Ones::flagAndFoot),
            new StrokeModel(1, "foot", 0.2, Ones::foot));

    private Ones() {}

    private static void bar(Pen pen, Variation vary) {
        double lean = vary.between(-0.1, 0.25);
        pen.down(lean, 0).to(lean / 2 + vary.between(-0.03, 0.03), 0.5).to(0, 1);
    }

    private static void bent(Pen pen, Variation vary) {
        double lean = vary.between(-0.06, 0.15);
        double bow = vary.between(-0.08, 0.08);
        pen.down(lean, 0)
                .to(lean * 0.66 + bow, 0.33)
                .to(lean * 0.33 + bow * vary.between(-1, 1), 0.67)
                .to(0, 1);
    }

    private static void flag(Pen pen, Variation vary) {
        double lean = vary.between(-0.08, 0.2);
        pen.down(lean - vary.between(0.08, 0.42), vary.between(0.08, 0.5)).corner(lean, 0);
        pen.to(lean / 2, 0.5).to(0, 1);
    }

    private static void flagAndFoot(Pen pen, Variation vary) {
        flag(pen, vary);
        footLine(pen, vary);
    }

    private static void foot(Pen pen, Variation vary) {
        bar(pen, vary);
        footLine(pen, vary);
    }

    private static void footLine(Pen pen, Variation vary) {
        double y = vary.between(0.95, 1.02);
        pen.down(-vary.between(0.12, 0.45), y).to(vary.between(0.12, 0.45), y + vary.between(-0.06, 0.04));
    }
}
