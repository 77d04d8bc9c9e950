package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LocalMirror;
import dev.inkling.data.MnistDownload;
import dev.inkling.train.RunState;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The settings as they are typed, and what keeps Train from being pressed. */
class SettingsRobotTest extends WindowRobot {
    private @Nullable LocalMirror mirror;

    @Override
    MnistDownload download(Path folder) {
        return mirror == null ? super.download(folder) : mirror.download(folder);
    }

    @Test
    void aWrongSettingSaysWhyAndHoldsTrainUntilItIsRight() {
        refuses("#setup-hidden", "abc", "10, 5");
        refuses("#setup-learningRate", "-1", "0.1");
        refuses("#setup-batchSize", "", "full");
    }

    private void refuses(String field, String wrong, String right) {
        type(field, wrong);
        await("the reason for " + field, () -> isShown(field + "-reason"));
        String reason = text(field + "-reason");
        assertTrue(reason.endsWith("."), reason);
        assertTrue(isBelow(field + "-reason", field));
        assertTrue(isDisabled("#run-go") && isDisabled("#run-step"));
        assertTrue(text("#run-reason").endsWith(": " + reason), text("#run-reason"));
        type(field, right);
        await("no reason for " + field, () -> !isShown(field + "-reason"));
        assertFalse(isDisabled("#run-go"));
        assertFalse(isShown("#run-reason"));
    }

    private boolean isBelow(String reason, String field) {
        return onFx(() -> {
            Bounds above = boundsOf(field);
            Bounds below = boundsOf(reason);
            return below.getHeight() > 0
                    && below.getMinY() >= above.getMaxY()
                    && below.getMinY() - above.getMaxY() < above.getHeight();
        });
    }

    private Bounds boundsOf(String query) {
        Node node = lookup(query).query();
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void keysForTrainingSayWhatIsWrongToo() {
        type("#setup-learningRate", "fast");
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await("the banner", () -> isShown("#banner"));
        assertTrue(text("#banner-text").contains(Messages.get("setup.problem.learningRate")));
        assertTrue(onFx(() -> runs().isEmpty()));
        clickOn("#banner-close");
        assertFalse(isShown("#banner"));
    }

    @Test
    void aMissingMnistIsOfferedAndCannotBeTrained() {
        assertFalse(isShown("#setup-download"));
        choose(Messages.get("data.mnist"));
        await("the offer", () -> isShown("#setup-download"));
        assertEquals(Messages.get("download.start"), text("#setup-download"));
        assertTrue(isShown("#setup-open"));
        assertEquals(Messages.get("data.missing"), text("#setup-dataset-note"));
        assertTrue(isDisabled("#run-go") && isDisabled("#run-step"));
        assertTrue(isShown("#run-reason"));
        assertTrue(text("#run-reason").contains("MNIST"), text("#run-reason"));
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await("the banner", () -> isShown("#banner"));
        assertEquals(text("#run-reason"), text("#banner-text"));

        choose(Messages.get("data.iris"));
        await("no offer", () -> !isShown("#setup-download"));
        assertFalse(isDisabled("#run-go"));
        assertFalse(isShown("#run-reason"));
    }

    @Test
    void aPressOnDownloadBringsTheImages() throws IOException {
        try (LocalMirror running = LocalMirror.complete()) {
            mirror = running;
            choose(Messages.get("data.mnist"));
            clickOn("#setup-download");
            await("the images are there", () -> !isDisabled("#run-go"));
            assertFalse(isShown("#setup-download"));
            assertFalse(isShown("#run-reason"));
            assertFalse(isShown("#setup-download-problem"));
        }
    }

    @Test
    void tabReachesEveryFieldWithAVisibleFocus() {
        interact(() -> lookup(".section-header").queryAllAs(Button.class).forEach(Button::fire));
        interact(() -> lookup("#setup-dataset").query().requestFocus());
        Set<String> reached = new LinkedHashSet<>();
        for (int i = 0; i < 60 && !reached.contains("run-step"); i++) {
            push(KeyCode.TAB);
            Node focused = onFx(() -> stage().getScene().getFocusOwner());
            assertTrue(onFx(focused::isFocusVisible), () -> focused + " shows that it has the focus");
            assertTrue(onFx(() -> isInView(focused)), () -> focused + " is scrolled into view");
            reached.add(String.valueOf(focused.getId()));
        }
        List<String> expected = List.of(
                "setup-hidden",
                "setup-activation",
                "setup-learningRate",
                "setup-batchSize",
                "setup-duration",
                "setup-unit",
                "setup-section-samples",
                "setup-trainPerClass",
                "setup-standardize",
                "setup-validation",
                "setup-section-network",
                "setup-initializer",
                "setup-batchNormalization",
                "setup-loss",
                "setup-precision",
                "setup-section-optimizer",
                "setup-method",
                "setup-schedule",
                "setup-warmup",
                "setup-clipNorm",
                "setup-gradients",
                "setup-section-regularization",
                "setup-l1",
                "setup-l2",
                "setup-weightDecay",
                "setup-dropout",
                "setup-section-batches",
                "setup-seed",
                "setup-section-stopping",
                "setup-stopLoss",
                "setup-stopSeconds",
                "setup-section-measuring",
                "setup-evaluationInterval",
                "setup-fromStart",
                "setup-lossMoment",
                "run-go",
                "run-step");
        assertEquals(expected, reached.stream().filter(expected::contains).toList());
    }

    private boolean isInView(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        Node scroll = lookup("#setup-scroll").query();
        Bounds view = scroll.localToScene(scroll.getBoundsInLocal());
        boolean scrolled = bounds.getMaxX() <= view.getMaxX()
                && node.getId() != null
                && !node.getId().startsWith("run-");
        return !scrolled || (bounds.getMinY() >= view.getMinY() - 1 && bounds.getMaxY() <= view.getMaxY() + 1);
    }

    @Test
    void aSectionOpensInPlaceAndItsSettingsReachTheRun() {
        assertFalse(isShown("#setup-l2"));
        clickOn("#setup-section-regularization");
        assertTrue(isShown("#setup-l2"));
        type("#setup-l2", "0.5");
        await("the title tells", () -> isShown("#setup-section-regularization .section-summary"));
        assertEquals("L2 0.5", text("#setup-section-regularization .section-summary"));
        fill("#setup-duration", "20");
        train();
        awaitState(0, RunState.FINISHED);
        assertEquals(0.5, run(0).run().config().learning().l2());

        assertTrue(new Preferences(preferencesFile()).isOpen("regularization"));
        clickOn("#setup-section-regularization");
        assertFalse(isShown("#setup-l2"));
        assertFalse(new Preferences(preferencesFile()).isOpen("regularization"));
    }

    @Test
    void aWrongSettingOpensItsSection() {
        assertFalse(isShown("#setup-dropout"));
        fill("#setup-dropout", "2");
        await("the section is open", () -> isShown("#setup-dropout"));
        assertTrue(isShown("#setup-dropout-reason"));
        assertTrue(isDisabled("#run-go"));
        assertFalse(Files.exists(preferencesFile()), "only what somebody opens is remembered");
        fill("#setup-dropout", "0.2");
        await("no reason", () -> !isShown("#setup-dropout-reason"));
        assertTrue(isShown("#setup-dropout"), "it stays open");
        assertFalse(isDisabled("#run-go"));
    }
}
