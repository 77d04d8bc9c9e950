package dev.inkling.ui.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Iris;
import dev.inkling.recipe.Outcome;
import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.Recipes;
import dev.inkling.ui.recipes.FigureLine.Figure;
import dev.inkling.ui.recipes.RecipeExecution.Stage;
import dev.inkling.ui.runs.IrisRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.WindowThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipePlayerTest {
    private static final int ENDLESS = 10_000_000;

    private final WindowThread window = new WindowThread();
    private final RunsModel runs = new RunsModel(window.background());
    private final List<String> complaints = new ArrayList<>();
    private final RecipePlayer player = new RecipePlayer(runs, window.background(), complaints::add);
    private final DatasetContent.Ready iris = new DatasetContent.Measurements(Iris.load());

    @TempDir
    private Path folder;

    @AfterEach
    void stopAll() {
        player.stop();
        runs.runs().forEach(item -> item.run().stop());
    }

    private RecipeExecution play(Recipe recipe) {
        return Objects.requireNonNull(player.play(recipe, iris));
    }

    private void runUntil(RecipeExecution execution, Stage stage) {
        window.runUntil(
                stage.toString(),
                this::frame,
                () -> execution.stageProperty().get() == stage
                        && (!stage.isOver() || execution.countsProperty().get().pending() == 0));
    }

    private void frame() {
        runs.refresh();
        player.refresh();
    }

    private static List<Figure> figures(RecipeExecution execution) {
        return execution.lines().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    @Test
    void irisComesOutExactlyFromThePublishedStart() {
        Recipe recipe = Recipes.byId("iris-from-scratch").orElseThrow();
        RecipeExecution execution = play(recipe);
        assertEquals(
                new FigureCounts(0, 0, 0, 0, 60, 0), execution.countsProperty().get());
        runUntil(execution, Stage.FINISHED);
        assertEquals(
                new FigureCounts(60, 0, 0, 0, 0, 0), execution.countsProperty().get());
        RunItem run = runs.runs().get(0);
        assertEquals("iris-from-scratch", run.nameProperty().get());
        assertSame(execution, player.of(run));
        assertSame(execution, player.last(recipe));

        RecipeExecution again = play(recipe);
        assertEquals("iris-from-scratch (2)", again.newest().nameProperty().get());
        assertSame(again, player.last(recipe));
        runUntil(again, Stage.FINISHED);
    }

    @Test
    void gradientsAreCheckedFirstAndRunsFollowOneAnother() {
        RecipeExecution execution = play(RecipeFiles.read(folder, RecipeFiles.threeRuns(200)));
        assertEquals(Stage.CHECKING, execution.stageProperty().get());
        assertTrue(runs.runs().isEmpty());
        List<String> order = new ArrayList<>();
        runs.activeProperty().addListener((observable, before, now) -> {
            assertTrue(before == null || now == null, "two at a time");
            if (now != null) {
                order.add(String.valueOf(now.run().config().network().hidden()));
            }
        });
        runUntil(execution, Stage.FINISHED);
        assertEquals(List.of("[3]", "[6]", "[12]"), order);
        assertEquals(
                List.of("narrow", "middle", "wide"),
                runs.runs().stream().map(item -> item.nameProperty().get()).toList());
        // The gradients and the end are within, 9.5 is too far away, row 50 is not judged.
        assertEquals(
                new FigureCounts(0, 2, 1, 0, 0, 1), execution.countsProperty().get());
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatIsStoppedDropsTheRest() {
        RecipeExecution execution = play(RecipeFiles.read(folder, RecipeFiles.threeRuns(ENDLESS)));
        runUntil(execution, Stage.RUNNING);
        player.stop();
        runUntil(execution, Stage.STOPPED);
        assertEquals(1, runs.runs().size());
        assertEquals(2, execution.countsProperty().get().missing());
        Figure last = figures(execution).get(figures(execution).size() - 1);
        assertEquals(Outcome.MISSING, last.verdict().outcome());
        assertFalse(last.pending());
        window.runUntil("nothing more", this::frame, () -> runs.activeProperty().get() == null);
        assertEquals(1, runs.runs().size());
    }

    @Test
    void figuresAreFilledInWhileARunGoesOn() {
        String json = RecipeFiles.threeRuns(ENDLESS).replace("\"run\": \"middle\"", "\"run\": \"narrow\"");
        RecipeExecution execution = play(RecipeFiles.read(folder, json));
        window.runUntil("row 100", this::frame, () -> !figures(execution).get(4).pending());
        assertEquals(Stage.RUNNING, execution.stageProperty().get());
        assertTrue(figures(execution).get(5).pending(), "the end is still to come");
        assertEquals(1, execution.countsProperty().get().outside());
    }

    @Test
    void oneThingAtATime() {
        RunItem own = runs.start(IrisRuns.endless(), IrisRuns.dataset(), false);
        Recipe recipe = RecipeFiles.read(folder, RecipeFiles.threeRuns(ENDLESS));
        assertNull(player.play(recipe, iris));
        assertEquals(List.of(Messages.get("recipes.busy.run", own.nameProperty().get())), complaints);
        own.run().stop();
        window.runUntil("the end", this::frame, () -> runs.activeProperty().get() == null);
        RecipeExecution execution = play(recipe);
        assertNull(player.play(recipe, iris));
        assertEquals(Messages.get("recipes.busy"), complaints.get(1));

        // A run that somebody starts during the check goes first.
        RunItem first = runs.start(IrisRuns.endless(), IrisRuns.dataset(), false);
        runUntil(execution, Stage.WAITING);
        first.run().stop();
        runUntil(execution, Stage.RUNNING);
        assertEquals("narrow", execution.newest().nameProperty().get());
    }

    @Test
    void aStartThatDoesNotFitIsASentence() {
        String json = RecipeFiles.threeRuns(200)
                .replace("\"gradientCheck\": {\"samples\": 2}", "\"start\": {\"W1\": [[1, 2], [3, 4]]}");
        RecipeExecution execution = play(RecipeFiles.read(folder, json));
        assertEquals(Stage.FAILED, execution.stageProperty().get());
        assertEquals(1, complaints.size());
        assertTrue(complaints.get(0).contains("start.W1"), complaints.get(0));
        assertEquals(complaints.get(0), execution.problem());
        assertTrue(runs.runs().isEmpty());
        player.dismiss();
        assertNull(player.currentProperty().get());
        assertNotNull(player.last(execution.recipe()));
    }
}
