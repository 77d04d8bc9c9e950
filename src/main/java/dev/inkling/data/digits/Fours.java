package dev.inkling.data.digits;

import java.util.List;

/** The ways to write a 4: open or closed at the top, in one stroke or in two. */
final class Fours {
    static final List<StrokeModel> MODELS = List.of(
            new StrokeModel(4, "open, two strokes", 6, Fours::open),
            new StrokeModel(4, "open, one stroke", 4, Fours::openInOne),
            new StrokeModel(4, "closed, two strokes", 1, Fours::closed),
            new StrokeModel(4, "closed, one stroke", 0.7, Fours::closedInOne));

    private Fours() {}

    private static void open(Pen pen, Variation vary) {
        double bar = vary.between(0.44, 0.66);
        double stem = vary.between(0.36, 0.7);
        double left = vary.between(0, 0.2);
        pen.lean(vary.between(0, 0.3)).down(left, vary.between(-0.04, 0.16)).to(left * 0.4, bar * 0.55);
        pen.corner(0, bar);
        pen.to(stem * 0.6, bar + vary.between(-0.04, 0.04));
        pen.to(stem + vary.between(0, 0.25), bar - vary.between(-0.06, 0.14));
        stem(pen, vary, stem, vary.between(-0.12, 0.3));
    }

    private static void openInOne(Pen pen, Variation vary) {
        double bar = vary.between(0.4, 0.62);
        double right = vary.between(0.38, 0.66);
        double left = vary.between(0, 0.16);
        pen.lean(vary.between(0, 0.3)).down(left, vary.between(-0.02, 0.14)).to(0, bar * vary.between(0.5, 0.7));
        pen.to(vary.between(0.06, 0.16), bar).to(right * 0.72, bar - vary.between(0, 0.1));
        pen.corner(right, vary.between(-0.02, 0.16));
        pen.to(right - 0.03 + vary.between(-0.06, 0.03), 0.55).to(right + vary.between(-0.2, 0.04), 1);
    }

    private static void closed(Pen pen, Variation vary) {
        double bar = vary.between(0.5, 0.68);
        double stem = vary.between(0.36, 0.6);
        pen.down(stem + vary.between(-0.06, 0.06), vary.between(-0.03, 0.04)).to(stem * 0.5, bar * 0.55);
        pen.corner(vary.between(-0.06, 0.04), bar);
        pen.to(stem + vary.between(0.06, 0.35), bar + vary.between(-0.06, 0.03));
        stem(pen, vary, stem, vary.between(-0.03, 0.12));
    }

    private static void closedInOne(Pen pen, Variation vary) {
        double bar = vary.between(0.42, 0.6);
        double stem = vary.between(0.36, 0.5);
        pen.down(stem + vary.between(-0.03, 0.1), bar + vary.between(-0.05, 0.05));
        pen.corner(vary.between(-0.05, 0.05), bar + vary.between(-0.04, 0.04));
        pen.to(stem * 0.5, bar * 0.5).corner(stem, 0);
        pen.to(stem - vary.between(0, 0.06), 0.5).to(stem - vary.between(0, 0.14), 1);
    }

    private static void stem(Pen pen, Variation vary, double x, double top) {
        pen.down(x + vary.between(-0.02, 0.08), top);
        pen.to(x + vary.between(-0.03, 0.03), (top + 1) / 2).to(x + vary.between(-0.12, 0.08), 1);
    }
}
