package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 5: the bar on top first, in one stroke with the rest, or last. */
final class Fives {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(5, "one stroke", 4, Fives::inOne),
            new StrokeModel(5, "bar apart", 4, Fives::barApart),
            new StrokeModel(5, "without corners", 2, Fives::round));

    private Fives() {}

    private static void inOne(Pen pen, Variation vary) {
        double left = vary.between(0.04, 0.2);
        double top = vary.between(0, 0.08);
        pen.lean(vary.between(-0.25, 0.12)).down(vary.between(0.32, 1), top + vary.between(-0.14, 0.06));
        pen.corner(left, top);
        back(pen, vary, left);
        bowl(pen, vary);
    }

    private static void barApart(Pen pen, Variation vary) {
        double left = vary.between(0.04, 0.2);
        double top = vary.between(0, 0.1);
        pen.lean(vary.between(-0.25, 0.12)).down(left, top);
        back(pen, vary, left);
        bowl(pen, vary);
        pen.down(left + vary.between(-0.06, 0.16), top + vary.between(-0.06, 0.08));
        pen.to(vary.between(0.35, 1.05), top + vary.between(-0.16, 0.06));
    }

    private static void round(Pen pen, Variation vary) {
        double left = vary.between(0.06, 0.2);
        pen.lean(vary.between(-0.25, 0.12)).down(vary.between(0.4, 0.95), vary.between(-0.1, 0.06));
        pen.to((left + 0.45) / 2, vary.between(-0.02, 0.06)).to(left, vary.between(0.16, 0.3));
        pen.to(left + 0.1, vary.between(0.38, 0.48));
        bowl(pen, vary);
    }

    private static void back(Pen pen, Variation vary, double left) {
        double end = vary.between(0.36, 0.56);
        double x = left - vary.between(0, 0.1);
        if (vary.chance(0.7)) {
            pen.corner(x, end);
            pen.to(x + 0.18, end - vary.between(0, 0.08));
        } else {
            pen.to(x + 0.02, end).to(x + 0.2, end + 0.03);
        }
    }

    private static void bowl(Pen pen, Variation vary) {
        double right = vary.between(0.4, 0.7);
        double middle = vary.between(0.62, 0.78);
        pen.to(right * 0.8, middle - 0.2 + vary.between(0, 0.05));
        pen.to(right, middle);
        pen.to(right * 0.84, middle + 0.2);
        pen.to(right * vary.between(0.3, 0.5), 1);
        pen.to(vary.between(-0.2, 0.14), vary.between(0.7, 1.02));
    }
}
