package dev.inkling.train;

import java.util.List;

/** Keeps the figures of a growing run up to date, looking at each of its points once. For one thread. */
public final class RunSummarizer {
    private final Metrics metrics;
    private int lossesSeen;
    private int evaluationsSeen;
    private double minLoss = Double.NaN;
    private long minLossAt;
    private double bestTestScore = Double.NaN;
    private long bestTestAt;

    public RunSummarizer(Metrics metrics) {
        this.metrics = metrics;
    }

    /** The figures now. */
    public RunSummary summary() {
        int iterations = lookAtLosses();
        List<Evaluation> evaluations = metrics.evaluations();
        lookAtEvaluations(evaluations);
        Evaluation last = evaluationsSeen == 0 ? null : evaluations.get(evaluationsSeen - 1);
        double seconds = last == null ? 0 : last.seconds();
        if (iterations > 0) {
            seconds = Math.max(seconds, metrics.seconds().get(iterations - 1));
        }
        return new RunSummary(
                metrics.firstIteration() + iterations,
                iterations == 0 ? Double.NaN : metrics.loss().get(iterations - 1),
                minLoss,
                minLossAt,
                last == null ? Double.NaN : last.trainLoss(),
                last == null ? Double.NaN : last.trainScore(),
                last == null ? Double.NaN : last.testLoss(),
                last == null ? Double.NaN : last.testScore(),
                bestTestScore,
                bestTestAt,
                last == null ? Double.NaN : last.validationScore(),
                seconds,
                metrics.trainSeconds(),
                metrics.samplesPerSecond());
    }

    private int lookAtLosses() {
        int size = metrics.loss().size();
        for (; lossesSeen < size; lossesSeen++) {
            double loss = metrics.loss().get(lossesSeen);
            if (!(loss >= minLoss)) {
                minLoss = loss;
                minLossAt = metrics.firstIteration() + lossesSeen + 1;
            }
        }
        return size;
    }

    private void lookAtEvaluations(List<Evaluation> evaluations) {
        for (int size = evaluations.size(); evaluationsSeen < size; evaluationsSeen++) {
            Evaluation evaluation = evaluations.get(evaluationsSeen);
            if (!(evaluation.testScore() <= bestTestScore)) {
                bestTestScore = evaluation.testScore();
                bestTestAt = evaluation.iteration();
            }
        }
    }
}
