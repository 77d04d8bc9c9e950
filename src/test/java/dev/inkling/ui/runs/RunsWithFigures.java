package dev.inkling.ui.runs;

import dev.inkling.train.RunState;
import dev.inkling.train.RunSummary;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.time.Instant;

/** Runs as a test wants them: over, with given figures, or not begun. */
public final class RunsWithFigures {
    private RunsWithFigures() {}

    /**
     * A run of 400 iterations.
     *
     * @param testScore the best, at iteration 350; the last is 0.01 less
     * @param minLoss of iteration 300
     */
    public static RunItem run(int number, TrainConfig config, RunState state, double testScore, double minLoss) {
        RunSummary summary = new RunSummary(
                400,
                minLoss,
                minLoss,
                300,
                minLoss,
                testScore,
                minLoss,
                testScore - 0.01,
                testScore,
                350,
                Double.NaN,
                12,
                10,
                4_000);
        RunItem item = new RunItem(
                number,
                number,
                new RunDescription(
                        config, "Iris flowers", !config.data().targets().isEmpty(), Instant.EPOCH, "", 0, 400, false),
                new RunFigures(state, config.learning().rate(), summary));
        item.groupProperty().set("sweep");
        return item;
    }

    /** A run that was not started, as one of a sweep. */
    public static RunItem queued(int number, TrainingRun run) {
        return new RunItem(number, number, run, null);
    }
}
