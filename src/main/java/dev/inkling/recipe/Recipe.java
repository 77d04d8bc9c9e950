package dev.inkling.recipe;

import dev.inkling.data.Dataset;
import dev.inkling.train.DataChoice;
import dev.inkling.train.GradientCheckJob;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that is ready to run, with what was published about it. It is data: {@link Recipes} reads it from a file.
 *
 * @param id short name: lower-case letters, digits and hyphens
 * @param title its name for people
 * @param summary one sentence
 * @param description one paragraph for learners
 * @param dataset id of the dataset that all runs learn from
 * @param runs what is to be run, one after the other; at least one
 * @param gradientCheck the check of the gradients that comes before the first run; null without one
 * @param expected the published figures
 * @param hidden settings whose controls are not to be shown, as paths such as {@code learning.l2}
 */
public record Recipe(
        String id,
        LocalText title,
        LocalText summary,
        LocalText description,
        String dataset,
        List<PlannedRun> runs,
        @Nullable PlannedCheck gradientCheck,
        List<ExpectedTable> expected,
        Set<String> hidden) {

    public Recipe {
        runs = List.copyOf(runs);
        expected = List.copyOf(expected);
        hidden = Set.copyOf(hidden);
    }

    /** Which samples the first run learns from. */
    public DataChoice data() {
        return runs.get(0).config().data();
    }

    /**
     * The gradient check that comes before training, for the network of the first run; null where the recipe has none.
     *
     * @param dataset split and scaled as the first run's settings say
     */
    public @Nullable GradientCheckJob gradientCheckJob(Dataset dataset) {
        return gradientCheck == null ? null : gradientCheck.job(runs.get(0), dataset);
    }
}
