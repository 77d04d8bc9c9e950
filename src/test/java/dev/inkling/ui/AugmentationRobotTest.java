package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.inkling.data.augment.Augmentation;
import dev.inkling.train.RunState;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

/** Training with augmented images, and looking at them before. */
class AugmentationRobotTest extends WindowRobot {
    private static final int WHITE = 0xffffffff;

    @Override
    void prepareHome() throws IOException {
        DigitFiles.write(home.resolve("datasets").resolve("mnist"), 0);
    }

    /** The light of all pixels of the preview, to be asked on the window's thread. */
    private long brightness() {
        WritableImage picture = lookup("#setup-augment-samples").query().snapshot(null, null);
        long sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int argb = picture.getPixelReader().getArgb(x, y);
                sum += argb == WHITE ? 0 : argb & 0xff;
            }
        }
        return sum;
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
        await("images", () -> brightness() > 0);
        long before = onFx(this::brightness);
        clickOn("#setup-augment-others");
        await("others", () -> brightness() != before);
        long others = onFx(this::brightness);
        type("#setup-rotation", "999");
        await(
                "what is wrong",
                () -> text("#setup-augment-explanation").equals(Messages.get("setup.augment.preview.wrong")));
        type("#setup-rotation", "25");
        await("turned further", () -> brightness() != others);
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
