package dev.inkling.ui.curves;

import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.runs.RunItem;
import java.util.List;

/** What charts show as one: a run, or repeats of one. */
interface RunLine {
    /** The run, or all repeats. */
    List<RunItem> runs();

    List<Curve> loss();

    List<Curve> score();

    /** The run, or the first of the repeats. */
    default RunItem first() {
        return runs().get(0);
    }

    default String name() {
        return loss().get(0).nameProperty().get();
    }

    default boolean isVisible() {
        return loss().get(0).visibleProperty().get();
    }

    /** A run by itself. */
    static RunLine of(RunItem run) {
        return new Single(run);
    }

    /** A run by itself. */
    record Single(RunItem run) implements RunLine {
        @Override
        public List<RunItem> runs() {
            return List.of(run);
        }

        @Override
        public List<Curve> loss() {
            return run.lossCurves();
        }

        @Override
        public List<Curve> score() {
            return run.scoreCurves();
        }
    }
}
