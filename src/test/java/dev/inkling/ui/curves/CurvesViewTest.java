package dev.inkling.ui.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunEvent;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.chart.CurveMark;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.chart.Range;
import dev.inkling.ui.runs.IrisRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Ways to look at three runs, two of which differ in their seed alone. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class CurvesViewTest {
    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private RunsModel runs;
    private CurvesView view;

    @BeforeAll
    static void openToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Start
    void start(Stage stage) {
        runs = new RunsModel(new Background(workers, Platform::runLater));
        view = new CurvesView(runs);
        stage.setScene(new Scene(view, 800, 700));
        stage.show();
        stage.sizeToScene();
    }

    @BeforeEach
    void trainThreeRuns() throws Exception {
        TrainConfig config = IrisRuns.config(60);
        train(config.withLearningRate(0.01));
        train(config);
        train(config.withSeed(7));
    }

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    private void train(TrainConfig config) throws Exception {
        on(() -> runs.start(config, IrisRuns.dataset(), false));
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> on(() -> {
                    runs.refresh();
                    return runs.activeProperty().get() == null;
                }));
    }

    private static <T> T on(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private RunItem run(int index) {
        return runs.runs().get(index);
    }

    /** A few frames. */
    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<LiveChart> smallCharts(FxRobot robot) {
        return robot.lookup(".chart-grid .live-chart").<LiveChart>queryAll().stream()
                .filter(LiveChart::isVisible)
                .toList();
    }

    @Test
    void smallChartsHaveTheirAxesInCommon(FxRobot robot) throws Exception {
        robot.clickOn("#curves-layout-side_by_side");
        settle();
        List<LiveChart> charts = smallCharts(robot);
        assertEquals(3, charts.size());
        assertEquals(
                1,
                charts.stream()
                        .map(LiveChart::visibleY)
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(
                1,
                charts.stream()
                        .map(LiveChart::visibleX)
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(charts.get(0).visibleX().max() >= 60);

        ComboBox<SplitBy> by = robot.lookup("#curves-by").queryComboBox();
        assertEquals(List.of(SplitBy.RUN, SplitBy.LEARNING_RATE, SplitBy.SEED), List.copyOf(by.getItems()));
        robot.interact(() -> by.setValue(SplitBy.LEARNING_RATE));
        settle();
        assertEquals(
                List.of("α 0.01", "α 0.05"),
                smallCharts(robot).stream()
                        .map(chart -> chart.titleProperty().get())
                        .toList());
        assertEquals(
                List.of(run(1).loss(), run(2).loss()),
                List.copyOf(smallCharts(robot).get(1).curves()));

        robot.interact(() -> run(0).visibleProperty().set(false));
        settle();
        // The runs that are left have the same rate, which tells them apart no more.
        assertEquals(SplitBy.RUN, by.getValue());
        assertEquals(2, smallCharts(robot).size(), "hidden runs have no chart");
        Figure figure = on(view::figure);
        assertEquals(smallCharts(robot), figure.charts());
    }

    @Test
    void zoomingIsSharedOrNot(FxRobot robot) throws Exception {
        robot.clickOn("#curves-layout-side_by_side");
        settle();
        LiveChart first = smallCharts(robot).get(0);
        LiveChart second = smallCharts(robot).get(1);
        zoomIn(robot, first);
        assertEquals(first.visibleX(), second.visibleX());
        Range zoomed = first.visibleX();
        assertTrue(zoomed.max() < 60, zoomed::toString);
        robot.interact(view::reset);
        assertFalse(on(() -> view.zoomed().get()));

        robot.clickOn("#curves-view");
        robot.clickOn("#curves-zoom-alone");
        robot.clickOn("#curves-view");
        settle();
        zoomIn(robot, first);
        assertTrue(first.visibleX().max() < 60);
        assertTrue(second.visibleX().max() >= 60, () -> second.visibleX().toString());
    }

    private static void zoomIn(FxRobot robot, LiveChart chart) {
        robot.interact(chart::requestFocus);
        robot.type(javafx.scene.input.KeyCode.PLUS);
        settle();
    }

    @Test
    void oneChartHasLossesOnTheLeftAndScoresOnTheRight(FxRobot robot) {
        robot.clickOn("#curves-layout-one_chart");
        settle();
        LiveChart both = robot.lookup("#chart-both").query();
        assertEquals(List.of(run(0).loss(), run(1).loss(), run(2).loss()), List.copyOf(both.curves()));
        assertEquals(6, both.rightCurves().size());
        robot.interact(() -> run(1).visibleProperty().set(false));
        settle();
        assertTrue(both.isVisible());
    }

    @Test
    void repeatsBecomeTheirMeanWithABand(FxRobot robot) throws Exception {
        robot.interact(() -> {
            run(1).groupProperty().set("sweep");
            run(2).groupProperty().set("sweep");
        });
        settle();
        List<Curve> curves = on(() -> List.copyOf(view.loss().curves()));
        assertEquals(2, curves.size());
        Curve mean = curves.get(1);
        double expected = (run(1).loss().data().y(9) + run(2).loss().data().y(9)) / 2;
        assertEquals(expected, mean.data().y(9), 1e-12);
        assertTrue(mean.belongsTo(run(1).key()) && mean.belongsTo(run(2).key()));

        robot.interact(() -> mean.visibleProperty().set(false));
        assertFalse(run(1).visibleProperty().get() || run(2).visibleProperty().get());
        assertFalse(view.score().curves().get(2).visibleProperty().get(), "hidden on all charts");
        robot.interact(() -> run(2).visibleProperty().set(true));
        assertTrue(mean.visibleProperty().get());
    }

    @Test
    void pinnedAndHighlightedRunsAreThoseOfTheModel(FxRobot robot) {
        robot.interact(() -> runs.pinnedProperty().set(run(1)));
        assertEquals(run(1).key(), view.score().pinnedGroupProperty().get());
        robot.interact(() -> view.score().pinnedGroupProperty().set(null));
        assertNull(runs.pinnedProperty().get());
        robot.interact(() -> runs.highlightedProperty().set(run(0).key()));
        assertEquals(run(0).key(), view.score().hoveredGroupProperty().get());
        robot.interact(() -> view.loss().hoveredGroupProperty().set(null));
        assertNull(runs.highlightedProperty().get());
    }

    @Test
    void filesGetTheExtensionOfTheKindThatWasChosen() {
        Path typed = Path.of("figures", "loss");
        assertEquals(Path.of("figures", "loss.svg"), ChartFiles.withExtension(typed, ChartFiles.SVG));
        assertEquals(Path.of("figures", "loss.png"), ChartFiles.withExtension(typed, ChartFiles.PNG));
        Path proposed = Path.of("figures.of.mine", "loss.png");
        assertEquals(Path.of("figures.of.mine", "loss.svg"), ChartFiles.withExtension(proposed, ChartFiles.SVG));
        assertEquals(proposed, ChartFiles.withExtension(proposed, ChartFiles.PNG));
        assertEquals(proposed, ChartFiles.withExtension(proposed, null));
    }

    @Test
    void aChangedRateIsMarkedOnTheCurve(FxRobot robot) {
        assertNotNull(run(0).metrics());
        robot.interact(() -> run(0).run()
                .metrics()
                .extend(
                        new double[0],
                        new double[0],
                        List.of(),
                        List.of(new RunEvent(RunEvent.Kind.LEARNING_RATE, 20, 0.1, 0.001))));
        assertEquals(
                Set.of(new CurveMark(CurveMark.Kind.CHANGE, 20, "α 0.01 → 0.001")),
                Set.copyOf(run(0).loss().marks()));
    }
}
