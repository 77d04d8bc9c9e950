package dev.inkling.ui.recipes;

import dev.inkling.nn.GradientCheck;
import dev.inkling.recipe.PlannedRun;
import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.RunResult;
import dev.inkling.recipe.Verdict;
import dev.inkling.recipe.Verdicts;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One time that a recipe is carried out: how far it is, its runs, and the published figures beside what they measured. */
public final class RecipeExecution {
    /** Figures are compared anew at most so often while a run goes on. */
    private static final long PACE_NANOS = 300_000_000;

    private final Recipe recipe;
    private final boolean regression;
    private final Background background;
    private final List<RunItem> items = new ArrayList<>();
    /** What runs that are over have measured, by their planned names. */
    private final Map<String, RunResult> results = new HashMap<>();

    private final ObservableList<FigureLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<FigureCounts> counts;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.WAITING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private List<GradientCheck.Row> check = List.of();
    private String problem = "";
    private boolean judging;
    private boolean judgeAgain;
    private int iterationsJudged = -1;
    private long lastJudged = System.nanoTime() - PACE_NANOS;

    /** Where it stands. */
    public enum Stage {
        /** The gradients are checked. */
        CHECKING,
        /** Another run has to end first. */
        WAITING,
        RUNNING,
        FINISHED,
        /** Ended by the user. */
        STOPPED,
        /** A run could not be started, or an error ended it. */
        FAILED;

        boolean isOver() {
            return this == FINISHED || this == STOPPED || this == FAILED;
        }
    }

    /** @param regression whether its runs predict numbers */
    RecipeExecution(Recipe recipe, boolean regression, Background background) {
        this.recipe = recipe;
        this.regression = regression;
        this.background = background;
        lines.setAll(FigureLine.arrange(recipe, Verdicts.of(recipe, Map.of(), List.of()), verdict -> true));
        counts = new ReadOnlyObjectWrapper<>(this, "counts", FigureCounts.of(lines));
    }

    void setStage(Stage now) {
        stage.set(now);
        if (now.isOver()) {
            progress.set(1);
            judge();
        }
    }

    void fail(String sentence) {
        problem = sentence;
        setStage(Stage.FAILED);
    }

    void setCheck(List<GradientCheck.Row> found) {
        check = found;
        judge();
    }

    void setProgress(double part) {
        progress.set(part);
    }

    void addRun(RunItem item) {
        items.add(item);
        iterationsJudged = -1;
        setStage(Stage.RUNNING);
    }

    /** To be called when the newest run is over. */
    void endRun() {
        results.put(planned(items.size() - 1).name(), RunResult.of(newest().run()));
        judge();
    }

    /** Takes over how far its newest run is. */
    void refresh() {
        if (stage.get() != Stage.RUNNING || newest().run().state().isOver()) {
            return;
        }
        TrainingRun run = newest().run();
        int iterations = run.metrics().iterations();
        double part = (double) iterations / run.totalIterations();
        progress.set((items.size() - 1 + part) / recipe.runs().size());
        if (iterations != iterationsJudged && !judging && System.nanoTime() - lastJudged > PACE_NANOS) {
            iterationsJudged = iterations;
            judge();
        }
    }

    /** On another thread: to copy the losses of a long run would hold up the window. */
    private void judge() {
        judgeAgain = judging;
        if (judging) {
            return;
        }
        judging = true;
        lastJudged = System.nanoTime();
        Map<String, RunResult> over = Map.copyOf(results);
        List<GradientCheck.Row> checked = check;
        @Nullable TrainingRun running = items.size() > results.size() ? newest().run() : null;
        String runningName = running == null ? "" : planned(items.size() - 1).name();
        background.run(
                () -> {
                    Map<String, RunResult> measured = new HashMap<>(over);
                    if (running != null) {
                        measured.put(runningName, RunResult.of(running));
                    }
                    return Verdicts.of(recipe, measured, checked);
                },
                this::takeOver,
                error -> {
                    judging = false;
                    problem = Problems.sentence(error);
                });
    }

    private void takeOver(List<Verdict> verdicts) {
        judging = false;
        List<FigureLine> now = FigureLine.arrange(recipe, verdicts, this::isToCome);
        for (int i = 0; i < now.size(); i++) {
            // Only what changed: the selected line and the scrolled place stay.
            if (!now.get(i).equals(lines.get(i))) {
                lines.set(i, now.get(i));
            }
        }
        counts.set(FigureCounts.of(lines));
        if (judgeAgain) {
            judge();
        }
    }

    private boolean isToCome(Verdict verdict) {
        return !stage.get().isOver()
                && (verdict.column().isOfGradients() ? check.isEmpty() : !results.containsKey(verdict.run()));
    }

    /** The run of the recipe with this number, from 0 on. */
    PlannedRun planned(int index) {
        return recipe.runs().get(index);
    }

    RunItem newest() {
        return items.get(items.size() - 1);
    }

    public Recipe recipe() {
        return recipe;
    }

    boolean isRegression() {
        return regression;
    }

    /** Its runs so far, in the order of the recipe. */
    List<RunItem> items() {
        return List.copyOf(items);
    }

    ObservableList<FigureLine> lines() {
        return lines;
    }

    /** Why it failed; empty if it did not. */
    String problem() {
        return problem;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FigureCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How much of its present stage is done, 0…1; of all runs together while they go on. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
