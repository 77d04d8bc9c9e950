package dev.inkling.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;
import dev.inkling.data.MnistSource;
import dev.inkling.data.UserDirectories;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.sweep.RunQueue;
import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.runs.IrisRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.runs.RunsWithFigures;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The page of comparisons in a window of its own. */
@SuppressWarnings("NullAway.Init") // start() sets the fields before each test
class CompareDeskRobotTest extends ApplicationTest implements CompareHost {
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path home;

    private final List<String> askedToCancel = new ArrayList<>();
    private boolean mayCancel;
    private final List<SweepPlan> started = new ArrayList<>();
    private double takenRate;
    private int startedAtOnce;
    private Runnable decided = () -> {};
    private final List<String> complaints = new ArrayList<>();
    private RunsModel runs;
    private CompareDesk desk;

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        // The stage is that of other tests too, which may have held it to the whole window's least size.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        Background background = new Background(
                Executors.newCachedThreadPool(work -> {
                    Thread thread = new Thread(work, "background");
                    thread.setDaemon(true);
                    return thread;
                }),
                Platform::runLater);
        UserDirectories user = new UserDirectories(Map.of(), "linux", home);
        DatasetCatalog catalog = new DatasetCatalog(new MnistSource(home.resolve("datasets"), home, user), background);
        SetupViewModel setup = new SetupViewModel(catalog.first());
        runs = new RunsModel(background);
        desk = new CompareDesk(runs, setup, background, this);
        VBox root = new VBox(desk.bar(), desk.page());
        VBox.setVgrow(desk.page(), Priority.ALWAYS);
        stage.setScene(new Scene(root, 760, 600));
        stage.setWidth(760);
        stage.setHeight(600);
        stage.show();
    }

    @Override
    public void start(SweepPlan plan, int atOnce, Runnable whenDecided) {
        started.add(plan);
        startedAtOnce = atOnce;
        decided = whenDecided;
    }

    @Override
    public void complain(String sentence) {
        complaints.add(sentence);
    }

    @Override
    public boolean mayCancel(int learning, int waiting) {
        askedToCancel.add(learning + " learning, " + waiting + " waiting");
        return mayCancel;
    }

    @Override
    public void useLearningRate(double rate) {
        takenRate = rate;
    }

    @Override
    public void showComparisons() {}

    private static void await(String what, Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, holds));
        } catch (TimeoutException e) {
            throw new AssertionError("It never came: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String query) {
        return lookup(query).queryAs(Labeled.class).getText();
    }

    private void retype(String field, String text) {
        clickOn(field);
        push(KeyCode.SHORTCUT, KeyCode.A);
        write(text);
    }

    @Test
    void aSweepIsSetUpCorrectedEstimatedAndStarted() {
        retype(".compare-list", "0.1, much");
        assertTrue(text(".compare-row-problem").contains("“much”"));
        assertTrue(lookup("#compare-start").query().isDisabled());
        retype(".compare-list", "0.1, 0.2");
        assertEquals("2 runs", text("#compare-product"));
        clickOn("#compare-add");
        assertEquals("2 × 3 = 6 runs", text("#compare-product"));
        await("an estimate", () -> text("#compare-time").startsWith("· about "));
        retype("#compare-at-once", "1");
        clickOn("#compare-start");
        assertEquals(1, started.size());
        assertEquals(6, started.get(0).count());
        assertEquals(1, startedAtOnce);
        assertTrue(lookup("#compare-start").query().isDisabled(), "another press would start another sweep");
        interact(decided);
        assertFalse(lookup("#compare-start").query().isDisabled());
    }

    @Test
    void theRateThatTheRangeTestFindsIsTakenOver() {
        interact(desk::showRangeTest);
        clickOn("#compare-range-start");
        await("a proposal", () -> lookup("#compare-range-use").query().isVisible());
        clickOn("#compare-range-use");
        assertTrue(takenRate > 0);
        assertEquals("Use " + RangeModel.text(takenRate), text("#compare-range-use"));
    }

    @Test
    void theKeyboardStaysAtTheButtonsOfTheRangeTest() {
        interact(desk::showRangeTest);
        retype("#compare-range-iterations", "much");
        assertTrue(lookup("#compare-range-iterations")
                .query()
                .getPseudoClassStates()
                .contains(Styles.STATE_DANGER));
        retype("#compare-range-iterations", "100000");
        clickOn("#compare-range-start");
        await(
                "cancel has the focus",
                () -> lookup("#compare-range-cancel").query().isFocused());
        push(KeyCode.SPACE);
        await("start has it again", () -> lookup("#compare-range-start").query().isFocused());
    }

    @Test
    void cancelAllAsksFirstAndTheKeyboardStaysInTheBar() {
        RunQueue queue = new RunQueue(1);
        List<RunItem> items = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            items.add(RunsWithFigures.queued(
                    number, new TrainingRun(IrisRuns.endless(), IrisRuns.dataset(), queue::ended)));
        }
        interact(() -> {
            runs.runs().addAll(items);
            items.forEach(item -> queue.submit(item.run()));
            lookup("#compare-start").query().requestFocus();
            desk.follow(new RunningSweep("sweep", queue, items));
        });
        assertTrue(lookup("#sweep-bar-pause").query().isFocused());
        clickOn("#compare-start");
        assertEquals(List.of(), started, "one sweep after the other");
        assertTrue(complaints.get(0).startsWith("The sweep “sweep” goes on."), complaints::toString);

        clickOn("#sweep-bar-cancel");
        assertEquals(List.of("1 learning, 2 waiting"), askedToCancel);
        assertFalse(items.get(0).run().state().isOver());
        mayCancel = true;
        clickOn("#sweep-bar-cancel");
        await("all are over", () -> {
            runs.refresh();
            desk.refresh();
            return lookup("#sweep-bar-close").query().isVisible();
        });
        await("the focus", () -> lookup("#sweep-bar-close").query().isFocused());
    }

    @Test
    void theBarOfASweepLeavesRoomForItsNameAndItsProgressInNarrowWindows() {
        RunQueue queue = new RunQueue(1);
        List<RunItem> items = new ArrayList<>();
        for (int number = 1; number <= 24; number++) {
            items.add(RunsWithFigures.queued(
                    number, new TrainingRun(IrisRuns.endless(), IrisRuns.dataset(), queue::ended)));
        }
        interact(() -> {
            runs.runs().addAll(items);
            items.forEach(item -> queue.submit(item.run()));
            desk.follow(new RunningSweep("learning rate × hidden sizes", queue, items));
        });
        Labeled name = lookup(".sweep-bar-name").queryAs(Labeled.class);
        Region progress = lookup("#sweep-bar-progress").queryAs(Region.class);
        Labeled pause = lookup("#sweep-bar-pause").queryAs(Labeled.class);
        for (double width : new double[] {760, 610, 500, 330}) {
            interact(() -> desk.bar().getScene().getWindow().setWidth(width));
            await("the width", () -> ((Region) desk.bar()).getWidth() == width);
            Region bar = (Region) desk.bar();
            String found = "At " + width + ": ";
            for (Node node : bar.getChildrenUnmodifiable()) {
                assertTrue(!node.isVisible() || node.getBoundsInParent().getMaxX() <= width, found + node);
            }
            assertTrue(progress.getWidth() >= (width < 480 ? 40 : 80), found + progress.getWidth());
            assertTrue(width < 480 || name.getWidth() >= 60, found + name.getWidth());
            assertTrue(
                    name.getTooltip().getText().startsWith("learning rate × hidden sizes · 0 of 24 done · 1 running"));
            assertEquals("Pause all", pause.getTooltip().getText());
        }
        interact(queue::cancelAll);
    }

    @Test
    void nothingOfTheFormIsCutOffInNarrowWindows() {
        ScrollPane scroll = from(lookup("#compare-form")).lookup(".scroll-pane").queryAs(ScrollPane.class);
        TextField list = lookup(".compare-list").queryAs(TextField.class);
        for (double width : new double[] {760, 570, 330}) {
            interact(() -> desk.bar().getScene().getWindow().setWidth(width));
            await("the width", () -> ((Region) desk.page()).getWidth() == width);
            assertTrue(list.getWidth() >= 120, "At " + width + " the values have " + list.getWidth());
            clickOn("Range");
            Region content = (Region) scroll.getContent();
            assertTrue(content.getWidth() <= scroll.getViewportBounds().getWidth() + 0.5, "At " + width);
            double end = content.localToScene(content.getLayoutBounds()).getMaxX();
            for (String part : List.of("#compare-published", ".compare-count", ".compare-row .right-pill")) {
                for (Node node : from(content).lookup(part).queryAll()) {
                    boolean inside = node.localToScene(node.getLayoutBounds()).getMaxX() <= end;
                    assertTrue(inside, "At " + width + ": " + node);
                }
            }
            clickOn("List");
        }
    }

    @Test
    void scoresHaveTheNameThatTheyHaveForTheRunsShown() {
        TrainConfig config = TrainConfig.forNumbers("numbers", List.of("y"));
        RunItem numbers = RunsWithFigures.run(1, config, RunState.FINISHED, 0.9, 0.1);
        interact(() -> {
            runs.runs().add(numbers);
            desk.showSummary("sweep");
        });
        assertTrue(numbers.isRegression());
        await(
                "its name",
                () -> from(lookup("#compare-figure")).lookup(".list-cell").queryAllAs(Labeled.class).stream()
                        .anyMatch(cell -> SweepFigure.BEST_TEST.title(true).equals(cell.getText())));
    }

    @Test
    void aCellOfTheSummaryHighlightsAndSelectsItsRun() {
        List<RunItem> items = new ArrayList<>();
        for (String rate : List.of("0.1", "0.5")) {
            for (String hidden : List.of("10", "20")) {
                TrainConfig config = SweepSetting.HIDDEN_SIZES.apply(
                        SweepSetting.LEARNING_RATE.apply(TrainConfig.forTable("iris"), rate), hidden);
                items.add(RunsWithFigures.run(items.size() + 1, config, RunState.FINISHED, 0.9, 0.1));
            }
        }
        interact(() -> {
            runs.runs().addAll(items);
            desk.showSummary("sweep");
        });
        assertTrue(text("#compare-best").startsWith("Run 1 and 3 others are best: 90.00 % test accuracy"));
        HeatMap map = lookup("#compare-heat").queryAs(HeatMap.class);
        assertTrue(map.isVisible());
        assertFalse(lookup("#compare-line").query().isVisible());
        // The axis begins at the lower left: the larger rate and the larger layer are to the right and above.
        Point2D cell = map.localToScreen(260, 60);
        moveTo(cell);
        assertEquals("4", runs.highlightedProperty().get());
        clickOn(cell);
        assertSame(items.get(3), runs.selectedProperty().get());
        push(KeyCode.LEFT);
        assertEquals("3", runs.highlightedProperty().get());
        push(KeyCode.ENTER);
        assertSame(items.get(2), runs.selectedProperty().get());
    }
}
