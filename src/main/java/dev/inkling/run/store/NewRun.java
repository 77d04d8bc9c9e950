package dev.inkling.run.store;

import dev.inkling.train.RunStart;
import dev.inkling.train.TrainingRun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A run that is to be kept from now on.
 *
 * @param start what it begins with
 */
public record NewRun(RunFacts facts, RunLabels labels, RunStart start) {

    /**
     * The first time for a dataset this takes as long as reading all of it: not for the window's thread, nor the trainer's.
     *
     * @param run not started yet
     * @param program version of this program
     */
    public static NewRun of(
            TrainingRun run,
            RunLabels labels,
            @Nullable RunParent parent,
            @Nullable SweepMember sweep,
            String program,
            DatasetIdentities datasets) {
        return new NewRun(
                new RunFacts(
                        run.config(),
                        datasets.of(run.dataset()),
                        parent,
                        sweep,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        program,
                        Machine.describe(),
                        run.metrics().firstIteration(),
                        run.totalIterations(),
                        run.metrics().iterationsPerEpoch(),
                        run.metrics().samplesPerEpoch()),
                labels,
                run.beginning());
    }
}
