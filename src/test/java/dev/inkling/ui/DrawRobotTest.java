package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Draws at a network that learns from a small dataset of images. */
@SuppressWarnings("NullAway.Init") // set before each test
class DrawRobotTest extends WindowRobot {
    /** Test images whose label is wrong, so that a network that has learned gets them wrong. */
    private static final int MISTAKES = 2;

    private InkCanvas canvas;

    @Override
    void prepareHome() throws IOException {
        DigitFiles.write(home.resolve("datasets").resolve("mnist"), MISTAKES);
    }

    @BeforeEach
    void waitForTheImages() {
        await("the images are read", () -> isShown("#draw-canvas") && !isDisabled("#run-go"));
        canvas = lookup("#draw-canvas").queryAs(InkCanvas.class);
    }

    private void learn() {
        fill("#setup-duration", "600");
        train();
        awaitState(0, RunState.FINISHED);
        await("the final network answers", () -> text("#draw-source").contains("600"));
    }

    /** Draws strokes through x, y, x, y … as shares of the canvas's sides. */
    private void draw(double... corners) {
        moveTo(at(corners[0], corners[1])).press(MouseButton.PRIMARY);
        for (int i = 2; i < corners.length; i += 2) {
            moveTo(at(corners[i], corners[i + 1]));
        }
        release(MouseButton.PRIMARY);
    }

    private Point2D at(double x, double y) {
        return canvas.localToScreen(x * canvas.getWidth(), y * canvas.getHeight());
    }

    private String answer() {
        return text("#draw-answer .headline");
    }

    private List<String> percents() {
        return onFx(() -> lookup("#draw-bars .percent").queryAllAs(Labeled.class).stream()
                .filter(Labeled::isVisible)
                .map(Labeled::getText)
                .toList());
    }

    private double percentsInAll() {
        return percents().stream()
                .mapToDouble(text -> Double.parseDouble(text.replace(" %", "")))
                .sum();
    }

    @Test
    void filesThatAreNotTheOriginalsSaySo() {
        String note = text("#setup-dataset-note");
        assertTrue(note.contains(DigitFiles.TRAIN + " ") && note.contains(DigitFiles.TEST + " "), note);
        assertTrue(note.contains("not the original"), note);
        assertEquals(Messages.get("draw.source.none"), text("#draw-source"));
        assertTrue(isDisabled("#draw-next-mistake"), "nobody can be mistaken yet");
    }

    @Test
    void aDrawnOneIsReadWhileTheNetworkLearns() {
        draw(0.5, 0.2, 0.51, 0.5, 0.5, 0.8);
        assertEquals("", answer());
        fill("#setup-duration", "10000000");
        clickOn("#run-go");
        await("the answer is 1", () -> answer().equals("1"));
        assertEquals(RunState.RUNNING, run(0).run().state(), "it still learns");
        assertEquals(10, percents().size());
        assertEquals(100, percentsInAll(), 0.5);
        String source = text("#draw-source");
        await("the drawing is judged anew", () -> !text("#draw-source").equals(source));

        clickOn("#draw-clear");
        assertEquals("", answer());
        draw(0.25, 0.2, 0.75, 0.2, 0.45, 0.8);
        await("the answer is 7", () -> answer().equals("7"));
        assertEquals(RunState.RUNNING, run(0).run().state(), "it still learns");
        assertEquals(100, percentsInAll(), 0.5);
    }

    @Test
    void strokesAreUndoneAndCleared() {
        draw(0.3, 0.2, 0.3, 0.8);
        draw(0.7, 0.2, 0.7, 0.8);
        assertEquals(2, strokes());
        push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(1, strokes());
        clickOn("#draw-undo");
        assertEquals(0, strokes());
        assertNull(canvas.seenProperty().get());
        assertTrue(isDisabled("#draw-undo"));
        clickOn("#draw-redo");
        assertEquals(1, strokes());
        clickOn("#draw-clear");
        assertEquals(0, strokes());
        clickOn("#draw-undo");
        assertEquals(1, strokes());
        assertNotNull(canvas.seenProperty().get());
    }

    private int strokes() {
        return onFx(() -> canvas.drawingProperty().get().strokes().size());
    }

    @Test
    void testImagesAreShownOneByOneAndByMistake() {
        learn();
        clickOn("#draw-next");
        assertEquals(Messages.get("draw.test.which", "Test", "1", DigitFiles.label(1)), text("#draw-test"));
        assertEquals(String.valueOf(DigitFiles.label(0)), answer(), "its label is wrong");
        clickOn("#draw-previous");
        assertEquals(
                Messages.get("draw.test.which", "Test", "100", DigitFiles.label(DigitFiles.TEST - 1)),
                text("#draw-test"));
        assertEquals(String.valueOf(DigitFiles.label(DigitFiles.TEST - 1)), answer());
        for (int mistake = 0; mistake < 2 * MISTAKES; mistake++) {
            clickOn("#draw-next-mistake");
            String expected = Messages.get(
                    "draw.test.which",
                    "Test",
                    String.valueOf(mistake % MISTAKES + 1),
                    DigitFiles.label(mistake % MISTAKES + 1));
            await("the mistake " + expected, () -> text("#draw-test").equals(expected));
        }
        draw(0.5, 0.2, 0.5, 0.8);
        assertEquals(Messages.get("draw.test.none"), text("#draw-test"));
        assertFalse(answer().isEmpty());
    }
}
