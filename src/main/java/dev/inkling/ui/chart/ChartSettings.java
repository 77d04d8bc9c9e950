package dev.inkling.ui.chart;

import org.jspecify.annotations.Nullable;

/** A chart's settings at one moment. */
record ChartSettings(
        String title,
        String rightLabel,
        boolean logY,
        boolean ignoreOutliers,
        double smoothing,
        XAxis axis,
        ValueFormat format,
        ValueFormat rightFormat,
        @Nullable String hovered,
        @Nullable String pinned,
        boolean compact,
        ChartColors colors) {

    boolean isTitled() {
        return !title.isEmpty();
    }

    ValueFormat format(boolean onRight) {
        return onRight ? rightFormat : format;
    }

    /** The same on white, with nothing highlighted. */
    ChartSettings forPrint() {
        return new ChartSettings(
                title,
                rightLabel,
                logY,
                ignoreOutliers,
                smoothing,
                axis,
                format,
                rightFormat,
                null,
                pinned,
                compact,
                ChartColors.PRINT);
    }
}
