package dev.inkling.recipe;

import dev.inkling.data.Dataset;
import dev.inkling.train.GradientCheckJob;

/**
 * A gradient check that a recipe does before it trains, with the step {@value dev.inkling.nn.GradientCheck#STEP}.
 *
 * @param samples the number of training samples, from the first on
 * @param mostPerParameter how many entries of one parameter to compare at most; {@link #ALL} for each of them
 */
public record PlannedCheck(int samples, int mostPerParameter) {
    public static final int ALL = Integer.MAX_VALUE;

    GradientCheckJob job(PlannedRun run, Dataset dataset) {
        return new GradientCheckJob(run.config(), dataset, run.startFor(dataset), samples, mostPerParameter);
    }
}
