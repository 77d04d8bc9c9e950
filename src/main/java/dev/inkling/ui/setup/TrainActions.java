package dev.inkling.ui.setup;

import dev.inkling.data.DataException;
import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Problems;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the buttons and keys for training do, which depends on what is going on. */
public final class TrainActions {
    private final SetupViewModel setup;
    private final RunsModel runs;
    private final Consumer<String> complain;
    private final ReadOnlyObjectWrapper<Situation> situation =
            new ReadOnlyObjectWrapper<>(this, "situation", Situation.NOT_READY);

    private final ObjectProperty<@Nullable Branch> branch = new SimpleObjectProperty<>(this, "branch");
    private final ReadOnlyIntegerWrapper applied = new ReadOnlyIntegerWrapper(this, "applied");

    /** What can be done now. */
    public enum Situation {
        /** A setting is wrong, or the data is not there. */
        NOT_READY,
        READY,
        RUNNING,
        PAUSED
    }

    /** @param complain shows a sentence when something cannot be done */
    public TrainActions(SetupViewModel setup, RunsModel runs, Consumer<String> complain) {
        this.setup = setup;
        this.runs = runs;
        this.complain = complain;
        setup.configProperty().addListener(observable -> refresh());
        runs.activeProperty().addListener(observable -> refresh());
        // What a network for one dataset has learned is no beginning for another.
        setup.datasetProperty().addListener((observable, old, now) -> branch.set(null));
        refresh();
    }

    /** Looks again at what is going on; also to be called when a run's figures were refreshed. */
    public void refresh() {
        RunItem active = runs.activeProperty().get();
        if (active != null && !active.run().state().isOver()) {
            situation.set(active.run().state() == RunState.PAUSED ? Situation.PAUSED : Situation.RUNNING);
        } else {
            situation.set(setup.configProperty().get() == null ? Situation.NOT_READY : Situation.READY);
        }
    }

    /** Train, Pause or Resume: whichever makes sense now. */
    public void go() {
        switch (situation.get()) {
            case READY -> start(false);
            case RUNNING -> withActive(item -> item.run().pause());
            case PAUSED -> withActive(item -> item.run().resume());
            case NOT_READY -> complain.accept(setup.problem());
        }
        refresh();
    }

    /** One iteration: of the run that is on, which is then paused, or the first of a new one. */
    public void step() {
        switch (situation.get()) {
            case READY -> {
                start(true);
                withActive(item -> item.run().step());
            }
            case RUNNING, PAUSED -> withActive(item -> item.run().step());
            case NOT_READY -> complain.accept(setup.problem());
        }
        refresh();
    }

    public void stop() {
        withActive(item -> item.run().stop());
    }

    /** Gives the typed learning rate to the run that is on. */
    public void applyLearningRate() {
        TrainConfig config = setup.configProperty().get();
        if (config != null) {
            withActive(item -> item.run().setLearningRate(config.learning().rate()));
            applied.set(applied.get() + 1);
        }
    }

    /** Whether the typed learning rate is right, and another than that of the run that is on. */
    public boolean isNewLearningRate() {
        RunItem active = runs.activeProperty().get();
        TrainConfig config = setup.configProperty().get();
        return active != null
                && config != null
                && active.run().learningRate() != config.learning().rate();
    }

    /** Changes each time that a learning rate was given to a run. */
    public ReadOnlyIntegerProperty appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    private void start(boolean paused) {
        TrainConfig config = setup.configProperty().get();
        if (config != null && setup.datasetProperty().get().content() instanceof DatasetContent.Ready ready) {
            try {
                Branch from = branch.get();
                runs.start(
                        config,
                        ready.prepare(config),
                        from == null ? RunStart.FRESH : from.start(),
                        from == null ? null : from.parent(),
                        paused);
                branch.set(null);
            } catch (DataException | SettingException e) {
                complain.accept(Problems.sentence(e));
            }
        }
    }

    private void withActive(Consumer<RunItem> action) {
        @Nullable RunItem active = runs.activeProperty().get();
        if (active != null) {
            action.accept(active);
        }
    }

    /** What the next run begins with; null for new weights. */
    public ObjectProperty<@Nullable Branch> branchProperty() {
        return branch;
    }

    public ReadOnlyObjectProperty<Situation> situationProperty() {
        return situation.getReadOnlyProperty();
    }
}
