package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.inkling.data.Iris;
import dev.inkling.ink.DigitImage;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.Background;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // start() sets the fields before each test
class DrawControlsTest extends ApplicationTest {
    private static final int PIXEL_SIZE = 3;

    private final List<DigitImage> seen = new ArrayList<>();
    private InkCanvas canvas;
    private PixelView pixels;
    private ProbabilityBars bars;

    @Override
    public void start(Stage stage) {
        canvas = new InkCanvas(new InkRenderer(InkStyle.MNIST));
        canvas.setMaxWidth(Region.USE_PREF_SIZE);
        pixels = new PixelView(PIXEL_SIZE);
        pixels.imageProperty().bind(canvas.seenProperty());
        bars = new ProbabilityBars(List.of("cat", "dog", "platypus"));
        canvas.seenProperty().subscribe(image -> {
            if (image != null) {
                seen.add(image);
            }
        });
        Scene scene = new Scene(new VBox(8, new InkTools(canvas), canvas, pixels, bars));
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .add(InkCanvas.class.getResource("/dev/inkling/ui/draw.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        // The stage is shared with other tests, and keeps the size that they gave it.
        stage.sizeToScene();
    }

    /** A place on the canvas, as shares of its sides, on the screen. */
    private Point2D at(double x, double y) {
        return canvas.localToScreen(x * canvas.getWidth(), y * canvas.getHeight());
    }

    private void drawLine(double x0, double y0, double x1, double y1) {
        moveTo(at(x0, y0)).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 10; i++) {
            moveTo(at(x0 + (x1 - x0) * i / 10, y0 + (y1 - y0) * i / 10));
        }
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aSearchThatFailsIsNotTakenForNoMistakes() {
        NetworkShape shape = new NetworkShape(2, List.of(), 3, Activation.RELU);
        ParameterValues parameters = new ParameterValues(shape, List.of(new double[6], new double[3]));
        TestImageBar bar = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new TestImageBar(canvas));
        interact(() -> {
            bar.setImages(
                    new TestImages(Iris.load().split(25, false, 1), new Background(Runnable::run, Runnable::run)));
            bar.setPredictor(new Predictor(parameters));
            from(bar).lookup("#draw-next-mistake").queryButton().fire();
        });
        String said = from(bar).lookup("#draw-test").queryLabeled().getText();
        assertTrue(said.contains("4 features"), said);
        assertFalse(from(bar).lookup("#draw-next-mistake").query().isDisabled());
    }

    private int strokes() {
        return canvas.drawingProperty().get().strokes().size();
    }

    @Test
    void aMouseStrokeIsCollectedAndSeenWhileItIsDrawn() {
        moveTo(at(0.2, 0.3)).press(MouseButton.PRIMARY);
        moveTo(at(0.5, 0.5));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, strokes());
        int seenOnTheWay = seen.size();
        assertTrue(seenOnTheWay >= 2);
        moveTo(at(0.8, 0.7)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, strokes());
        assertTrue(seen.size() > seenOnTheWay);
        List<InkPoint> points = canvas.drawingProperty().get().strokes().get(0).points();
        assertEquals(0.2, points.get(0).x(), 0.01);
        assertEquals(0.7, points.get(points.size() - 1).y(), 0.01);
        assertEquals(canvas.seenProperty().get(), pixels.imageProperty().get());
    }

    @Test
    void undoRedoAndClearByButtonsAndKeys() {
        drawLine(0.2, 0.2, 0.8, 0.2);
        drawLine(0.5, 0.2, 0.5, 0.8);
        assertEquals(2, strokes());
        clickOn("#draw-undo");
        assertEquals(1, strokes());
        clickOn("#draw-redo");
        assertEquals(2, strokes());
        clickOn("#draw-clear");
        assertTrue(canvas.cleanProperty().get());
        assertNull(canvas.seenProperty().get());
        interact(canvas::requestFocus);
        press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        assertEquals(2, strokes());
        push(KeyCode.DELETE);
        assertEquals(0, strokes());
    }

    @Test
    void aTremblingPressIsADot() {
        moveTo(at(0.5, 0.5)).press(MouseButton.PRIMARY);
        moveBy(1, 1).moveBy(-1, 0).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, canvas.drawingProperty().get().strokes().get(0).points().size());
    }

    @Test
    void theKeyboardDrawsToo() {
        interact(canvas::requestFocus);
        push(KeyCode.LEFT).push(KeyCode.UP);
        assertTrue(canvas.cleanProperty().get(), "the pen is up");
        push(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        push(KeyCode.DOWN);
        press(KeyCode.SPACE).push(KeyCode.DOWN).release(KeyCode.SPACE);
        push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, strokes());
        assertEquals(3, canvas.drawingProperty().get().strokes().get(0).points().size());
        assertEquals(2, canvas.drawingProperty().get().strokes().get(1).points().size());
        assertTrue(canvas.isFocused(), "arrow keys draw and do not move the focus");
    }

    @Test
    void drawingTakesThePlaceOfAPickedImageAndUndoBringsItBack() {
        float[] grey = new float[DigitImage.PIXELS];
        grey[0] = 0.5f;
        DigitImage picked = new DigitImage(grey);
        interact(() -> canvas.showImage(picked));
        assertEquals(picked, canvas.seenProperty().get());
        assertFalse(canvas.cleanProperty().get());
        drawLine(0.3, 0.3, 0.6, 0.6);
        assertEquals(1, strokes());
        assertNotNull(canvas.seenProperty().get());
        assertFalse(picked.equals(canvas.seenProperty().get()));
        interact(canvas::undo);
        assertEquals(picked, canvas.seenProperty().get());
    }

    @Test
    void barsShowTheirNumbersAndTheWinner() {
        interact(() -> bars.setProbabilities(new double[] {0.25, 0, 0.75}));
        List<String> percents = lookup(".probability-bars .percent").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
        assertEquals(List.of("25.0 %", "0.0 %", "75.0 %"), percents);
        List<Region> shown = List.copyOf(lookup(".probability-bars .bar").queryAllAs(Region.class));
        double whole = lookup(".probability-bars .track").queryAs(Region.class).getWidth();
        assertEquals(0.25 * whole, shown.get(0).getWidth(), 1);
        assertEquals(0, shown.get(1).getWidth());
        assertEquals(0.75 * whole, shown.get(2).getWidth(), 1);
        assertTrue(shown.get(2).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("winner")));
    }

    @Test
    void everyPixelIsACrispSquare() {
        float[] grey = new float[DigitImage.PIXELS];
        grey[10 * DigitImage.SIDE + 10] = 1;
        interact(() -> canvas.showImage(new DigitImage(grey)));
        WritableImage[] shown = new WritableImage[1];
        interact(() -> shown[0] = pixels.snapshot(null, null));
        int border = (int) (shown[0].getWidth() - DigitImage.SIDE * PIXEL_SIZE) / 2;
        int first = border + 10 * PIXEL_SIZE;
        int after = first + PIXEL_SIZE;
        PixelReader reader = shown[0].getPixelReader();
        for (int i = first; i < after; i++) {
            assertEquals(Color.WHITE, reader.getColor(i, first));
        }
        assertEquals(reader.getColor(border, border), reader.getColor(first - 1, first));
        assertEquals(reader.getColor(border, border), reader.getColor(after, first));
    }
}
