package dev.inkling.ui.chart;

/** Equal distances for equal ratios; shows positive values only. */
final class LogScale implements Scale {
    private final Range range;
    private final double logMin;
    private final double logSpan;

    /** @throws IllegalArgumentException if the range is not positive */
    LogScale(Range range) {
        if (range.min() <= 0) {
            throw new IllegalArgumentException("A logarithmic axis begins above 0, not at " + range.min() + ".");
        }
        this.range = range;
        this.logMin = Math.log10(range.min());
        this.logSpan = Math.log10(range.max()) - logMin;
    }

    @Override
    public Range range() {
        return range;
    }

    @Override
    public double fraction(double value) {
        return value > 0 ? (Math.log10(value) - logMin) / logSpan : Double.NaN;
    }

    @Override
    public double value(double fraction) {
        return Math.pow(10, logMin + fraction * logSpan);
    }

    @Override
    public double floor() {
        return 0;
    }
}
