package dev.inkling.ui.runs;

import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.time.Instant;

/**
 * What is known of a run from its beginning and never changes.
 *
 * @param config its settings
 * @param datasetTitle the dataset's name as people read it
 * @param regression whether numbers are predicted, so that scores are R² rather than accuracies
 * @param firstIteration where it begins: 0, but for a branch of another run
 * @param started when it was made
 * @param parent the name of the run that it branched from; empty for none
 * @param totalIterations where it ends if nothing ends it before
 */
public record RunDescription(
        TrainConfig config,
        String datasetTitle,
        boolean regression,
        Instant started,
        String parent,
        long firstIteration,
        long totalIterations) {

    static RunDescription of(TrainingRun run, String parent) {
        return new RunDescription(
                run.config(),
                run.dataset().title(),
                run.dataset().isRegression(),
                Instant.now(),
                parent,
                run.metrics().firstIteration(),
                run.totalIterations());
    }
}
