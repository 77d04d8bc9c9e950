package dev.inkling.ui.chart;

import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One figure of a curve's points with its extrema, raw and, where that is wanted, averaged. */
final class SmoothableSeries {
    private final IntToDoubleFunction figure;
    private final ValueSeries raw;
    private @Nullable SmoothedValues average;
    private @Nullable ValueSeries smoothed;

    SmoothableSeries(IntToDoubleFunction figure) {
        this.figure = figure;
        this.raw = new ValueSeries(figure);
    }

    /** Takes in what came up to a new size, and averages it with a weight; 0 switches the average off. */
    void update(int size, double weight) {
        raw.growTo(size);
        if (weight <= 0) {
            average = null;
            smoothed = null;
            return;
        }
        SmoothedValues values = average;
        ValueSeries series = smoothed;
        if (values == null || series == null || values.weight() != weight) {
            values = new SmoothedValues(weight);
            series = new ValueSeries(values::at);
            average = values;
            smoothed = series;
        }
        values.growTo(size, figure);
        series.growTo(size);
    }

    ValueSeries raw() {
        return raw;
    }

    boolean isSmoothed() {
        return smoothed != null;
    }

    /** The average, or the raw values where that is off. */
    ValueSeries shown() {
        ValueSeries series = smoothed;
        return series == null ? raw : series;
    }
}
