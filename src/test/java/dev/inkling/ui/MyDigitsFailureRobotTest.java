package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import java.nio.file.Files;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** A drawing that cannot be kept stays on the canvas. */
class MyDigitsFailureRobotTest extends WindowRobot {

    @Override
    void prepareHome() throws IOException {
        DigitFiles.write(home.resolve("datasets").resolve("mnist"), 0);
        // A folder where the file should be: nobody can write that.
        Files.createDirectories(home.resolve("runs").resolve("my-digits.db").resolve("x"));
    }

    private void drawDown(double share) {
        InkCanvas canvas = lookup("#draw-canvas").queryAs(InkCanvas.class);
        Bounds place = onFx(() -> canvas.localToScreen(canvas.getBoundsInLocal()));
        double x = place.getMinX() + share * place.getWidth();
        moveTo(x, place.getMinY() + 40).press(MouseButton.PRIMARY);
        moveTo(x, place.getMaxY() - 40).release(MouseButton.PRIMARY);
    }

    @Test
    void theReasonIsSaidAndTheDrawingGoesOn() {
        await("the canvas", () -> isShown("#draw-canvas"));
        clickOn("#banner-close");
        drawDown(0.4);
        write("4");
        await("the sentence", () -> isShown("#banner-text"));
        String sentence = text("#banner-text");
        assertTrue(sentence.contains("my-digits.db") && sentence.contains("still here"), sentence);
        assertEquals(Messages.get("mine.label"), text("#mine-word"));
        assertFalse(isDisabled("#mine-label-4"));
        drawDown(0.6);
        InkCanvas canvas = lookup("#draw-canvas").queryAs(InkCanvas.class);
        assertEquals(2, onFx(() -> canvas.drawingProperty().get().strokes().size()), "the next stroke joins it");
    }
}
