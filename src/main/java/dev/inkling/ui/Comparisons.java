package dev.inkling.ui;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.sweep.RunQueue;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.ui.compare.CompareDesk;
import dev.inkling.ui.compare.CompareHost;
import dev.inkling.ui.compare.RunningSweep;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets the runs of a sweep learn, and connects the page of comparisons with the window. */
final class Comparisons implements CompareHost {
    private final RunsModel runs;
    private final SetupViewModel setup;
    private final Background background;
    private final Consumer<String> complain;
    private final Runnable show;
    private final Runnable showCurves;
    private final CompareDesk desk;

    /**
     * @param show brings the page of comparisons to the front
     * @param showCurves brings the curves to the front
     */
    Comparisons(
            RunsModel runs,
            SetupViewModel setup,
            Background background,
            Consumer<String> complain,
            Runnable show,
            Runnable showCurves) {
        this.runs = runs;
        this.setup = setup;
        this.background = background;
        this.complain = complain;
        this.show = show;
        this.showCurves = showCurves;
        desk = new CompareDesk(runs, setup, background, this);
    }

    CompareDesk desk() {
        return desk;
    }

    /** The runs are made on another thread, as hundreds of them take a moment, and then shown and queued all at once. */
    @Override
    public void start(SweepPlan plan, int atOnce, Runnable decided) {
        if (!(setup.datasetProperty().get().content() instanceof DatasetContent.Ready ready)) {
            refuse(setup.problem(), decided);
            return;
        }
        Function<TrainConfig, Dataset> data;
        try {
            data = shared(plan, ready);
        } catch (DataException | SettingException e) {
            refuse(Problems.sentence(e), decided);
            return;
        }
        background.run(
                () -> make(plan, data, atOnce),
                made -> begin(plan, made.queue(), made.runs(), decided),
                error -> refuse(Problems.sentence(error), decided));
    }

    private void refuse(String sentence, Runnable decided) {
        complain(sentence);
        decided.run();
    }

    @Override
    public void complain(String sentence) {
        complain.accept(sentence);
    }

    /** Runs of a sweep that have the same data share it, as it is now: what is drawn meanwhile comes into none of them. */
    private static Function<TrainConfig, Dataset> shared(SweepPlan plan, DatasetContent.Ready ready) {
        if (ready instanceof DatasetContent.Images) {
            Dataset images = ready.prepare(plan.base());
            return config -> images;
        }
        Map<Long, Dataset> bySeed = new HashMap<>();
        return config -> bySeed.computeIfAbsent(config.seed(), seed -> ready.prepare(config));
    }

    private record Made(RunQueue queue, List<TrainingRun> runs) {}

    private Made make(SweepPlan plan, Function<TrainConfig, Dataset> data, int atOnce) {
        List<TrainConfig> configs =
                plan.trials().stream().map(SweepPlan.Trial::config).toList();
        // Nobody has said how many, and there was no time to find out.
        RunQueue queue = new RunQueue(atOnce > 0 ? atOnce : RunQueue.sensible(configs, data.apply(plan.base())));
        List<TrainingRun> made = new ArrayList<>();
        for (TrainConfig config : configs) {
            made.add(new TrainingRun(config, data.apply(config), run -> {
                queue.ended(run);
                runs.ended(run);
            }));
        }
        return new Made(queue, made);
    }

    /** In steps, between which the window answers: rows, what tells how far the sweep is, and then the runs themselves. */
    private void begin(SweepPlan plan, RunQueue queue, List<TrainingRun> made, Runnable decided) {
        String sweep = UUID.randomUUID().toString();
        List<String> settings = plan.axes().stream()
                .map(SweepAxis::setting)
                .map(setting -> setting.option())
                .toList();
        List<RunItem> items = runs.addSweep(made, plan.name(), sweep, settings);
        runs.selectedProperty().set(items.get(0));
        background.onWindow(() -> {
            desk.follow(new RunningSweep(plan.name(), queue, items));
            background.afterFrame(() -> {
                showCurves.run();
                made.forEach(queue::submit);
                decided.run();
            });
        });
    }

    @Override
    public boolean mayCancel(int learning, int waiting) {
        return Dialogs.mayCancel(desk.bar().getScene().getWindow(), learning, waiting);
    }

    @Override
    public void useLearningRate(double rate) {
        setup.learningRate().textProperty().set(Numbers.real(rate));
    }

    @Override
    public void showComparisons() {
        show.run();
    }
}
