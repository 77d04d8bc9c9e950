package dev.inkling.ui.chart;

import java.util.Arrays;

/**
 * Narrows a range to what most values need: beyond the 2nd and the 98th percentile it goes on as far as half their distance, to
 * the last value there. What lies within that is kept whole, so nothing is left out of values without extremes.
 */
final class Outliers {
    private static final double TAIL = 0.02;
    private static final double REACH = 0.5;
    /** Of fewer values none is an outlier. */
    private static final int FEWEST = 20;

    private Outliers() {}

    /**
     * The extrema without outliers; new.
     *
     * @param all the extrema of all values
     * @param values a fair sample of them; sorted here
     * @param log whether distances are ratios
     */
    static Extrema without(Extrema all, double[] values, boolean log) {
        Extrema kept = new Extrema();
        if (values.length < FEWEST) {
            kept.include(all.min(), all.max());
            return kept;
        }
        Arrays.sort(values);
        double low = place(values[(int) (TAIL * (values.length - 1))], log);
        double high = place(values[(int) ((1 - TAIL) * (values.length - 1))], log);
        double reach = REACH * (high - low);
        kept.include(
                place(all.min(), log) >= low - reach ? all.min() : firstFrom(values, low - reach, log),
                place(all.max(), log) <= high + reach ? all.max() : lastUpTo(values, high + reach, log));
        return kept;
    }

    private static double firstFrom(double[] sorted, double fence, boolean log) {
        int index = 0;
        while (place(sorted[index], log) < fence) {
            index++;
        }
        return sorted[index];
    }

    private static double lastUpTo(double[] sorted, double fence, boolean log) {
        int index = sorted.length - 1;
        while (place(sorted[index], log) > fence) {
            index--;
        }
        return sorted[index];
    }

    private static double place(double value, boolean log) {
        return log ? Math.log(value) : value;
    }
}
