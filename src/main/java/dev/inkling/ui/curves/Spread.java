package dev.inkling.ui.curves;

/** What the band around a mean of repeats shows. */
enum Spread {
    /** From the smallest to the largest value. */
    RANGE {
        @Override
        double low(double[] values, int count) {
            double low = values[0];
            for (int i = 1; i < count; i++) {
                low = Math.min(low, values[i]);
            }
            return low;
        }

        @Override
        double high(double[] values, int count) {
            double high = values[0];
            for (int i = 1; i < count; i++) {
                high = Math.max(high, values[i]);
            }
            return high;
        }
    },

    /** One standard deviation to each side, as a sample of n values estimates it: √(Σ(y − ȳ)² / (n − 1)). */
    DEVIATION {
        @Override
        double low(double[] values, int count) {
            return mean(values, count) - deviation(values, count);
        }

        @Override
        double high(double[] values, int count) {
            return mean(values, count) + deviation(values, count);
        }
    };

    /** The lower edge for the first {@code count} of some values, 2 or more. */
    abstract double low(double[] values, int count);

    /** The upper edge for the first {@code count} of some values, 2 or more. */
    abstract double high(double[] values, int count);

    static double mean(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum / count;
    }

    private static double deviation(double[] values, int count) {
        double mean = mean(values, count);
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / (count - 1));
    }
}
