package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.recipe.PlannedRun;
import dev.inkling.run.store.RunParent;
import dev.inkling.train.RunStart;
import dev.inkling.train.TrainConfig;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that it needs, which a command is going to do.
 *
 * @param name tells it from the others of the same command; empty where there is one only
 * @param dataset already split and scaled as the settings say
 * @param start what it begins with
 * @param parent the kept run whose parameters it begins with; null for none
 * @param resumes the kept run that it goes on with; null for a new one
 */
record ReadyRun(
        String name,
        TrainConfig config,
        Dataset dataset,
        RunStart start,
        @Nullable RunParent parent,
        @Nullable Long resumes) {

    /** A new run. */
    ReadyRun(String name, TrainConfig config, Dataset dataset, RunStart start) {
        this(name, config, dataset, start, null, null);
    }

    /** A recipe's run with its dataset. */
    static ReadyRun of(String name, PlannedRun planned, Dataset dataset) {
        return new ReadyRun(name, planned.config(), dataset, RunStart.from(planned.startFor(dataset)));
    }
}
