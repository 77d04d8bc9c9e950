package dev.inkling.ui.runs;

import dev.inkling.train.Metrics;
import dev.inkling.ui.chart.CurveData;
import dev.inkling.ui.chart.XAxis;

/** The loss of each mini-batch, read from a run while it grows; none as long as its measurements are not there. */
record LossCurve(MeasurementsOfRun measurements) implements CurveData {
    @Override
    public int size() {
        return measurements.there() ? measurements.metrics().loss().size() : 0;
    }

    @Override
    public double x(int index, XAxis axis) {
        Metrics metrics = measurements.metrics();
        double iteration = metrics.firstIteration() + index + 1.0;
        return switch (axis) {
            case ITERATION -> iteration;
            case EPOCH -> iteration / metrics.iterationsPerEpoch();
            case SAMPLES -> iteration / metrics.iterationsPerEpoch() * metrics.samplesPerEpoch();
            case TIME -> metrics.seconds().get(index);
        };
    }

    @Override
    public double y(int index) {
        return measurements.metrics().loss().get(index);
    }
}
