package dev.inkling.ui.mine;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.mine.MyDigits;
import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.train.RunStart;
import dev.inkling.train.SettingException;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.FineTuning;
import dev.inkling.ui.runs.RunArchive;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lets the network of a run go on learning, from the user's drawings: a new run that begins with its parameters. */
final class FineTuner implements FineTuning {
    private final RunsModel runs;
    private final RunArchive archive;
    private final MyDigitsModel digits;
    private final DatasetCatalog catalog;
    private final Background background;
    private final Supplier<Window> owner;
    private final Consumer<String> complain;

    /**
     * @param owner of the window that asks
     * @param complain shows a sentence that says what cannot be done
     */
    FineTuner(
            RunsModel runs,
            RunArchive archive,
            MyDigitsModel digits,
            DatasetCatalog catalog,
            Background background,
            Supplier<Window> owner,
            Consumer<String> complain) {
        this.runs = runs;
        this.archive = archive;
        this.digits = digits;
        this.catalog = catalog;
        this.background = background;
        this.owner = owner;
        this.complain = complain;
    }

    @Override
    public boolean isPossible(RunItem run) {
        if (!DigitRuns.mayReadDigits(run)) {
            return false;
        }
        Snapshot snapshot = runs.snapshot(run);
        // Those of a run of before may still be on their way.
        return snapshot == null || DigitRuns.readsDigits(snapshot.parameters().shape());
    }

    @Override
    public void fineTune(RunItem parent) {
        int training = (int) digits.drawingsProperty().get().stream()
                .filter(drawing -> !drawing.isForTest())
                .count();
        if (isBusy(parent)) {
            return;
        }
        if (training == 0) {
            complain.accept(Messages.get("mine.fineTune.noDrawings"));
            return;
        }
        String mixing = obstacleToMixing(parent);
        String alone = training == digits.count() ? Messages.get("mine.dataset.tooFew", training) : "";
        if (!mixing.isEmpty() && !alone.isEmpty()) {
            complain.accept(mixing + " " + alone);
            return;
        }
        new FineTuneDialog(owner.get(), parent, training, mixing, alone)
                .ask()
                .ifPresent(choice -> begin(parent, choice));
    }

    private boolean isBusy(RunItem parent) {
        @Nullable RunItem active = runs.activeProperty().get();
        if (active != null) {
            complain.accept(Messages.get(
                    "mine.fineTune.busy",
                    active.nameProperty().get(),
                    parent.nameProperty().get()));
        }
        return active != null;
    }

    private String obstacleToMixing(RunItem parent) {
        String title = parent.facts().datasetTitle();
        if (parent.config().data().dataset().equals(MyDigits.ID)) {
            return Messages.get("mine.fineTune.same");
        }
        return ownData(parent).isPresent() ? "" : Messages.get("mine.fineTune.notThere", title);
    }

    private Optional<DatasetContent.Ready> ownData(RunItem parent) {
        DatasetEntry entry = catalog.find(parent.config().data());
        return entry != null && entry.content() instanceof DatasetContent.Ready ready
                ? Optional.of(ready)
                : Optional.empty();
    }

    /** From where the run stands; with the parameters that answer for it if these are others, or nothing else is kept of it. */
    void begin(RunItem parent, FineTuneChoice choice) {
        if (parent.idProperty().get() == 0 || parent.bestAnswersProperty().get() || parent.isThinned()) {
            beginWithAnswering(parent, choice);
            return;
        }
        archive.readCheckpoints(
                parent,
                all -> all.stream()
                        .filter(CheckpointInfo::complete)
                        .max(Comparator.comparingLong(CheckpointInfo::iteration))
                        .ifPresentOrElse(
                                moment -> archive.readCheckpoint(
                                        parent,
                                        moment,
                                        from -> prepare(
                                                parent,
                                                choice,
                                                RunStart.branch(
                                                        from,
                                                        parent.config()
                                                                .learning()
                                                                .method()))),
                                () -> beginWithAnswering(parent, choice)));
    }

    private void beginWithAnswering(RunItem parent, FineTuneChoice choice) {
        Snapshot snapshot = runs.snapshot(parent);
        if (snapshot == null) {
            complain.accept(
                    Messages.get("mine.fineTune.nothing", parent.nameProperty().get()));
        } else {
            prepare(parent, choice, RunStart.from(snapshot.parameters()));
        }
    }

    private void prepare(RunItem parent, FineTuneChoice choice, RunStart from) {
        TrainConfig config = choice.config(parent.config());
        if (choice.mixed()) {
            ownData(parent).ifPresent(own -> start(parent, config, () -> own.prepare(config), from));
        } else {
            background.run(
                    digits.drawn()::dataset,
                    dataset -> start(parent, config, () -> dataset, from),
                    error -> complain.accept(Problems.sentence(error)));
        }
    }

    private void start(RunItem parent, TrainConfig config, Supplier<Dataset> dataset, RunStart from) {
        if (isBusy(parent)) {
            return;
        }
        try {
            runs.start(config, dataset.get(), from, parent, false);
        } catch (DataException | SettingException e) {
            complain.accept(Problems.sentence(e));
        }
    }
}
