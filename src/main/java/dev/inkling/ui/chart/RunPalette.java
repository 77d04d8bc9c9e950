package dev.inkling.ui.chart;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * Colors that color-blind people can tell apart: the hues of Okabe and Ito ("Color Universal Design", 2008), darkened for light and
 * lightened for dark backgrounds until each has a contrast of 3:1, and spread in lightness until no pair looks alike to any
 * eye. Runs beyond the last color begin again with another dash pattern.
 */
public final class RunPalette {
    /** The darkest background the palette is made for. */
    static final Color DARK_BACKGROUND = Color.web("#0d1117");

    private static final List<RunColor> COLORS = List.of(
            color("#0a84e0", "#3b8ef3"), // blue
            color("#aa2d0e", "#ec5a2e"), // vermillion
            color("#08947b", "#0ee08a"), // bluish green
            color("#b454ac", "#c9528f"), // reddish purple
            color("#c07a00", "#ffdc3a"), // orange, yellow on dark
            color("#1e1e99", "#7db9ff"), // indigo, sky blue on dark
            color("#23282e", "#e8ebee")); // black, white

    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASH_DOT);

    private RunPalette() {}

    /** The color of the run with a number, from 0 on. */
    public static RunColor color(int run) {
        return COLORS.get(Math.floorMod(run, COLORS.size()));
    }

    /** The dash pattern of the run with a number, from 0 on: solid until colors repeat. */
    public static Dash dash(int run) {
        return DASHES.get(Math.floorMod(Math.floorDiv(run, COLORS.size()), DASHES.size()));
    }

    /** How many colors there are. */
    public static int size() {
        return COLORS.size();
    }

    private static RunColor color(String onLight, String onDark) {
        return new RunColor(Color.web(onLight), Color.web(onDark));
    }
}
