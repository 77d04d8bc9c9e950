package dev.inkling.ui.compare;

import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Which figure has which color. */
final class FigureLegend {
    private static final double WIDTH = 14;
    private static final int LABELS = 3;

    private FigureLegend() {}

    /** Paints it upright from {@code top} to {@code bottom}. */
    static void paint(
            GraphicsContext g,
            double x,
            double top,
            double bottom,
            FigureColors colors,
            DoubleFunction<String> text,
            Color ink) {
        for (double y = top; y < bottom; y++) {
            g.setFill(FigureColors.at((bottom - y) / (bottom - top)));
            g.fillRect(x, y, WIDTH, 1.5);
        }
        g.setFill(ink);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < LABELS; i++) {
            double share = i / (LABELS - 1.0);
            double value = colors.low() + share * (colors.high() - colors.low());
            g.fillText(text.apply(value), x + WIDTH + 5, bottom - share * (bottom - top));
        }
    }
}
