package dev.inkling.ui.support;

import java.util.ArrayList;
import java.util.List;

/**
 * Places values along a line of pixels.
 *
 * @param min value at {@code from}
 * @param max value at {@code to}, above {@code min}
 * @param from pixel of {@code min}
 * @param to pixel of {@code max}; below {@code from} on axes that point up
 */
public record PlotAxis(double min, double max, double from, double to) {
    private static final double MARGIN = 0.06;

    /** An axis that shows values from {@code lowest} to {@code highest} with some room on both sides, also where they are equal. */
    public static PlotAxis around(double lowest, double highest, double from, double to) {
        double span = highest > lowest ? highest - lowest : Math.max(1, Math.abs(lowest));
        return new PlotAxis(lowest - MARGIN * span, highest + MARGIN * span, from, to);
    }

    /** The pixel of a value. */
    public double at(double value) {
        return from + (value - min) / (max - min) * (to - from);
    }

    /** The value of a pixel, kept within the axis. */
    public double valueAt(double pixel) {
        double share = Math.max(0, Math.min(1, (pixel - from) / (to - from)));
        return min + share * (max - min);
    }

    /** Places for labels, 1, 2 or 5 times a power of ten apart and at least {@code apart} pixels. */
    public List<PlotTick> ticks(double apart) {
        double step = (max - min) * apart / Math.max(apart, Math.abs(to - from));
        int exponent = (int) Math.floor(Math.log10(step));
        double base = Math.pow(10, exponent);
        double nice = 10;
        for (double candidate : new double[] {5, 2, 1}) {
            if (candidate * base >= step * (1 - 1e-9)) {
                nice = candidate;
            }
        }
        double size = nice * base;
        int decimals = Math.max(0, nice == 10 ? -exponent - 1 : -exponent);
        List<PlotTick> ticks = new ArrayList<>();
        for (double i = Math.ceil(min / size - 1e-9); i * size <= max + size * 1e-9; i++) {
            ticks.add(new PlotTick(at(i * size), PlainNumber.text(i * size, decimals)));
        }
        return ticks;
    }
}
