package dev.inkling.ui.runs;

import dev.inkling.data.DrawnDigits;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
 * @param learnsFromDrawings whether it learns from drawings of the user's, or began with what another run had learned from some
 */
public record RunDescription(
        TrainConfig config,
        String datasetTitle,
        boolean regression,
        Instant started,
        String parent,
        long firstIteration,
        long totalIterations,
        boolean learnsFromDrawings) {

    /** @param parent the run that it branched from; null for none */
    static RunDescription of(TrainingRun run, @Nullable RunItem parent) {
        return new RunDescription(
                run.config(),
                run.dataset().title(),
                run.dataset().isRegression(),
                Instant.now(),
                parent == null ? "" : parent.nameProperty().get(),
                run.metrics().firstIteration(),
                run.totalIterations(),
                learnsFromDrawings(run.config())
                        || (parent != null && parent.facts().learnsFromDrawings()));
    }

    /** Whether a run with these settings learns from drawings of the user's, whatever it begins with. */
    public static boolean learnsFromDrawings(TrainConfig config) {
        return config.data().dataset().equals(DrawnDigits.ID) || config.data().mineShare() > 0;
    }
}
