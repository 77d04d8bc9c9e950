package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 2: an arch, a slope down to the left, and a base line with or without a loop before it. */
final class Twos {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(2, "corner at the base", 4, Twos::cornered),
            new StrokeModel(2, "loop at the base", 7, Twos::looped),
            new StrokeModel(2, "round turn at the base", 2, Twos::turned),
            new StrokeModel(2, "long flat base", 1, Twos::flat));

    private Twos() {}

    private static void cornered(Pen pen, Variation vary) {
        arch(pen, vary);
        double base = vary.between(0.88, 1);
        pen.corner(vary.between(-0.1, 0.08), base);
        pen.to(0.3, base + vary.between(-0.12, 0.03));
        pen.to(vary.between(0.5, 0.78), base + vary.between(-0.2, 0.07));
    }

    private static void looped(Pen pen, Variation vary) {
        arch(pen, vary);
        double left = vary.between(-0.1, 0.08);
        double bottom = vary.between(0.85, 1);
        double width = vary.between(0.1, 0.5);
        double height = vary.between(0.06, 0.42);
        pen.to(left + width * 0.75, bottom - height * 0.2).to(left + width * 0.35, bottom);
        pen.to(left, bottom - height * vary.between(0.4, 0.6));
        pen.to(left + width * 0.45, bottom - height).to(left + width, bottom - height * vary.between(0.5, 0.9));
        double end = vary.between(0.5, 1);
        pen.to((left + width + end) / 2, bottom - height * 0.4 + vary.between(-0.08, 0.08));
        pen.to(end, bottom + vary.between(-0.36, 0.03));
    }

    private static void turned(Pen pen, Variation vary) {
        arch(pen, vary);
        double base = vary.between(0.85, 0.97);
        pen.to(0.08, base - 0.12).to(vary.between(-0.02, 0.08), base).to(0.22, base + vary.between(-0.04, 0.04));
        pen.to(vary.between(0.5, 0.75), base + vary.between(-0.2, 0.06));
    }

    private static void flat(Pen pen, Variation vary) {
        double right = vary.between(0.4, 0.6);
        pen.down(0, vary.between(0.05, 0.2)).to(right * 0.5, vary.between(-0.02, 0.06));
        pen.to(right, vary.between(0.1, 0.25));
        pen.corner(vary.between(-0.1, 0.1), 0.95);
        pen.to(vary.between(0.6, 0.95), 0.95 + vary.between(-0.08, 0.08));
    }

    private static void arch(Pen pen, Variation vary) {
        double right = vary.between(0.28, 0.64);
        double start = vary.between(0.06, 0.36);
        pen.down(vary.between(-0.05, 0.16), start);
        if (vary.chance(0.7)) {
            pen.to(0.06 + right * 0.1, start * 0.45);
        }
        pen.to(right * 0.5, -0.01).to(right * 0.86, 0.05);
        pen.to(right, vary.between(0.18, 0.38));
        pen.to(right * vary.between(0.6, 0.98), vary.between(0.48, 0.68));
    }
}
