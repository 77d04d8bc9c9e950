package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.nn.ParameterValues;
import dev.inkling.recipe.PlannedRun;
import dev.inkling.train.TrainConfig;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that it needs, which a command is going to do.
 *
 * @param name tells it from the others of the same command; empty where there is one only
 * @param dataset already split and scaled as the settings say
 * @param start the parameters to start from, or null for new ones
 */
record ReadyRun(
        String name,
        TrainConfig config,
        Dataset dataset,
        @Nullable ParameterValues start) {

    /** A recipe's run with its dataset. */
    static ReadyRun of(String name, PlannedRun planned, Dataset dataset) {
        return new ReadyRun(name, planned.config(), dataset, planned.startFor(dataset));
    }
}
