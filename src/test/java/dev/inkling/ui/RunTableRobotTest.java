package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.ui.chart.RunPalette;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.table.TableLine;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Three runs, two of them repeats once they are in a group: found, sorted, gathered, pinned and saved as a person would. */
@SuppressWarnings("NullAway.Init") // set before each test
class RunTableRobotTest extends WindowRobot {
    private List<RunItem> all;

    @BeforeEach
    void trainThreeShortRuns() {
        fill("#setup-duration", "20");
        for (String seed : List.of("1", "2")) {
            fill("#setup-seed", seed);
            trainToTheEnd();
        }
        fill("#setup-hidden", "7");
        trainToTheEnd();
        all = onFx(this::runs);
    }

    private void trainToTheEnd() {
        int before = onFx(this::runs).size();
        train();
        awaitState(before, RunState.FINISHED);
    }

    private List<String> names() {
        int lines = onFx(() -> lookup("#runs-table").queryTableView().getItems().size());
        return java.util.stream.IntStream.range(0, lines)
                .mapToObj(row -> cells(row).get(1))
                .toList();
    }

    private void clickRow(int row) {
        clickOn(from(lookup("#runs-table .table-row-cell").nth(row).<Node>query())
                .lookup("#runs-state")
                .<Node>query());
    }

    private void sortBy(String column) {
        clickOn("#runs-" + column + ".column-header");
    }

    @Test
    void linesAreSortedAndFiltered() {
        sortBy("hidden");
        assertEquals(List.of("Run 3", "Run 1", "Run 2"), names());
        sortBy("hidden");
        assertEquals("Run 3", names().get(2));
        type("#runs-filter", "hidden=10");
        assertEquals(List.of("Run 1", "Run 2"), names());
        assertEquals("2 of 3 runs", text("#runs-filter-message"));
        assertFalse(isShown("#runs-filter-problem"));
        double width = width("#runs-filter");
        type("#runs-filter", "hiden=10");
        assertEquals(3, names().size(), "what is typed wrong hides nothing");
        assertTrue(text("#runs-filter-problem").contains("hiden"));
        assertEquals("", text("#runs-filter-message"));
        await("the sentence is there", () -> isShown("#runs-filter-problem"));
        interact(() -> stage().setWidth(1100));
        type("#runs-filter", "learning-rate>0.1 learningspeed=0.2");
        assertTrue(text("#runs-filter-problem").contains("learningspeed"));
        assertEquals(text("#runs-filter-problem"), shownText("#runs-filter-problem"), "it is not cut off");
        assertEquals(width, width("#runs-filter"), "the field keeps its width");
        fill("#runs-filter", "no such run");
        assertTrue(isShown("#runs-table .placeholder"));
        fill("#runs-filter", "");
        assertEquals(3, names().size());
    }

    private double width(String node) {
        return onFx(() -> lookup(node).queryAs(Region.class).getWidth());
    }

    /** What there is room for. */
    private String shownText(String label) {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(
                () -> from(lookup(label)).lookup(".text").queryAs(Text.class).getText());
    }

    @Test
    void columnsAreChosenOrThoseThatDiffer() {
        assertFalse(isShown("#runs-seed"));
        clickOn("#runs-columns");
        clickOn("#runs-choose-speed");
        clickOn("#runs-choose-batchSize");
        push(KeyCode.ESCAPE);
        assertTrue(isShown("#runs-speed"));
        assertFalse(isShown("#runs-batchSize"));
        clickOn("#runs-differences");
        assertTrue(isShown("#runs-seed") && isShown("#runs-hidden") && isShown("#runs-speed"));
        assertFalse(isShown("#runs-learningRate"));
        clickOn("#runs-differences");
        assertFalse(isShown("#runs-seed"));
        assertTrue(isShown("#runs-learningRate"));
    }

    @Test
    void groupedSeedsStandInOneLineThatOpens() {
        clickRow(0);
        press(KeyCode.SHIFT);
        clickRow(1);
        release(KeyCode.SHIFT);
        push(KeyCode.G);
        await("the form is there", () -> lookup("#runs-form-group").tryQuery().isPresent());
        clickOn("#runs-form-group");
        write("seeds");
        push(KeyCode.ENTER);
        await("they are gathered", () -> names().size() == 2);
        assertEquals(List.of("Run 1–2 · 2 seeds", "Run 3"), names());
        assertEquals("seeds", all.get(1).groupProperty().get());
        clickRow(0);
        push(KeyCode.ENTER);
        assertEquals(List.of("Run 1–2 · 2 seeds", "Run 1", "Run 2", "Run 3"), names());
        push(KeyCode.SPACE);
        assertFalse(all.get(0).visibleProperty().get()
                || all.get(1).visibleProperty().get());
        push(KeyCode.ENTER);
        push(KeyCode.DELETE);
        assertEquals(List.of("Run 3"), names());
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.U);
        assertEquals(List.of("Run 1–2 · 2 seeds", "Run 3"), names());
    }

    @Test
    void deletionLeavesTheSelectionNearbyAndIsUndoneInFull() {
        clickRow(0);
        push(KeyCode.P);
        press(KeyCode.SHIFT);
        clickRow(1);
        release(KeyCode.SHIFT);
        push(KeyCode.DELETE);
        assertEquals("2 runs deleted. Undo with Ctrl+Shift+U.", status());
        await("what took their place is selected", () -> selected().equals(List.of(all.get(2))));
        assertFalse(isPinned(0));
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.U);
        assertEquals("2 runs are back.", status());
        await("they are selected again", () -> selected().equals(all.subList(0, 2)));
        assertTrue(isPinned(0));
        sortBy("hidden");
        assertEquals(List.of("Run 3", "Run 1", "Run 2"), names());
        clickRow(1);
        push(KeyCode.DELETE);
        assertEquals("1 run deleted. Undo with Ctrl+Shift+U.", status());
        await("the next is selected", () -> selected().equals(List.of(all.get(1))));
        push(KeyCode.DELETE);
        await("the last is selected", () -> selected().equals(List.of(all.get(2))));
    }

    private List<RunItem> selected() {
        return lookup("#runs-table").<TableLine>queryTableView().getSelectionModel().getSelectedItems().stream()
                .map(TableLine::run)
                .toList();
    }

    private boolean isPinned(int row) {
        return onFx(() -> lookup("#runs-table .pin-button").nth(row).query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("pinned")));
    }

    @Test
    void theMenuOpensByKeyboardAndItsKeysWorkInTheTableAlone() {
        RunItem second = all.get(1);
        clickRow(1);
        push(KeyCode.SHIFT, KeyCode.F10);
        ContextMenu menu = lookup("#runs-table .table-row-cell")
                .nth(1)
                .queryAs(TableRow.class)
                .getContextMenu();
        await("the menu is there", menu::isShowing);
        onFx(() -> {
            Menu colors = (Menu) menu.getItems().stream()
                    .filter(item -> "runs-menu-color".equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            colors.getItems().get(5).fire();
            menu.hide();
            return true;
        });
        assertEquals(RunPalette.color(5), second.colorProperty().get());
        clickRow(1);
        onFx(() -> {
            lookup("#chart-loss").query().requestFocus();
            return true;
        });
        push(KeyCode.F2);
        assertNull(onFx(() -> lookup("#runs-table").queryTableView().getEditingCell()));
    }

    @Test
    void runsArePinnedTaggedAndNoted() {
        RunItem second = all.get(1);
        clickRow(1);
        push(KeyCode.P);
        assertTrue(isPinned(1));
        push(KeyCode.T);
        await("the form is there", () -> lookup("#runs-form-tags").tryQuery().isPresent());
        clickOn("#runs-form-tags");
        write("good");
        push(KeyCode.ENTER);
        assertEquals("good", second.tagsProperty().get());
        clickRow(1);
        push(KeyCode.ENTER);
        await("the details are there", () -> lookup("#runs-details").tryQuery().isPresent());
        clickOn("#runs-details-note");
        write("as in the book");
        clickOn("#runs-details-copy");
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).contains("Seed: 2\n"));
        push(KeyCode.ESCAPE);
        await("the note is kept", () -> second.noteProperty().get().equals("as in the book"));
        fill("#runs-filter", "tag:good book");
        await("it is found", () -> runs().equals(List.of(second)));
    }

    @Test
    void aGroupIsReplacedTagsAndNotesAreAddedTo() {
        RunItem first = all.get(0);
        onFx(() -> {
            first.groupProperty().set("old");
            first.tagsProperty().set("old");
            first.noteProperty().set("as in");
            return true;
        });
        clickRow(0);
        fillForm(KeyCode.G, "#runs-form-group", "new");
        assertEquals("new", first.groupProperty().get());
        fillForm(KeyCode.T, "#runs-form-tags", "new");
        assertEquals("old new", first.tagsProperty().get());
        fillForm(KeyCode.N, "#runs-form-note", " the book");
        assertEquals("as in the book", first.noteProperty().get());
    }

    /** Types into the form that a key opens, as it is. */
    private void fillForm(KeyCode key, String field, String text) {
        push(key);
        await(
                "the form is there",
                () -> lookup(field).tryQuery().filter(Node::isFocused).isPresent());
        // The robot writes into the window that it last clicked on.
        targetWindow(onFx(() -> lookup(field).query().getScene().getWindow()));
        write(text);
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("OK");
        await("the form is gone", () -> lookup(field).tryQuery().isEmpty());
    }

    @Test
    void ratesFitAndWhatDoesNotIsToldByATip() {
        fill("#setup-learningRate", "0.0006833");
        fill("#setup-hidden", "none");
        trainToTheEnd();
        assertTrue(cells(3).containsAll(List.of("6.833e-4", "none")), () -> cells(3).toString());
        Node rate = onFx(() -> lookup("#runs-table .table-cell")
                .match(node -> node instanceof Labeled cell && "6.833e-4".equals(cell.getText()))
                .query());
        assertEquals("6.833e-4", drawn(rate));
        moveTo(rate);
        assertNull(onFx(() -> ((Labeled) rate).getTooltip()));
        moveTo("#runs-filter");
        interact(() -> lookup("#runs-table").queryTableView().getColumns().stream()
                .filter(column -> "runs-learningRate".equals(column.getId()))
                .forEach(column -> column.setPrefWidth(50)));
        await("it is cut off", () -> !drawn(rate).equals("6.833e-4"));
        moveTo(rate);
        assertEquals("6.833e-4", onFx(() -> ((Labeled) rate).getTooltip().getText()));
    }

    private String drawn(Node cell) {
        return ((Text) cell.lookup(".text")).getText();
    }

    @Test
    void theTableIsCopiedAsItIsShown() {
        sortBy("hidden");
        clickOn("#runs-export");
        clickOn("#runs-menu-copyMarkdown");
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("| Name | Data | State | Rate | Hidden |"), copied);
        assertTrue(copied.contains("\n| Run 3 | Iris | Finished | 0.05 | 7 |"), copied);
    }
}
