package dev.inkling.data.digits;

import java.util.List;

/** The ways to write an 8: one crossing stroke from different starts, closed or open, or one circle upon another. */
final class Eights {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(8, "from the upper right", 6, Eights::fromUpperRight),
            new StrokeModel(8, "with a tail at the upper right", 4, Eights::tailed),
            new StrokeModel(8, "from the top", 3, Eights::fromTop),
            new StrokeModel(8, "from the crossing", 1, Eights::fromCrossing),
            new StrokeModel(8, "two circles", 2, Eights::circles));

    private Eights() {}

    /** An S, then back up; the end may stay away from the start. */
    private static void fromUpperRight(Pen pen, Variation vary) {
        Form form = Form.of(vary);
        pen.lean(vary.between(-0.05, 0.2));
        pen.down(form.upper * vary.between(0.4, 1.3), vary.between(0, 0.22));
        pen.to(form.upper * vary.between(-0.1, 0.2), 0);
        leftAndDown(pen, form);
        upAgain(pen, vary, form);
        pen.to(form.upper * vary.between(0.5, 1.5), form.crossing * vary.between(-0.1, 0.6));
    }

    private static void tailed(Pen pen, Variation vary) {
        Form form = Form.of(vary);
        pen.lean(vary.between(-0.05, 0.2));
        pen.down(form.upper * vary.between(0, 1.2), vary.between(0.02, 0.25));
        pen.to(form.upper * vary.between(-0.4, 0.2), 0);
        leftAndDown(pen, form);
        upAgain(pen, vary, form);
        pen.to(form.upper * vary.between(0.6, 1.1), form.crossing * vary.between(0.4, 0.6));
        pen.to(form.upper * vary.between(1.1, 1.9), form.crossing * vary.between(-0.4, 0.5));
    }

    private static void fromTop(Pen pen, Variation vary) {
        Form form = Form.of(vary);
        pen.lean(vary.between(-0.05, 0.2));
        pen.down(form.upper * vary.between(-0.2, 0.3), 0);
        leftAndDown(pen, form);
        upAgain(pen, vary, form);
        pen.to(form.upper, form.crossing * 0.5);
        pen.to(form.upper * vary.between(-0.1, 0.5), vary.between(-0.02, 0.05));
    }

    private static void fromCrossing(Pen pen, Variation vary) {
        Form form = Form.of(vary);
        pen.lean(vary.between(-0.05, 0.2));
        pen.down(vary.between(-0.1, 0.1), form.crossing);
        pen.to(-form.upper, form.crossing * 0.5).to(0, 0).to(form.upper, form.crossing * 0.5);
        pen.to(0, form.crossing).to(-form.lower, form.lowerMiddle()).to(0, 1).to(form.lower, form.lowerMiddle());
        pen.to(vary.between(-0.06, 0.1), form.crossing + vary.between(-0.03, 0.05));
    }

    private static void circles(Pen pen, Variation vary) {
        Form form = Form.of(vary);
        pen.lean(vary.between(-0.05, 0.2));
        double wide = vary.between(0.9, 1.5);
        double half = form.crossing / 2;
        double start = vary.between(-60, 60);
        pen.downArc(0, half, wide * form.upper, half, start, start - 360 - vary.between(-20, 20));
        double next = vary.between(-40, 40);
        double overlap = vary.between(-0.04, 0.12);
        double radius = (1 - form.crossing + overlap) / 2;
        pen.downArc(
                vary.between(-0.05, 0.05),
                1 - radius,
                wide * form.lower,
                radius,
                next,
                next - 360 - vary.between(-20, 20));
    }

    private static void leftAndDown(Pen pen, Form form) {
        pen.to(-form.upper * 0.78, form.crossing * 0.15).to(-form.upper, form.crossing * 0.45);
        pen.to(-form.upper * 0.3, form.crossing * 0.86).to(form.lower * 0.3, form.crossing * 0.86 + 0.14);
        pen.to(form.lower, form.lowerMiddle()).to(form.lower * 0.78, form.lowerMiddle() * 0.3 + 0.7);
    }

    private static void upAgain(Pen pen, Variation vary, Form form) {
        pen.to(vary.between(-0.06, 0.06), 1).to(-form.lower * 0.78, form.lowerMiddle() * 0.3 + 0.7);
        pen.to(-form.lower, form.lowerMiddle() + vary.between(-0.04, 0.06));
        pen.to(vary.between(-0.06, 0.06), form.crossing + vary.between(-0.05, 0.05));
    }

    /**
     * The form that all of them share.
     *
     * @param upper half the width of the upper loop
     * @param lower half the width of the lower loop
     * @param crossing where the loops meet
     */
    private record Form(double upper, double lower, double crossing) {
        static Form of(Variation vary) {
            double width = vary.between(0.15, 0.32);
            return new Form(width * vary.between(0.75, 1.3), width * vary.between(0.45, 1.35), vary.between(0.38, 0.6));
        }

        double lowerMiddle() {
            return (1 + crossing) / 2;
        }
    }
}
