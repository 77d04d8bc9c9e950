package dev.inkling.ui.runs;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.ui.chart.CurveData;
import dev.inkling.ui.chart.XAxis;
import java.util.function.ToDoubleFunction;

/** One figure of a run's evaluations, read while they come. */
record EvaluationCurve(Metrics metrics, ToDoubleFunction<Evaluation> figure) implements CurveData {
    @Override
    public int size() {
        return metrics.evaluations().size();
    }

    @Override
    public double x(int index, XAxis axis) {
        Evaluation evaluation = metrics.evaluations().get(index);
        return switch (axis) {
            case ITERATION -> evaluation.iteration();
            case EPOCH -> evaluation.epoch();
            case TIME -> evaluation.seconds();
        };
    }

    @Override
    public double y(int index) {
        return figure.applyAsDouble(metrics.evaluations().get(index));
    }
}
