package dev.inkling.ui.chart;

import javafx.scene.paint.Color;

/** A run's color in its two variants, each with enough contrast to be seen as a line. */
public record RunColor(Color onLight, Color onDark) {
    /** The variant for a background. */
    public Color on(Color background) {
        return luminance(background) < 0.18 ? onDark : onLight;
    }

    /** The contrast ratio of two opaque colors as WCAG 2.1 defines it, 1–21. */
    static double contrast(Color a, Color b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
