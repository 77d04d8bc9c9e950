package dev.inkling.ui.runs.table;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.ui.runs.RunFigures;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What runs have come to. */
final class ResultColumns {
    private static final double WIDTH = 66;
    private static final double WIDE = 76;

    private ResultColumns() {}

    /** @param target whose time is asked for */
    static List<RunColumn> all(TargetScore target) {
        return List.of(
                figure("iterations", "iteration", WIDTH - 4, NumberFormat.COUNT, RunFigures::iterations),
                figure("lastLoss", "loss", WIDTH - 6, NumberFormat.MEASURED, RunFigures::loss),
                figure(
                        "minLoss",
                        "minLoss",
                        WIDTH,
                        NumberFormat.MEASURED,
                        of -> of.summary().minLoss()),
                figure(
                        "minLossAt",
                        "minLossAt",
                        WIDTH,
                        NumberFormat.COUNT,
                        of -> at(of.summary().minLoss(), of.summary().minLossAt())),
                figure(
                        "trainLoss",
                        "trainLoss",
                        WIDE,
                        NumberFormat.MEASURED,
                        of -> of.summary().trainLoss()),
                figure(
                        "testLoss",
                        "testLoss",
                        WIDE,
                        NumberFormat.MEASURED,
                        of -> of.summary().testLoss()),
                measured(
                        "bestTrain",
                        "bestTrain",
                        NumberFormat.SCORE,
                        run -> bestTrain(run).map(Evaluation::trainScore).orElse(Double.NaN)),
                measured(
                        "bestTrainAt",
                        "bestTrainAt",
                        NumberFormat.COUNT,
                        run -> bestTrain(run)
                                .map(best -> (double) best.iteration())
                                .orElse(Double.NaN)),
                figure("lastTrain", "train", WIDTH, NumberFormat.SCORE, RunFigures::trainScore),
                figure("bestTest", "best", WIDTH, NumberFormat.SCORE, RunFigures::bestTestScore),
                figure(
                        "bestTestAt",
                        "bestAt",
                        WIDTH,
                        NumberFormat.COUNT,
                        of -> at(of.bestTestScore(), of.summary().bestTestAt())),
                figure("lastTest", "test", WIDTH, NumberFormat.SCORE, RunFigures::testScore),
                figure(
                        "lastValidation",
                        "validation",
                        WIDE,
                        NumberFormat.SCORE,
                        of -> of.summary().validationScore()),
                figure(
                        "gap",
                        "gap",
                        WIDTH,
                        NumberFormat.SCORE,
                        of -> of.summary().gap()),
                new NumberColumn(
                        ColumnLabel.own("mine", "mine"),
                        ColumnGroup.RESULTS,
                        WIDTH,
                        false,
                        run -> run.mineScoreProperty().get(),
                        NumberFormat.SCORE,
                        run -> List.of(run.mineScoreProperty())),
                timeTo(target),
                figure("time", "time", WIDTH - 14, NumberFormat.DURATION, RunFigures::seconds),
                figure("speed", "speed", WIDE, NumberFormat.COUNT, RunFigures::samplesPerSecond));
    }

    private static double at(double figure, long iteration) {
        return Double.isNaN(figure) ? Double.NaN : iteration;
    }

    private static Optional<Evaluation> bestTrain(RunItem run) {
        Metrics metrics = run.metrics();
        return metrics == null
                ? Optional.empty()
                : metrics.evaluations().stream()
                        .filter(evaluation -> !Double.isNaN(evaluation.trainScore()))
                        // The first of the best, as with the test score.
                        .max(Comparator.comparingDouble(Evaluation::trainScore)
                                .thenComparing(Comparator.comparingLong(Evaluation::iteration)
                                        .reversed()));
    }

    private static RunColumn figure(
            String name, String key, double width, NumberFormat format, ToDoubleFunction<RunFigures> figure) {
        return new NumberColumn(
                ColumnLabel.own(name, key),
                ColumnGroup.RESULTS,
                width,
                false,
                run -> figure.applyAsDouble(run.figures()),
                format,
                run -> List.of(run.figuresProperty()));
    }

    private static RunColumn measured(String name, String key, NumberFormat format, ToDoubleFunction<RunItem> value) {
        return new NumberColumn(
                ColumnLabel.own(name, key),
                ColumnGroup.RESULTS,
                WIDE,
                true,
                value,
                format,
                run -> List.of(run.figuresProperty(), run.measuredProperty()));
    }

    private static RunColumn timeTo(TargetScore target) {
        ColumnLabel label = new ColumnLabel(
                "timeTo",
                "timeTo",
                () -> Messages.get("runs.column.timeTo.score", target.text()),
                Messages.get("runs.column.timeTo"),
                Messages.get("runs.column.timeTo.tip"));
        return new NumberColumn(
                label,
                ColumnGroup.RESULTS,
                WIDE,
                true,
                run -> target.secondsOf(run.metrics()),
                NumberFormat.DURATION,
                run -> List.of(run.figuresProperty(), run.measuredProperty(), target.scoreProperty()));
    }
}
