package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.FoundData;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.sweep.RunQueue;
import dev.inkling.train.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A sweep's plan on its way to runs: the dataset is read once, and split once a seed. */
final class SweepRuns {
    private final SweepPlan plan;
    private final List<SweepPlan.Trial> trials;
    private final DatasetLibrary library;
    private final FoundData found;
    private final Map<Long, Dataset> bySeed = new HashMap<>();

    /**
     * @throws SettingException if the settings of a trial do not fit together
     * @throws dev.inkling.data.DataException if the dataset cannot be used
     */
    SweepRuns(SweepPlan plan, DatasetLibrary library) {
        this.plan = plan;
        this.library = library;
        trials = plan.trials();
        found = library.load(plan.base().data().dataset(), plan.base().data().targets());
    }

    SweepPlan plan() {
        return plan;
    }

    List<SweepPlan.Trial> trials() {
        return trials;
    }

    /** The settings that are varied. */
    TrainConfig base() {
        return plan.base();
    }

    /** The dataset as the settings that are varied want it. */
    Dataset baseDataset() {
        return dataset(base());
    }

    /** How many at once serve best on this machine. */
    int sensibleAtOnce() {
        return RunQueue.sensible(trials.stream().map(SweepPlan.Trial::config).toList(), baseDataset());
    }

    /**
     * Makes all runs, so that what does not fit is refused before the first begins.
     *
     * @param onEnd told of each run that is over
     * @throws SettingException if the settings of a trial do not fit the dataset or this machine
     */
    List<SweepRun> make(Consumer<TrainingRun> onEnd) {
        List<SweepRun> runs = new ArrayList<>();
        for (SweepPlan.Trial trial : trials) {
            try {
                TrainingRun run = new TrainingRun(trial.config(), dataset(trial.config()), onEnd);
                runs.add(new SweepRun(runs.size() + 1, trial, run));
            } catch (SettingException e) {
                throw new SettingException("With " + trial.label() + ": " + e.getMessage());
            }
        }
        return runs;
    }

    /** No setting of a sweep but the seed changes the split. */
    private Dataset dataset(TrainConfig config) {
        return bySeed.computeIfAbsent(config.seed(), seed -> RunData.prepare(config, found, library));
    }
}
