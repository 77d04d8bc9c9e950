package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.ui.recipes.RecipeDesk;
import dev.inkling.ui.recipes.RecipeFiles;
import dev.inkling.ui.support.Messages;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published experiments, from the gallery to their figures. */
class RecipesRobotTest extends WindowRobot {
    private static final String IRIS = "#recipe-iris-from-scratch";

    @BeforeEach
    void openTheGallery() {
        push(KeyCode.SHORTCUT, KeyCode.R);
        await("the gallery", () -> isShown(IRIS));
    }

    private void press(String button) {
        interact(() -> lookup(button).queryButton().fire());
    }

    private void open(String name, String json) {
        Path file = RecipeFiles.write(home, name, json);
        RecipeDesk desk = onFx(() -> ((MainWindow) stage().getScene().getRoot()).recipes());
        interact(() -> desk.open(file));
    }

    @Test
    void irisIsRunToTheEndAndAllSixtyRowsAreExact() {
        press(IRIS + "-run");
        awaitState(0, RunState.FINISHED);
        String all = Messages.get("recipes.count.exact", 60, 60);
        await(
                "60 of 60",
                () -> isShown("#recipes-counts")
                        && text("#recipes-counts .recipe-chip").equals(all));
        assertEquals("60 of 60 rows exact", all);
        ListView<?> figures = lookup("#recipes-figures").queryListView();
        assertEquals(121, figures.getItems().size(), "a heading, and two figures a row");
        interact(() -> figures.getSelectionModel().select(1));
        assertTrue(text("#recipes-why").startsWith("50, Loss: exact."), text("#recipes-why"));
        assertTrue(text("#recipe-bar-text").startsWith(Messages.get("recipes.stage.exact", 60)));
        interact(() -> lookup("#recipes-copy")
                .queryAs(MenuButton.class)
                .getItems()
                .get(0)
                .fire());
        String csv = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertEquals(121, csv.lines().count());
        assertTrue(csv.contains(",iris-from-scratch,3000,testAccuracy,0.9866667,0.98666666"), csv);

        // The figures are found again: from the curves, and from the gallery.
        push(KeyCode.ESCAPE);
        await("the gallery again", () -> isShown(IRIS + "-results"));
        push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        await("the curves", () -> isShown("#chart-loss") && isShown("#recipe-bar-figures"));
        clickOn("#recipe-bar-figures");
        await("the figures again", () -> isShown("#recipe-results"));
        clickOn("#recipes-back");
        press(IRIS + "-results");
        await("and again", () -> isShown("#recipe-results"));
        clickOn("#recipe-bar-close");
        assertFalse(isShown("#recipe-bar"));
    }

    @Test
    void settingsAreLoadedIntoTheForm() {
        press("#recipe-random-regression-load");
        assertEquals("100", lookup("#setup-hidden").queryTextInputControl().getText());
        assertEquals("1.0e-4", rate());
        assertEquals("500", lookup("#setup-duration").queryTextInputControl().getText());
        press(IRIS + "-load");
        assertEquals("6", lookup("#setup-hidden").queryTextInputControl().getText());
        assertEquals("0.01", rate());
        assertEquals(
                Messages.get("recipes.loaded.start", "Iris from scratch, to the digit", "iris-from-scratch"), status());
        assertTrue(onFx(() -> runs().isEmpty()));
    }

    private boolean isInSight(String node) {
        return onFx(() -> lookup(node).tryQuery().isPresent()
                && boundsInScene("#recipes-scroll").contains(boundsInScene(node)));
    }

    private Bounds boundsInScene(String node) {
        Node found = lookup(node).query();
        return found.localToScene(found.getBoundsInLocal());
    }

    private String rate() {
        return lookup("#setup-learningRate").queryTextInputControl().getText();
    }

    @Test
    void aMissingDatasetSaysSoAndIsOffered() {
        assertTrue(isDisabled("#recipe-mnist-backprop-run") && isDisabled("#recipe-mnist-backprop-load"));
        assertTrue(isShown("#recipe-mnist-backprop-download") && isShown("#recipe-mnist-backprop-open"));
        assertEquals(Messages.get("data.missing"), text("#recipe-mnist-backprop .recipe-missing"));
        assertFalse(isShown(IRIS + "-download"));
    }

    @Test
    void aTeachersRecipeStaysAndABrokenOneChangesNothing() {
        open("three.json", RecipeFiles.threeRuns(300));
        await("the new card", () -> isInSight("#recipe-three-run"));
        press("#recipe-three-run");
        awaitState(2, RunState.FINISHED);
        await("all runs are over", () -> isShown("#recipe-bar-close"));

        open("broken.json", RecipeFiles.threeRuns(300).replace("\"iterations\"", "\"hours\""));
        await("the sentence", () -> isShown("#banner"));
        assertTrue(text("#banner-text").startsWith("broken.json: "), text("#banner-text"));
        assertTrue(isShown("#recipe-results"), "what was there stays");
        assertEquals(3, onFx(() -> runs().size()));
        clickOn("#banner-close");
        clickOn("#recipes-back");
        assertTrue(isShown("#recipe-three-results"));
    }
}
