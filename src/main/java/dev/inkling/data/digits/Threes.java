package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 3. */
final class Threes {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(3, "round top", 7, Threes::round),
            new StrokeModel(3, "loop at the waist", 2, Threes::looped),
            new StrokeModel(3, "flat top", 1, Threes::flat));

    private Threes() {}

    private static void round(Pen pen, Variation vary) {
        double right = vary.between(0.3, 0.7);
        double waist = top(pen, vary, right);
        pen.corner(right * vary.between(0, 0.52), waist + vary.between(-0.02, 0.06));
        bowl(pen, vary, waist);
    }

    private static void looped(Pen pen, Variation vary) {
        double waist = top(pen, vary, vary.between(0.3, 0.7));
        double x = vary.between(0.14, 0.3);
        double size = vary.between(0.03, 0.07);
        pen.to(x, waist + size).to(x - size, waist).to(x, waist - size).to(x + 0.1, waist);
        bowl(pen, vary, waist);
    }

    private static void flat(Pen pen, Variation vary) {
        double right = vary.between(0.42, 0.6);
        pen.down(vary.between(-0.02, 0.08), vary.between(0, 0.1)).corner(right, vary.between(-0.02, 0.06));
        double waist = vary.between(0.36, 0.48);
        pen.corner(vary.between(0.1, 0.3), waist);
        bowl(pen, vary, waist);
    }

    /** From the left over the top to the right; returns how high the waist is. */
    private static double top(Pen pen, Variation vary, double right) {
        double waist = vary.between(0.32, 0.58);
        double start = vary.between(0, 0.28);
        pen.down(vary.between(-0.06, 0.14), start);
        pen.to(right * 0.3, vary.between(-0.02, 0.06)).to(right * 0.7, vary.between(-0.03, 0.02));
        pen.to(right * 0.93, waist * 0.14).to(right, waist * vary.between(0.35, 0.55));
        pen.to(right * 0.8, waist * 0.84);
        return waist;
    }

    private static void bowl(Pen pen, Variation vary, double waist) {
        double right = vary.between(0.34, 0.74);
        double height = 1 - waist;
        pen.to(right * 0.76, waist + height * 0.12);
        pen.to(right, waist + height * vary.between(0.4, 0.58));
        pen.to(right * 0.8, waist + height * 0.9);
        pen.to(right * vary.between(0.4, 0.6), 1);
        if (vary.chance(0.75)) {
            pen.to(right * vary.between(0.1, 0.3), 1).to(right * vary.between(-0.35, 0.1), vary.between(0.8, 1.02));
        } else {
            pen.to(right * vary.between(0, 0.5), vary.between(0.88, 1.05));
        }
    }
}
