package dev.inkling.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Iris;
import dev.inkling.data.SampleShape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
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
}
