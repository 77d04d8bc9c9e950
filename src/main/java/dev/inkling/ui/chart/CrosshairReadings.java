package dev.inkling.ui.chart;

import java.util.List;

/**
 * What is to be read at the crosshair.
 *
 * @param readings of the curves, nearest first
 * @param events sentences about what happened there
 * @param isCompared whether there are differences to read: as long as the chart has a pinned run, so that the read-out keeps
 *     its form
 */
record CrosshairReadings(List<Reading> readings, List<String> events, boolean isCompared) {
    static CrosshairReadings at(
            double x, List<TracedCurve> curves, ChartFrame frame, double nearY, ChartSettings settings) {
        String pinned = settings.pinned();
        return new CrosshairReadings(
                Reading.at(x, curves, frame, nearY, pinned),
                PlacedMark.textsAt(x, curves, frame),
                curves.stream().anyMatch(traced -> traced.inGroup(pinned)));
    }
}
