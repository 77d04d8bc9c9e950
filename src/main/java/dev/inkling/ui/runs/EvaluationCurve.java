package dev.inkling.ui.runs;

import dev.inkling.train.Evaluation;
import dev.inkling.ui.chart.CurveData;
import dev.inkling.ui.chart.XAxis;
import java.util.function.ToDoubleFunction;

/** One figure of a run's evaluations, read while they come; none as long as its measurements are not there. */
record EvaluationCurve(MeasurementsOfRun measurements, ToDoubleFunction<Evaluation> figure) implements CurveData {
    @Override
    public int size() {
        return measurements.there() ? measurements.metrics().evaluations().size() : 0;
    }

    @Override
    public double x(int index, XAxis axis) {
        Evaluation evaluation = measurements.metrics().evaluations().get(index);
        return switch (axis) {
            case ITERATION -> evaluation.iteration();
            case EPOCH -> evaluation.epoch();
            case SAMPLES -> evaluation.epoch() * measurements.metrics().samplesPerEpoch();
            case TIME -> evaluation.seconds();
        };
    }

    @Override
    public double y(int index) {
        return figure.applyAsDouble(measurements.metrics().evaluations().get(index));
    }
}
