package dev.inkling.ui.runs;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummary;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainConfig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs from an earlier session, made up. */
public final class KeptRuns {
    private KeptRuns() {}

    /** A run on iris that is over, with a loss, and a test score that was the best one too. */
    public static RunItem of(int number, TrainConfig config, RunState state, double loss, double testScore) {
        RunSummary summary = new RunSummary(
                3000,
                loss,
                loss / 2,
                2900,
                loss,
                testScore + 0.01,
                loss,
                testScore,
                testScore,
                2000,
                Double.NaN,
                number,
                number,
                1000);
        RunDescription facts = new RunDescription(
                config,
                "iris",
                false,
                Instant.parse("2026-03-04T05:06:07Z"),
                "",
                0,
                3000,
                RunDescription.learnsFromDrawings(config));
        return new RunItem(
                number, number, facts, new RunFigures(state, config.learning().rate(), summary));
    }

    /** An archive of runs whose parameters are all gone. */
    public static RunArchive withoutParameters() {
        return new NoArchive() {
            @Override
            public void readParameters(RunItem item, Consumer<Optional<Snapshot>> then) {
                then.accept(Optional.empty());
            }
        };
    }

    /** Has its measurements read: evaluations every ten seconds with these test scores. */
    public static void bring(RunItem run, double... testScores) {
        Metrics metrics = new Metrics(1, 75, 0);
        for (int i = 0; i < testScores.length; i++) {
            Evaluation evaluation = new Evaluation(
                    100L * i, 100 * i, 10 * i, 1, testScores[i], 1, testScores[i], Double.NaN, Double.NaN, 0, 0);
            metrics.extend(new double[0], new double[0], List.of(evaluation), List.of());
        }
        run.bring(metrics);
    }
}
