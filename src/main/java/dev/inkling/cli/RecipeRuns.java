package dev.inkling.cli;

import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.FoundData;
import dev.inkling.nn.GradientCheck;
import dev.inkling.recipe.PlannedRun;
import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.RunResult;
import dev.inkling.recipe.Verdict;
import dev.inkling.recipe.Verdicts;
import dev.inkling.train.GradientCheckJob;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recipe on its way from settings to verdicts. */
final class RecipeRuns {
    private final Recipe recipe;
    private final List<ReadyRun> ready = new ArrayList<>();
    private List<GradientCheck.Row> check = List.of();

    /**
     * Reads the recipe's dataset, once for all runs that predict the same of it.
     *
     * @param changes settings that take the place of the recipe's own
     * @throws dev.inkling.data.DataException if the dataset cannot be used
     * @throws dev.inkling.recipe.RecipeException if the recipe's initial parameters do not fit
     */
    RecipeRuns(Recipe recipe, DatasetLibrary library, SettingOptions changes) {
        this.recipe = recipe;
        List<PlannedRun> planned = recipe.runs();
        List<TrainConfig> configs = planned.stream()
                .map(run -> lasting(changes.over(run.config()), library))
                .toList();
        String dataset = configs.get(0).data().dataset();
        Map<List<String>, FoundData> found = new HashMap<>();
        for (int i = 0; i < planned.size(); i++) {
            PlannedRun changed = new PlannedRun(
                    planned.get(i).name(), configs.get(i), planned.get(i).start());
            FoundData data =
                    found.computeIfAbsent(changed.config().data().targets(), targets -> library.load(dataset, targets));
            ready.add(ReadyRun.of(
                    planned.size() == 1 ? "" : changed.name(),
                    changed,
                    RunData.prepare(changed.config(), data, library)));
        }
    }

    /** What is kept of the runs must be of use in another working folder too. */
    private static TrainConfig lasting(TrainConfig config, DatasetLibrary library) {
        return config.withDataset(library.lastingName(config.data().dataset()));
    }

    /** What is to be run, in order. */
    List<ReadyRun> ready() {
        return ready;
    }

    /**
     * Checks the gradients where the recipe begins with that; blocks until it is done. Empty where it does not.
     *
     * @throws java.util.concurrent.CancellationException if it is interrupted
     */
    List<GradientCheck.Row> checkGradients(Interruption interruption) {
        GradientCheckJob job = recipe.gradientCheckJob(ready.get(0).dataset());
        if (job != null) {
            interruption.onRequest(job::cancel);
            check = job.run();
        }
        return check;
    }

    /** @param done the runs that are over, in order; those that were not made are left out at the end */
    List<Verdict> verdicts(List<TrainingRun> done) {
        Map<String, RunResult> results = new LinkedHashMap<>();
        for (int i = 0; i < done.size(); i++) {
            results.put(recipe.runs().get(i).name(), RunResult.of(done.get(i)));
        }
        return Verdicts.of(recipe, results, check);
    }
}
