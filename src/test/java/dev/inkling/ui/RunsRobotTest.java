package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.chart.RunPalette;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done with the runs in the table. */
@SuppressWarnings("NullAway.Init") // set before each test
class RunsRobotTest extends WindowRobot {
    private RunItem first;
    private RunItem second;

    @BeforeEach
    void trainTwoShortRuns() {
        fill("#setup-duration", "20");
        train();
        awaitState(0, RunState.FINISHED);
        fill("#setup-hidden", "7, 6");
        train();
        awaitState(1, RunState.FINISHED);
        first = run(0);
        second = run(1);
    }

    private void clickRow(int row) {
        clickOn(cell(row));
    }

    private Node cell(int row) {
        return from(row(row)).lookup("#runs-state").query();
    }

    private Node row(int row) {
        return lookup("#runs-table .table-row-cell").nth(row).query();
    }

    /** As a right click does, which a window in memory takes for a plain one. */
    private void openMenu(int row) {
        openMenu(cell(row));
    }

    @Test
    void aRunIsRenamedOnTheChartsToo() {
        clickRow(0);
        push(KeyCode.F2);
        await(
                "the name is edited",
                () -> lookup("#runs-table .text-field").tryQuery().isPresent());
        push(KeyCode.SHORTCUT, KeyCode.A);
        write("narrow");
        push(KeyCode.ENTER);
        assertEquals("narrow", first.nameProperty().get());
        assertEquals("narrow · test", first.testScore().displayName());
        assertTrue(cells(0).contains("narrow"));
        assertEquals("Run 2", second.nameProperty().get());
    }

    private void edit(int row) {
        clickRow(row);
        push(KeyCode.F2);
        await("the name is edited", this::isEditing);
    }

    private boolean isEditing() {
        return lookup("#runs-table .text-field").tryQuery().isPresent();
    }

    private Node name(int row) {
        return from(row(row)).lookup("#runs-name").query();
    }

    @Test
    void aNameIsKeptByAClickElsewhereAndDiscardedByEscape() {
        edit(0);
        write("narrow");
        clickRow(1);
        assertFalse(onFx(this::isEditing));
        assertEquals("narrow", first.nameProperty().get(), "after a click on another row");
        edit(0);
        write("wide");
        clickOn("#setup-hidden");
        assertFalse(onFx(this::isEditing));
        assertEquals("wide", first.nameProperty().get(), "after a click outside the table");
        assertTrue(onFx(() -> lookup("#setup-hidden").query().isFocused()));
        assertTrue(cells(0).contains("wide"));
        edit(0);
        write("neither");
        push(KeyCode.ESCAPE);
        assertFalse(onFx(this::isEditing));
        assertEquals("wide", first.nameProperty().get(), "after Escape");
        assertTrue(cells(0).contains("wide"));
        edit(0);
        write(" ");
        push(KeyCode.ENTER);
        assertEquals("wide", first.nameProperty().get(), "a run has a name");
        assertTrue(cells(0).contains("wide"));
    }

    @Test
    void singleClicksOnANameEditNothing() throws Exception {
        clickOn(name(0));
        // Or it would be a double click.
        Thread.sleep(1000);
        clickOn(name(0));
        assertFalse(onFx(this::isEditing));
        push(KeyCode.P);
        assertTrue(onFx(() -> from(row(0)).lookup(".pin-button").query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("pinned"))));
        assertEquals("Run 1", first.nameProperty().get());
    }

    @Test
    void aDoubleClickOnANameEditsItAndElsewhereShowsAll() {
        doubleClickOn(name(0));
        await("the name is edited", this::isEditing);
        assertTrue(lookup("#runs-details").tryQuery().isEmpty());
        write("narrow");
        push(KeyCode.ENTER);
        assertEquals("narrow", first.nameProperty().get());
        doubleClickOn(cell(0));
        await("all is shown", () -> lookup("#runs-details").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
    }

    @Test
    void aRunIsHiddenAndRecolored() {
        clickOn(from(row(0)).lookup(".look-button").nth(0).<Node>query());
        assertFalse(first.visibleProperty().get());
        assertFalse(first.loss().visibleProperty().get()
                || first.testScore().visibleProperty().get());
        assertTrue(second.loss().visibleProperty().get());
        clickRow(0);
        push(KeyCode.SPACE);
        assertTrue(first.loss().visibleProperty().get());

        clickOn(from(row(0)).lookup(".look-button").nth(1).<Node>query());
        clickOn(Messages.get("runs.color", 5));
        assertSame(RunPalette.color(4), first.colorProperty().get());
        assertSame(RunPalette.color(4), first.loss().colorProperty().get());
        assertSame(RunPalette.color(1), second.colorProperty().get());
    }

    @Test
    void deletedRunsComeBackToTheirPlaces() {
        clickRow(0);
        push(KeyCode.DELETE);
        assertEquals(List.of(second), List.copyOf(runs()));
        LiveChart chart = lookup("#chart-loss").queryAs(LiveChart.class);
        assertEquals(List.of(second.loss()), List.copyOf(chart.curves()));
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.U);
        assertEquals(List.of(first, second), List.copyOf(runs()));
        assertEquals(List.of(first.loss(), second.loss()), List.copyOf(chart.curves()));
    }

    @Test
    void aRunThatLearnsIsNotEndedByTheWay() {
        fill("#setup-duration", "10000000");
        train();
        awaitState(2, RunState.RUNNING);
        RunItem third = run(2);
        clickRow(2);
        push(KeyCode.DELETE);
        await(
                "the question",
                () -> lookup(Messages.get("delete.keep")).tryQuery().isPresent());
        clickOn(Messages.get("delete.keep"));
        assertEquals(List.of(first, second, third), List.copyOf(runs()));
        assertEquals(RunState.RUNNING, third.run().state());
        openMenu(2);
        clickOn("#runs-menu-delete");
        await(
                "the question",
                () -> lookup(Messages.get("delete.keep")).tryQuery().isPresent());
        clickOn(Messages.get("delete.delete"));
        await("it is gone", () -> runs().equals(List.of(first, second)));
        await("and over", () -> third.run().state() == RunState.STOPPED);
    }

    @Test
    void keysOfTheTableAreNoKeysOfTheWindow() {
        clickRow(0);
        interact(() -> lookup("#run-go").query().requestFocus());
        push(KeyCode.DELETE);
        interact(() -> lookup("#chart-loss").query().requestFocus());
        push(KeyCode.DELETE);
        assertEquals(List.of(first, second), List.copyOf(runs()), "nothing is deleted from outside the table");
        openMenu(0);
        clickOn("#runs-menu-delete");
        assertEquals(List.of(second), List.copyOf(runs()));
    }

    @Test
    void settingsOfARunAreCopiedBackIntoTheForm() {
        fill("#setup-learningRate", "0.2");
        fill("#setup-hidden", "3");
        openMenu(1);
        clickOn("#runs-menu-copy");
        assertEquals("7, 6", lookup("#setup-hidden").queryTextInputControl().getText());
        assertEquals(
                "0.05", lookup("#setup-learningRate").queryTextInputControl().getText());
        assertEquals("20", lookup("#setup-duration").queryTextInputControl().getText());
        assertEquals(Messages.get("status.copied"), status());
    }
}
