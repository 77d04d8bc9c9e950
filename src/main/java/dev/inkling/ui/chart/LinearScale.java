package dev.inkling.ui.chart;

/** Equal distances for equal differences. */
record LinearScale(Range range) implements Scale {
    @Override
    public double fraction(double value) {
        return (value - range.min()) / range.span();
    }

    @Override
    public double value(double fraction) {
        return range.min() + fraction * range.span();
    }

    @Override
    public double floor() {
        return Double.NEGATIVE_INFINITY;
    }
}
