package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the range of an axis that follows its data, calmly: ends are round, so that they move seldom; the range grows as
 * soon as a point would be outside, and shrinks only when it could shrink a lot.
 */
final class AutoRange {
    private static final double SHRINK_BELOW = 0.6;
    private static final double STEPS = 5;

    /** More than this, and the difference of two numbers is no number any more. */
    private static final double LARGEST = 1e300;

    private static final double SMALLEST_LOG = 1e-300;

    private @Nullable Range current;
    private boolean log;

    /** The range for values between {@code low} and {@code high}; {@code low > high} says that there are none. */
    Range update(double low, double high, boolean log, @Nullable Range limits) {
        if (low > high) {
            current = null;
            return log ? new Range(0.01, 1) : new Range(0, 1);
        }
        Range wanted = log ? logarithmic(low, high) : linear(low, high, limits);
        Range now = current;
        if (now == null || this.log != log || !now.contains(wanted) || isTooWide(now, wanted, log)) {
            current = wanted;
            this.log = log;
            return wanted;
        }
        return now;
    }

    /** Forgets what it showed, so that the next range is the narrowest. */
    void reset() {
        current = null;
    }

    private static boolean isTooWide(Range now, Range wanted, boolean log) {
        double ratio = log
                ? Math.log(wanted.max() / wanted.min()) / Math.log(now.max() / now.min())
                : wanted.span() / now.span();
        return ratio < SHRINK_BELOW;
    }

    private static Range linear(double low, double high, @Nullable Range limits) {
        double min = Math.max(low, -LARGEST);
        double max = Math.min(high, LARGEST);
        if (min >= 0 && min < 0.4 * max) {
            min = 0;
        }
        if (max - min <= 1e-9 * Math.abs(max)) {
            double margin = max == 0 ? 0.5 : 0.05 * Math.abs(max);
            min -= margin;
            max += margin;
        }
        NiceStep step = NiceStep.atLeast((max - min) / STEPS);
        Range nice = new Range(
                step.multiple(Math.floor(min / step.size() + 1e-9)),
                step.multiple(Math.ceil(max / step.size() - 1e-9)));
        if (limits == null || low < limits.min() || high > limits.max()) {
            return nice;
        }
        double limitedMin = Math.max(nice.min(), limits.min());
        double limitedMax = Math.min(nice.max(), limits.max());
        return new Range(limitedMin, limitedMax);
    }

    private static Range logarithmic(double low, double high) {
        double min = roundDown(Math.max(low, SMALLEST_LOG));
        double max = NiceStep.atLeast(Math.min(Math.max(high, SMALLEST_LOG), LARGEST))
                .size();
        return max > min * 1.01 ? new Range(min, max) : new Range(min / 2, max * 2);
    }

    private static double roundDown(double value) {
        NiceStep above = NiceStep.atLeast(value);
        if (above.size() <= value * (1 + 1e-9)) {
            return above.size();
        }
        return switch (above.mantissa()) {
            case 1 -> new NiceStep(5, above.exponent() - 1).size();
            case 2 -> new NiceStep(1, above.exponent()).size();
            default -> new NiceStep(2, above.exponent()).size();
        };
    }
}
