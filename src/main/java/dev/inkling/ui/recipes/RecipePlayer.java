package dev.inkling.ui.recipes;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.recipe.PlannedRun;
import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.RecipeException;
import dev.inkling.train.GradientCheckJob;
import dev.inkling.train.SettingException;
import dev.inkling.ui.recipes.RecipeExecution.Stage;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.DatasetContent.Ready;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Carries out recipes, one at a time: first the gradient check, then the runs one after the other. */
public final class RecipePlayer {
    private final RunsModel runs;
    private final Background background;
    private final Consumer<String> complain;
    private final List<RecipeExecution> executions = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable RecipeExecution> current =
            new ReadOnlyObjectWrapper<>(this, "current");
    private @Nullable Ready data;
    private @Nullable GradientCheckJob check;

    /** @param complain shows a sentence when something cannot be done */
    public RecipePlayer(RunsModel runs, Background background, Consumer<String> complain) {
        this.runs = runs;
        this.background = background;
        this.complain = complain;
        // Later, so that everybody has heard of the end of a run before the next one begins.
        runs.activeProperty().addListener(observable -> background.onWindow(this::goOn));
    }

    /**
     * Begins at once, unless something else is on.
     *
     * @return null where that is so, which was then said
     */
    public @Nullable RecipeExecution play(Recipe recipe, Ready ready) {
        RunItem active = runs.activeProperty().get();
        if (isBusy() || active != null) {
            complain.accept(
                    active == null
                            ? Messages.get("recipes.busy")
                            : Messages.get(
                                    "recipes.busy.run", active.nameProperty().get()));
            return null;
        }
        RecipeExecution execution = new RecipeExecution(recipe, ready.isRegression(), background);
        data = ready;
        executions.add(execution);
        current.set(execution);
        if (recipe.gradientCheck() == null) {
            next(execution);
        } else {
            attempt(execution, () -> startCheck(execution, ready));
        }
        return execution;
    }

    private boolean isBusy() {
        RecipeExecution execution = current.get();
        return execution != null && !execution.stageProperty().get().isOver();
    }

    private void startCheck(RecipeExecution execution, Ready ready) {
        Dataset dataset = ready.prepare(execution.planned(0).config());
        GradientCheckJob job = execution.recipe().gradientCheckJob(dataset);
        if (job == null) {
            next(execution);
            return;
        }
        check = job;
        execution.setStage(Stage.CHECKING);
        background.run(
                job::run,
                rows -> {
                    if (execution.stageProperty().get() == Stage.CHECKING) {
                        execution.setCheck(rows);
                        next(execution);
                    }
                },
                error -> {
                    if (execution.stageProperty().get() == Stage.CHECKING) {
                        fail(execution, Problems.sentence(error));
                    }
                });
    }

    /** Starts the next run, when it is its turn. */
    private void next(RecipeExecution execution) {
        int done = execution.items().size();
        if (done == execution.recipe().runs().size()) {
            execution.setStage(Stage.FINISHED);
        } else if (runs.activeProperty().get() != null) {
            execution.setStage(Stage.WAITING);
        } else {
            attempt(execution, () -> start(execution, execution.planned(done)));
        }
    }

    private void start(RecipeExecution execution, PlannedRun planned) {
        if (data != null) {
            Dataset dataset = data.prepare(planned.config());
            RunItem item = runs.start(planned.config(), dataset, planned.startFor(dataset), newName(planned.name()));
            execution.addRun(item);
        }
    }

    private void attempt(RecipeExecution execution, Runnable step) {
        try {
            step.run();
        } catch (DataException | RecipeException | SettingException e) {
            fail(execution, Problems.sentence(e));
        }
    }

    private void fail(RecipeExecution execution, String sentence) {
        execution.fail(sentence);
        complain.accept(sentence);
    }

    /** The planned name, with a number where an earlier run has it. */
    private String newName(String planned) {
        Set<String> taken =
                runs.runs().stream().map(item -> item.nameProperty().get()).collect(Collectors.toSet());
        String name = planned;
        for (int i = 2; taken.contains(name); i++) {
            name = planned + " (" + i + ")";
        }
        return name;
    }

    /** Looks at what to do when a run has ended, of this recipe or another one that it waits for. */
    private void goOn() {
        RecipeExecution execution = current.get();
        if (execution == null) {
            return;
        }
        Stage stage = execution.stageProperty().get();
        if (stage == Stage.WAITING) {
            next(execution);
        } else if (stage == Stage.RUNNING
                && execution.newest().figures().state().isOver()) {
            execution.endRun();
            switch (execution.newest().figures().state()) {
                case STOPPED, INTERRUPTED -> execution.setStage(Stage.STOPPED);
                // The window has told why already.
                case FAILED ->
                    execution.fail(String.valueOf(execution.newest().run().problem()));
                default -> next(execution);
            }
        }
    }

    /** Ends what is on, and drops what was to follow. */
    public void stop() {
        RecipeExecution execution = current.get();
        if (execution == null) {
            return;
        }
        switch (execution.stageProperty().get()) {
            case RUNNING -> execution.newest().run().stop();
            case CHECKING, WAITING -> {
                if (check != null) {
                    check.cancel();
                }
                execution.setStage(Stage.STOPPED);
            }
            default -> {}
        }
    }

    /** Takes over how far it is; to be called a few times a second. */
    public void refresh() {
        RecipeExecution execution = current.get();
        if (execution != null) {
            if (check != null && execution.stageProperty().get() == Stage.CHECKING) {
                execution.setProgress(check.progress());
            }
            execution.refresh();
        }
    }

    /** What is on, or was last; null before the first and after {@link #dismiss}. */
    public ReadOnlyObjectProperty<@Nullable RecipeExecution> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Shows no longer what is over. */
    void dismiss() {
        if (!isBusy()) {
            current.set(null);
        }
    }

    /** The execution that a run is of; null for a run of its own. */
    public @Nullable RecipeExecution of(RunItem run) {
        return executions.stream()
                .filter(execution -> execution.items().contains(run))
                .findFirst()
                .orElse(null);
    }

    /** The last time that a recipe was carried out; null where it was not yet. */
    public @Nullable RecipeExecution last(Recipe recipe) {
        return executions.stream()
                .filter(execution -> execution.recipe().equals(recipe))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
