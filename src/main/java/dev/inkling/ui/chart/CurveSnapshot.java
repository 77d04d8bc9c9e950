package dev.inkling.ui.chart;

import java.util.Collection;
import java.util.List;

/** A curve as it was at one moment, to be read on any thread: the points that it had then. */
public record CurveSnapshot(String run, String role, int size, CurveData data) {
    /** What curves are now; to be called on the JavaFX thread. */
    public static List<CurveSnapshot> of(Collection<Curve> curves) {
        return curves.stream()
                .map(curve -> new CurveSnapshot(
                        curve.nameProperty().get(), curve.role(), curve.data().size(), curve.data()))
                .toList();
    }
}
