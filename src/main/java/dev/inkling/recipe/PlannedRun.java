package dev.inkling.recipe;

import dev.inkling.data.Dataset;
import dev.inkling.nn.ParameterValues;
import dev.inkling.train.TrainConfig;
import org.jspecify.annotations.Nullable;

/**
 * One run of a recipe.
 *
 * @param name what tells it apart from the recipe's other runs
 * @param config all of its settings
 * @param start the parameters that it starts from; null to draw them as the settings say
 */
public record PlannedRun(
        String name, TrainConfig config, @Nullable StartValues start) {

    /**
     * The parameters to start from, in the form that a run takes; null to draw them as the settings say.
     *
     * @throws RecipeException if they do not fit the network for this dataset
     */
    public @Nullable ParameterValues startFor(Dataset dataset) {
        return start == null ? null : start.fitTo(config.shape(dataset));
    }
}
