package dev.inkling.ui.chart;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** Tells when one of some curves looks different. */
final class CurveWatch {
    private final InvalidationListener changed;
    private Set<Curve> watched = Set.of();

    CurveWatch(Runnable changed) {
        this.changed = observable -> changed.run();
    }

    /** From now on watches these, and no others. */
    void watch(Collection<Curve> curves, Collection<Curve> more) {
        Set<Curve> wanted = new HashSet<>(curves);
        wanted.addAll(more);
        for (Curve curve : watched) {
            if (!wanted.contains(curve)) {
                observables(curve).forEach(observable -> observable.removeListener(changed));
            }
        }
        for (Curve curve : wanted) {
            if (!watched.contains(curve)) {
                observables(curve).forEach(observable -> observable.addListener(changed));
            }
        }
        watched = wanted;
    }

    private static List<Observable> observables(Curve curve) {
        return List.of(
                curve.nameProperty(),
                curve.colorProperty(),
                curve.dashProperty(),
                curve.visibleProperty(),
                curve.endMarkProperty());
    }
}
