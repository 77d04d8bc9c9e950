package dev.inkling.ui.compare;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * Colors from dark to bright for figures from small to large. Lightness grows evenly from end to end, so that the order can be seen
 * by people who cannot tell the hues apart, and on a print in gray.
 *
 * @param low the figure with the darkest color
 * @param high the figure with the brightest color; may equal {@code low}
 */
record FigureColors(double low, double high) {
    private static final List<Color> ANCHORS = List.of(
            Color.web("#3d1a6e"),
            Color.web("#3e4a97"),
            Color.web("#2b7596"),
            Color.web("#26a184"),
            Color.web("#7cc755"),
            Color.web("#f2e14c"));

    /** The color of a figure; one beyond the ends has the color of the end. */
    Color of(double figure) {
        return at(high > low ? (figure - low) / (high - low) : 0.5);
    }

    /** The color at a share of the way, 0…1. */
    static Color at(double share) {
        double place = Math.max(0, Math.min(1, share)) * (ANCHORS.size() - 1);
        int before = (int) Math.min(ANCHORS.size() - 2, Math.floor(place));
        return ANCHORS.get(before).interpolate(ANCHORS.get(before + 1), place - before);
    }

    /** Black or white, whichever can be read on a color. */
    static Color textOn(Color background) {
        double luminance = 0.2126 * linear(background.getRed())
                + 0.7152 * linear(background.getGreen())
                + 0.0722 * linear(background.getBlue());
        // Where black and white have the same contrast (WCAG 2.1).
        return luminance > 0.179 ? Color.BLACK : Color.WHITE;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
