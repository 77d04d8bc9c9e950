package dev.inkling.ui.chart;

import java.util.Collection;
import java.util.List;

/**
 * A curve as it was at one moment, to be read on any thread: the points that it had then.
 *
 * @param settings of its run, for columns of their own
 */
public record CurveSnapshot(String run, String role, int size, CurveData data, List<String> settings) {
    public CurveSnapshot {
        settings = List.copyOf(settings);
    }

    /**
     * What curves are now; to be called on the JavaFX thread.
     *
     * @param settings of their run
     */
    public static List<CurveSnapshot> of(Collection<Curve> curves, List<String> settings) {
        return curves.stream()
                .map(curve -> new CurveSnapshot(
                        curve.nameProperty().get(), curve.role(), curve.data().size(), curve.data(), settings))
                .toList();
    }
}
