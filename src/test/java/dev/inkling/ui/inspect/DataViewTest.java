package dev.inkling.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Iris;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Table;
import dev.inkling.ui.support.PlotRegion;
import dev.inkling.ui.support.RowSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // start() sets the fields before each test
class DataViewTest extends ApplicationTest {
    private final List<String> picked = new ArrayList<>();
    private DataView view;

    @Override
    public void start(Stage stage) {
        view = new DataView((part, row) -> picked.add(part + " " + row));
        stage.setScene(new Scene(view, 620, 400));
        stage.show();
        // The stage is shared with other tests, and keeps the size that they gave it.
        stage.sizeToScene();
    }

    private void showImages() {
        interact(() -> view.show(TinyImages.dataset(
                TinyImages.samples(new int[] {0, 1}, 255, 0, 0, 255),
                TinyImages.samples(new int[] {0, 1, 1}, 255, 0, 204, 102, 255, 0))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String place() {
        return lookup(".place").queryAs(Labeled.class).getText();
    }

    @Test
    void anImageIsPickedByClickAndByKeys() {
        showImages();
        TileCanvas tiles = lookup(".tile-canvas").queryAs(TileCanvas.class);
        TileLayout layout = TileLayout.of(new SampleShape.Image(1, 2), tiles.getWidth(), tiles.getHeight());
        Point2D second = tiles.localToScreen(layout.x(1) + 3, layout.y(1) + 3);
        clickOn(second);
        assertEquals(List.of("TRAIN 1"), picked);
        push(KeyCode.LEFT).push(KeyCode.ENTER);
        assertEquals(List.of("TRAIN 1", "TRAIN 0"), picked);
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals(2, picked.size(), "the window's key for training");
        clickOn("#inspect-test");
        interact(tiles::requestFocus);
        push(KeyCode.END).push(KeyCode.SPACE);
        assertEquals("TEST 2", picked.get(2));
    }

    @Test
    void mistakesAreSearchedOnceThereIsANetwork() throws Exception {
        showImages();
        assertTrue(lookup("#inspect-only-mistakes").query().isDisabled());
        interact(() -> view.setPredictor(TinyImages.brighterPixel()));
        assertFalse(lookup("#inspect-only-mistakes").query().isDisabled());
        clickOn("#inspect-test").clickOn("#inspect-only-mistakes");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> place().equals("1–2 of 2 samples"));
        TileCanvas tiles = lookup(".tile-canvas").queryAs(TileCanvas.class);
        interact(tiles::requestFocus);
        push(KeyCode.ENTER);
        assertEquals(List.of("TEST 2"), picked, "the surest mistake is first");
        interact(() -> view.setPredictor(null));
        assertEquals("1–3 of 3 samples", place());
    }

    @Test
    void aTableShowsItsSummaryByClass() {
        interact(() -> view.show(Iris.load()));
        TableView<?> table = lookup(".summary-table").queryTableView();
        assertEquals(4, table.getItems().size());
        assertEquals("5.843", table.getColumns().get(4).getCellData(0));
        clickOn("#inspect-summary-class").push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("5.006", table.getColumns().get(4).getCellData(0));
        interact(() -> view.showNothing());
        assertTrue(lookup(".summary-table").tryQuery().isEmpty());
    }

    @Test
    void ofALongTableSomeRowsAreDrawn() {
        int rows = 5_000;
        double[] values = new Random(1).doubles(2 * rows).toArray();
        int[] labels = IntStream.range(0, rows).map(row -> row % 2).toArray();
        Table table = new Table("long", "long", List.of("a", "b"), List.of("one", "two"), values, labels);
        interact(() -> view.show(table));
        assertTrue(lookup("Points for 2,000 of 5,000 rows, drawn by lot")
                .tryQuery()
                .isPresent());
        int[] drawn = RowSample.of(rows);
        assertEquals(RowSample.MOST, Arrays.stream(drawn).distinct().count());
        assertArrayEquals(drawn, RowSample.of(rows));
        assertArrayEquals(new int[] {0, 1, 2}, RowSample.of(3));
        interact(() -> view.show(Iris.load()));
        assertTrue(lookup("Points for 150 of 150 rows, drawn by lot").tryQuery().isEmpty());
    }

    @Test
    void aPlotIsPaintedWhenItCanBeSeen() throws Exception {
        AtomicInteger painted = new AtomicInteger();
        PlotRegion plot = new PlotRegion() {
            @Override
            protected void paint(GraphicsContext g, double width, double height) {
                painted.incrementAndGet();
            }
        };
        interact(() -> {
            view.setVisible(false);
            view.getChildren().setAll(plot);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, painted.get());
        interact(() -> view.setVisible(true));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> painted.get() > 0);
        int once = painted.get();
        interact(() -> view.setVisible(false));
        interact(() -> view.setVisible(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(once, painted.get(), "nothing changed");
    }

    @Test
    void inertiaTurnsNoPage() {
        int[] labels = new int[3_000];
        int[] pixels = new int[2 * labels.length];
        interact(() ->
                view.show(TinyImages.dataset(TinyImages.samples(labels, pixels), TinyImages.samples(labels, pixels))));
        WaitForAsyncUtils.waitForFxEvents();
        TileCanvas tiles = lookup(".tile-canvas").queryAs(TileCanvas.class);
        String first = place();
        interact(() -> tiles.fireEvent(scrolled(-30, false)));
        assertEquals(first, place(), "less than a notch");
        interact(() -> tiles.fireEvent(scrolled(-10, false)));
        String second = place();
        assertNotEquals(first, second);
        interact(() -> tiles.fireEvent(scrolled(-400, true)));
        assertEquals(second, place());
        interact(() -> tiles.fireEvent(scrolled(40, false)));
        assertEquals(first, place());
    }

    private static ScrollEvent scrolled(double by, boolean inertia) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                10,
                10,
                10,
                10,
                false,
                false,
                false,
                false,
                false,
                inertia,
                0,
                by,
                0,
                by,
                HorizontalTextScrollUnits.NONE,
                0,
                VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
