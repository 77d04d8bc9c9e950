package dev.inkling.ui.runs;

import dev.inkling.train.Metrics;
import dev.inkling.ui.chart.CurveData;
import dev.inkling.ui.chart.XAxis;

/** The loss of each mini-batch, read from a run while it grows. */
record LossCurve(Metrics metrics) implements CurveData {
    @Override
    public int size() {
        return metrics.loss().size();
    }

    @Override
    public double x(int index, XAxis axis) {
        return switch (axis) {
            case ITERATION -> index + 1.0;
            case EPOCH -> (index + 1.0) / metrics.iterationsPerEpoch();
            case TIME -> metrics.seconds().get(index);
        };
    }

    @Override
    public double y(int index) {
        return metrics.loss().get(index);
    }
}
