package dev.inkling.ui.support;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colors of classes in all pictures. Hues of Okabe and Ito ("Color Universal Design", 2008), which color-blind people can
 * tell apart; the style sheet chooses a darker or lighter variant for the theme. Beyond the last color they begin again, but with
 * another {@link Marker}: 7 colors and 5 markers meet again after 35 classes.
 *
 * @param colors as the style sheet resolved them, {@link #COUNT} of them
 */
public record ClassColors(List<Color> colors) {
    /** Where no style sheet was applied yet. */
    public static final ClassColors ON_LIGHT = new ClassColors(List.of(
            Color.web("#0072b2"),
            Color.web("#d55e00"),
            Color.web("#00916a"),
            Color.web("#b0558c"),
            Color.web("#a87900"),
            Color.web("#2f93cf"),
            Color.web("#3b3f46")));

    public static final int COUNT = 7;

    public ClassColors {
        colors = List.copyOf(colors);
    }

    /** The color of a class, from 0 on. */
    public Color of(int label) {
        return colors.get(label % COUNT);
    }

    /** What gives a shape the color of a class through the style sheet. */
    public static String styleClass(int label) {
        return "class-color-" + label % COUNT;
    }
}
