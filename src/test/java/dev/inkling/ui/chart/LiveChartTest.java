package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveChartTest {
    private final LiveChart loss = new LiveChart();
    private final LiveChart accuracy = new LiveChart();
    private final GrowingPoints falling = new GrowingPoints(0, 1);
    private final GrowingPoints rising = new GrowingPoints(0, 1);
    private final GrowingPoints tested = new GrowingPoints(0, 100);

    /** Fonts, and so controls, need the toolkit before the first test object is made. */
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        loss.titleProperty().set("Loss");
        loss.emptyTextProperty().set("nothing yet");
        accuracy.valueFormatProperty().set(ValueFormat.PERCENT);
        loss.linkX(accuracy);
        loss.curves().addAll(curve("a", "first", falling, 0), curve("b", "second", rising, 1));
        accuracy.curves()
                .add(new Curve(
                        "a", "test", CurveKind.EVALUATION, tested, "first", RunPalette.color(0), RunPalette.dash(0)));
        VBox root = new VBox(loss, new ChartLegend(List.of(loss, accuracy)), accuracy);
        VBox.setVgrow(loss, Priority.ALWAYS);
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        Scene scene = new Scene(root, 800, 700);
        scene.getStylesheets()
                .add(Objects.requireNonNull(LiveChart.class.getResource("/dev/inkling/ui/chart.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
        // The stage is shared with other tests, and keeps the size that they gave it.
        stage.sizeToScene();
    }

    @Test
    void theCrosshairReadsTheCurvesOfBothCharts(FxRobot robot) {
        grow();
        robot.moveTo(at(loss, 250, 1.6));
        settle();
        List<String> texts = texts(loss);
        assertTrue(texts.contains("Iteration 250"), texts::toString);
        assertTrue(
                texts.indexOf("1.500") >= 0 && texts.indexOf("1.500") < texts.indexOf("0.5000"),
                "nearest first: " + texts);
        assertTrue(
                texts(accuracy).contains("first · test"), () -> texts(accuracy).toString());
        assertTrue(
                texts(accuracy).contains("25.00 %") || texts(accuracy).contains("35.00 %"), "the nearest evaluation");

        robot.moveTo(at(loss, 495, 1));
        settle();
        Bounds card = lookup(loss, ".chart-read-out")
                .localToScreen(lookup(loss, ".chart-read-out").getLayoutBounds());
        assertFalse(card.contains(at(loss, 495, 1)), "the card is beside the cursor");
        assertTrue(card.getMinX() >= loss.localToScreen(0, 0).getX(), "and inside of the chart");
        assertTrue(card.getMaxX() <= loss.localToScreen(loss.getWidth(), 0).getX(), "and inside of the chart");
    }

    @Test
    void growthCanWait(FxRobot robot) {
        AtomicBoolean waits = new AtomicBoolean(true);
        robot.interact(() -> List.of(loss, accuracy).forEach(chart -> chart.letGrowthWaitWhile(waits::get)));
        settle();
        Range before = loss.visibleX();
        grow();
        assertEquals(before, loss.visibleX());
        waits.set(false);
        settle();
        assertTrue(loss.visibleX().max() >= 500, "caught up with: " + loss.visibleX());
    }

    @Test
    void aCurveUnderTheCursorHighlightsItsRunEverywhere(FxRobot robot) {
        grow();
        robot.moveTo(at(loss, 250, 1.5));
        settle();
        assertEquals("a", accuracy.hoveredGroupProperty().get());
        robot.moveTo(at(loss, 250, 1));
        settle();
        assertEquals(null, loss.hoveredGroupProperty().get());
    }

    @Test
    void aDragZoomsBothChartsAndADoubleClickShowsEverything(FxRobot robot) {
        grow();
        Range all = loss.visibleX();
        robot.drag(at(loss, 100, 1.5)).dropTo(at(loss, 300, 0.5));
        settle();
        assertEquals(100, loss.visibleX().min(), 2);
        assertEquals(300, loss.visibleX().max(), 2);
        assertEquals(0.5, loss.visibleY().min(), 0.03);
        assertEquals(1.5, loss.visibleY().max(), 0.03);
        assertEquals(loss.visibleX(), accuracy.visibleX());
        assertTrue(loss.zoomedProperty().get() && accuracy.zoomedProperty().get());

        grow();
        settle();
        assertEquals(300, loss.visibleX().max(), 2, "zoomed in, the chart does not follow");

        robot.doubleClickOn(at(loss, 200, 1), MouseButton.PRIMARY);
        settle();
        assertFalse(loss.zoomedProperty().get());
        assertTrue(loss.visibleX().max() > all.max(), "and follows again");
    }

    @Test
    void aFlatDragKeepsTheHeightFollowing(FxRobot robot) {
        grow();
        robot.drag(at(loss, 400, 1)).dropTo(at(loss, 490, 1));
        settle();
        assertEquals(400, loss.visibleX().min(), 2);
        assertTrue(
                loss.visibleY().max() >= 1.2 && loss.visibleY().max() < 2, "fits what is visible: " + loss.visibleY());
    }

    @Test
    void theWheelKeepsThePointUnderTheCursor(FxRobot robot) {
        grow();
        Point2D place = at(loss, 200, 1.25);
        robot.interact(() -> scroll(place, 80));
        settle();
        assertTrue(loss.zoomedProperty().get());
        assertTrue(place.distance(at(loss, 200, 1.25)) < 2, "the point stays where it was");
    }

    @Test
    void theKeyboardMovesZoomsAndResets(FxRobot robot) {
        grow();
        robot.interact(loss::requestFocus);
        robot.type(KeyCode.END);
        assertTrue(texts(loss).contains("Iteration 499"), () -> texts(loss).toString());
        robot.type(KeyCode.LEFT);
        int stepped = iteration();
        assertTrue(stepped < 499 && stepped >= 496, "one pixel or one point: " + stepped);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertTrue(iteration() <= stepped - 5, "faster with Shift");
        robot.type(KeyCode.HOME);
        assertEquals(0, iteration());
        robot.type(KeyCode.PLUS);
        settle();
        assertTrue(loss.zoomedProperty().get());
        robot.type(KeyCode.ESCAPE);
        settle();
        assertFalse(loss.zoomedProperty().get());
    }

    @Test
    void aClickInTheLegendHidesARunOnAllCharts(FxRobot robot) {
        grow();
        robot.clickOn(entry("first"));
        settle();
        assertFalse(loss.curves().get(0).visibleProperty().get());
        assertFalse(accuracy.curves().get(0).visibleProperty().get());
        assertTrue(loss.curves().get(1).visibleProperty().get());
        robot.moveTo(at(loss, 250, 0.5));
        settle();
        assertFalse(texts(loss).contains("first"), "hidden curves are not read");
        robot.clickOn(entry("second"));
        settle();
        assertTrue(texts(loss).stream().anyMatch(text -> text.startsWith("All curves are hidden")));
        robot.type(KeyCode.SPACE);
        settle();
        assertTrue(loss.curves().get(1).visibleProperty().get());
    }

    @Test
    void anEmptyChartSaysWhatToDoAndTheFirstEvaluationShows(FxRobot robot) {
        settle();
        assertTrue(texts(loss).contains("nothing yet"));
        robot.interact(() -> tested.add(0.1));
        settle();
        assertTrue(inked(accuracy) > 10, "a single point is a dot");
    }

    @Test
    void aThemeSwitchRecolorsTheChart(FxRobot robot) {
        grow();
        Color light = loss.colors().text();
        robot.interact(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        settle();
        assertFalse(light.equals(loss.colors().text()));
        assertTrue(RunColor.contrast(loss.colors().text(), loss.colors().background()) >= 3);
        robot.interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    }

    @Test
    void pictureAndNumbersCanBeSaved(FxRobot robot, @TempDir Path folder) throws Exception {
        falling.add(Double.NaN);
        grow();
        WritableImage picture = WaitForAsyncUtils.asyncFx(
                        () -> ChartExport.picture(List.of(loss), 1, 600, 300, 2, true))
                .get();
        ChartExport.writePng(picture, folder.resolve("loss.png"));
        var image = ImageIO.read(folder.resolve("loss.png").toFile());
        assertNotNull(image);
        assertEquals(1200, image.getWidth());
        assertEquals(600, image.getHeight());
        assertEquals(0xffffffff, image.getRGB(2, 2));

        ChartExport.writeCsv(
                CurveSnapshot.of(accuracy.curves(), List.of("0.5")),
                List.of("learning_rate"),
                folder.resolve("accuracy.csv"));
        List<String> rows = Files.readAllLines(folder.resolve("accuracy.csv"));
        assertEquals("run,curve,iteration,epoch,seconds,value,learning_rate", rows.get(0));
        assertEquals("first,test,300,0.5,1.2,0.35,0.5", rows.get(4));
        assertEquals(1 + tested.size(), rows.size());
        try (var files = Files.list(folder)) {
            assertEquals(
                    Set.of("loss.png", "accuracy.csv"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    private static Curve curve(String run, String name, GrowingPoints points, int number) {
        return new Curve(run, "", CurveKind.DENSE, points, name, RunPalette.color(number), RunPalette.dash(number));
    }

    /** 500 iterations more: one loss falls from 2 to 1, the other rises from 0 to 1; an evaluation each 100. */
    private void grow() {
        int start = rising.size();
        for (int i = 0; i < 500; i++) {
            falling.add(2 - i / 500.0);
            rising.add(i / 500.0);
            if (i % 100 == 0) {
                tested.add(0.05 + i / 1000.0);
            }
        }
        settle();
        assertTrue(rising.size() == start + 500);
    }

    /** Two pulses at least: one to redraw, one to show it. */
    private static void settle() {
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D at(LiveChart chart, double x, double y) {
        PlotArea area = FrameLayout.area(
                chart.getWidth(),
                chart.getHeight(),
                chart.viewport().shared().labelWidth(),
                FrameLayout.rightGutter(List.of()),
                chart.settings().isTitled());
        ChartFrame frame = new ChartFrame(
                area,
                XAxis.ITERATION,
                new LinearScale(chart.visibleX()),
                new LinearScale(chart.visibleY()),
                List.of(),
                List.of());
        return chart.localToScreen(frame.screenX(x), frame.screenY(y, false));
    }

    /** A turn of the wheel; the headless robot's wheel has no defined direction. */
    private void scroll(Point2D screen, double deltaY) {
        Point2D local = loss.screenToLocal(screen);
        PickResult pick = new PickResult(loss, local.getX(), local.getY());
        loss.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                local.getX(),
                local.getY(),
                screen.getX(),
                screen.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                HorizontalTextScrollUnits.NONE,
                0,
                VerticalTextScrollUnits.NONE,
                0,
                0,
                pick));
    }

    private int iteration() {
        WaitForAsyncUtils.waitForFxEvents();
        return texts(loss).stream()
                .filter(text -> text.startsWith("Iteration "))
                .map(text -> Integer.parseInt(text.substring("Iteration ".length())))
                .findFirst()
                .orElseThrow();
    }

    private Node entry(String name) {
        return loss.getScene().getRoot().lookupAll(".chart-legend-entry").stream()
                .filter(node -> ((Labeled) node).getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Node lookup(LiveChart chart, String selector) {
        return Objects.requireNonNull(chart.lookup(selector));
    }

    private static List<String> texts(LiveChart chart) {
        return chart.lookupAll(".label").stream()
                .filter(LiveChartTest::isShown)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static long inked(LiveChart chart) {
        Image image = chart.getChildrenUnmodifiable().stream()
                .filter(ImageView.class::isInstance)
                .map(node -> ((ImageView) node).getImage())
                .findFirst()
                .orElseThrow();
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += image.getPixelReader().getArgb(x, y) != 0 ? 1 : 0;
            }
        }
        return count;
    }
}
