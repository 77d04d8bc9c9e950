package dev.inkling.ui.chart;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The fonts of what the chart paints itself; style sheets do not reach a canvas. */
final class ChartFonts {
    private static final String FAMILY = "Pretendard";

    static final Font TICK = Font.font(FAMILY, 11);
    static final Font LABEL = Font.font(FAMILY, 12);
    static final Font TITLE = Font.font(FAMILY, FontWeight.BOLD, 13);

    private ChartFonts() {}

    static double width(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return Math.ceil(node.getLayoutBounds().getWidth());
    }
}
