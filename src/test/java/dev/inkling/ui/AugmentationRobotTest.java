package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.inkling.data.augment.Augmentation;
import dev.inkling.train.RunState;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

/** Training with augmented images, and looking at them before. */
class AugmentationRobotTest extends WindowRobot {
    @Override
    void prepareHome() throws IOException {
        DigitFiles.write(home.resolve("datasets").resolve("mnist"), 0);
    }

    @Test
    void imagesAreAugmentedOnRequestAndShownBefore() {
        await("the images are read", () -> isShown("#draw-canvas") && !isDisabled("#run-go"));
        clickOn("#setup-section-augmentation");
        assertFalse(isShown("#setup-shift"));
        clickOn("#setup-augment");
        await("the usual amounts", () -> isShown("#setup-shift"));
        assertEquals(
                Augmentation.USUAL.elastic(),
                Double.parseDouble(onFx(() ->
                        lookup("#setup-elastic").queryAs(TextInputControl.class).getText())));

        clickOn("#setup-augment-preview");
        await("the preview", () -> isShown("#setup-augment-samples"));
        clickOn("#setup-augment-others");
        type("#setup-rotation", "999");
        await(
                "what is wrong",
                () -> text("#setup-augment-explanation").equals(Messages.get("setup.augment.preview.wrong")));
        type("#setup-rotation", "25");
        clickOn("#setup-augment-close");
        await("the preview is gone", () -> !isShown("#setup-augment-samples"));

        fill("#setup-duration", "30");
        clickOn("#run-go");
        awaitState(0, RunState.FINISHED);
        Augmentation augmentation = run(0).config().batches().augmentation();
        assertEquals(25, augmentation.rotation());
        assertEquals(Augmentation.USUAL.shift(), augmentation.shift());
    }
}
