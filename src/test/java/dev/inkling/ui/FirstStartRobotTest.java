package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.LocalMirror;
import dev.inkling.data.MnistDownload;
import dev.inkling.data.UserDirectories;
import dev.inkling.train.RunState;
import dev.inkling.ui.recipes.RecipeFiles;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A new user, who has no files: the built-in digits are there, and MNIST is a click away. */
class FirstStartRobotTest extends WindowRobot {
    private @Nullable LocalMirror mirror;

    @Override
    MnistDownload download(Path folder) {
        return Objects.requireNonNull(mirror).download(folder);
    }

    @Override
    void addTo(DatasetCatalog catalog) {
        catalog.offer(new BuiltInDigits(new UserDirectories(Map.of(), "linux", home)));
    }

    @Test
    void digitsAreMadeAndLearnedFromAndMnistCanBeFetched() throws IOException {
        assertEquals(Messages.get("data.digits"), dataset());
        assertTrue(isShown("#setup-fetch-mnist"));
        openRecipeForDigits();
        await("the digits are made", () -> !isDisabled("#run-go"));
        assertTrue(text("#setup-dataset-note").contains("60,000"), text("#setup-dataset-note"));
        assertFalse(isDisabled("#recipe-three-run"), "the recipe's card has seen it too");
        push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        type("#setup-duration", "50");
        clickOn("#run-go");
        awaitState(0, RunState.FINISHED);
        assertTrue(isShown("#draw-canvas"));

        try (LocalMirror running = LocalMirror.complete()) {
            mirror = running;
            ComboBox<Object> box = lookup("#setup-dataset").queryComboBox();
            interact(() -> {
                Object digits = box.getValue();
                lookup("#setup-fetch-mnist").queryAs(Hyperlink.class).fire();
                assertEquals(Messages.get("data.mnist"), String.valueOf(box.getValue()));
                box.setValue(digits);
                assertTrue(lookup("#setup-fetch-mnist").query().isVisible(), "it is on its way");
            });
            await("it is there, and not offered any more", () -> !isShown("#setup-fetch-mnist"));
        }
        choose(Messages.get("data.mnist"));
        await("its images are there", () -> !isDisabled("#run-go"));
        choose(Messages.get("data.digits"));
        assertFalse(isShown("#setup-fetch-mnist"));
    }

    /** A recipe may wait for the digits while they are made. */
    private void openRecipeForDigits() {
        Path file =
                RecipeFiles.write(home, "three.json", RecipeFiles.threeRuns(20).replace("\"iris\"", "\"digits\""));
        interact(() -> ((MainWindow) stage().getScene().getRoot()).recipes().open(file));
        await("the card", () -> lookup("#recipe-three-run").tryQuery().isPresent());
        assertTrue(isDisabled("#recipe-three-run"));
    }

    private String dataset() {
        ComboBox<?> box = lookup("#setup-dataset").queryComboBox();
        return onFx(() -> String.valueOf(box.getValue()));
    }
}
