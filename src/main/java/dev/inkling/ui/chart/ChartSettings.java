package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/** A chart's settings at one moment. */
record ChartSettings(
        String title,
        String yLabel,
        boolean logY,
        double smoothing,
        XAxis axis,
        ValueFormat format,
        @Nullable String hovered,
        ChartColors colors) {
    boolean isTitled() {
        return !title.isEmpty() || !yLabel.isEmpty();
    }
}
