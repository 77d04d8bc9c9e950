package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Preferences;
import dev.inkling.ui.support.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javafx.application.Application;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The window as a whole: its first sight, its themes, its views, and its end. */
class WindowRobotTest extends WindowRobot {

    @Test
    void aNewcomerSeesIrisReadyToTrain() {
        assertTrue(stage().getTitle().startsWith("Inkling"));
        ComboBox<?> box = lookup("#setup-dataset").queryComboBox();
        assertEquals(Messages.get("data.iris"), onFx(() -> String.valueOf(box.getValue())));
        assertFalse(isDisabled("#run-go"));
        await("what to do next", () -> status().equals(Messages.get("status.ready")));
        assertTrue(isShown("#runs-table .placeholder"));
        assertFalse(isShown("#banner"));
        assertFalse(Files.exists(preferencesFile()), "looking around leaves no files");
    }

    @Test
    void theThemeChangesAtOnceAndIsRemembered() {
        String light = onFx(Application::getUserAgentStylesheet);
        assertTrue(light.contains("light"), light);
        clickOn("#menu-view").clickOn("#menu-dark");
        String dark = onFx(Application::getUserAgentStylesheet);
        assertTrue(dark.contains("dark"), dark);
        assertEquals(Theme.DARK, new Preferences(preferencesFile()).theme());
        interact(() -> {
            stage().hide();
            try {
                start(new Stage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertEquals(dark, onFx(Application::getUserAgentStylesheet));
        push(KeyCode.SHORTCUT, KeyCode.D);
        assertEquals(light, onFx(Application::getUserAgentStylesheet));
        assertEquals(Theme.LIGHT, new Preferences(preferencesFile()).theme());
    }

    @Test
    void curvesAndDataTakeTurns() {
        assertTrue(isShown("#chart-loss"));
        clickOn("#center-data");
        await("the data", () -> isShown("#inspect-summary-class"));
        assertFalse(isShown("#chart-loss"));
        clickOn("#center-data");
        assertTrue(isShown("#inspect-summary-class"), "pressing the chosen one again changes nothing");
        push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertTrue(isShown("#chart-loss"));
        push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertTrue(isShown("#inspect-summary-class"));
    }

    @Test
    void whatLearnsIsNotInterruptedWithoutAQuestion() {
        fill("#setup-duration", "10000000");
        train();
        awaitState(0, RunState.RUNNING);
        push(KeyCode.SHORTCUT, KeyCode.Q);
        await(
                "the question",
                () -> lookup(Messages.get("close.stay")).tryQuery().isPresent());
        clickOn(Messages.get("close.stay"));
        await(
                "the question is gone",
                () -> lookup(Messages.get("close.stay")).tryQuery().isEmpty());
        assertTrue(onFx(stage()::isShowing));
        assertEquals(1, runs().size());

        push(KeyCode.SHORTCUT, KeyCode.Q);
        await(
                "the question again",
                () -> lookup(Messages.get("close.close")).tryQuery().isPresent());
        clickOn(Messages.get("close.close"));
        await("the window is closed", () -> !stage().isShowing());
    }

    @Test
    void whereNothingLearnsNothingIsAsked() {
        fill("#setup-duration", "20");
        train();
        awaitState(0, RunState.FINISHED);
        push(KeyCode.SHORTCUT, KeyCode.Q);
        await("the window is closed", () -> !stage().isShowing());
    }
}
