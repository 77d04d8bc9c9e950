package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.run.store.RunStore;
import dev.inkling.train.RunEvent;
import dev.inkling.train.RunState;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Runs are compared, and outlive the window. */
class KeepingRobotTest extends WindowRobot {
    /** Far more than a test lasts. */
    private static final String ENDLESS = "10000000";

    private <T> List<T> ofRuns(Function<RunItem, T> fact) {
        return onFx(() -> runs().stream().map(fact).toList());
    }

    private List<Double> rates() {
        return ofRuns(run -> run.config().learning().rate());
    }

    private Node row(int row) {
        return from(lookup("#runs-table .table-row-cell").nth(row).<Node>query())
                .lookup("#runs-state")
                .query();
    }

    private void compareThePublishedRates() {
        clickOn("#run-compare");
        clickOn("#compare-published");
        clickOn("#compare-start");
        await("three runs", () -> runs().size() == 3);
        await(
                "their end",
                () -> runs().stream().allMatch(run -> run.figures().state().isOver()));
    }

    private void openMenu() {
        openMenu(row(0));
    }

    /** Closes the window and opens another one on the same folder. */
    private void restart() {
        interact(stage()::hide);
        openWindow();
    }

    @Test
    void aComparisonIsSetUpReadAndFoundAgain() {
        fill("#setup-duration", "200");
        compareThePublishedRates();
        assertEquals(List.of(0.5, 1.2, 1.5), rates());
        assertEquals(
                1, ofRuns(run -> run.groupProperty().get()).stream().distinct().count());
        await("the sweep is over", () -> isShown("#sweep-bar-close"));

        clickOn(row(1));
        push(KeyCode.P);
        await(
                "it is the reference",
                () -> lookup(".pin-button").queryAll().stream()
                        .anyMatch(pin -> pin.getPseudoClassStates().toString().contains("pinned")));
        clickOn("#curves-layout-side_by_side");
        await(
                "charts side by side",
                () -> lookup(".chart-grid .live-chart").queryAll().stream()
                                .filter(Node::isVisible)
                                .count()
                        == 3);
        clickOn("#curves-layout-one_chart");
        clickOn("#curves-layout-overlay");

        fill("#runs-filter", "rate>1");
        await("two of them", () -> rates().equals(List.of(1.2, 1.5)));
        fill("#runs-filter", "");
        await("all again", () -> rates().size() == 3);

        clickOn(row(2));
        push(KeyCode.DELETE);
        await("it is gone", () -> rates().equals(List.of(0.5, 1.2)));
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.U);
        await("it is back", () -> rates().equals(List.of(0.5, 1.2, 1.5)));

        List<RunState> states = ofRuns(run -> run.figures().state());
        List<Double> losses = ofRuns(run -> run.figures().loss());
        restart();
        await("they are there again", () -> runs().size() == 3);
        assertEquals(List.of(0.5, 1.2, 1.5), rates());
        assertEquals(states, ofRuns(run -> run.figures().state()));
        assertEquals(losses, ofRuns(run -> run.figures().loss()));
        await(
                "with their curves",
                () -> runs().stream().allMatch(run -> run.loss().data().size() > 0));
        await("and a network that answers", () -> runs().stream().anyMatch(run -> run.snapshot() != null));
    }

    /** What the network says of the sample that the sliders begin with. */
    private List<String> probabilities() {
        return onFx(() -> lookup(".probability-bars .percent").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList());
    }

    @Test
    void aRunOfBeforeIsAskedInTheUnitsThatItLearnedIn() {
        fill("#setup-duration", "300");
        train();
        awaitState(0, RunState.FINISHED);
        interact(() -> lookup("#setup-standardize").queryAs(ToggleSwitch.class).setSelected(true));
        train();
        awaitState(1, RunState.FINISHED);
        assertTrue(run(1).config().data().standardize());
        await("the last answer", () -> Objects.requireNonNull(run(1).snapshot()).iteration() == 300);
        awaitAnswer();
        List<String> scaled = probabilities();
        clickOn(row(0));
        await("another answers", () -> !probabilities().equals(scaled));
        awaitAnswer();
        List<String> unscaled = probabilities();

        restart();
        await("they are there", () -> runs().size() == 2);
        clickOn(row(1));
        await("it answers as before", () -> probabilities().equals(scaled));
        clickOn(row(0));
        await("so does the other", () -> probabilities().equals(unscaled));
    }

    private void awaitAnswer() {
        await("an answer", () -> probabilities().stream().noneMatch(String::isEmpty));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    }

    @Test
    void whatIsDeletedStaysDeleted() {
        fill("#setup-duration", "50");
        train();
        awaitState(0, RunState.FINISHED);
        train();
        awaitState(1, RunState.FINISHED);
        clickOn(row(0));
        push(KeyCode.DELETE);
        await("one is left", () -> runs().size() == 1);
        restart();
        await("it is there", () -> runs().size() == 1);
        assertEquals(List.of("Run 2"), ofRuns(run -> run.nameProperty().get()));
    }

    @Test
    void anInterruptedRunGoesOn() {
        fill("#setup-duration", ENDLESS);
        train();
        await(
                "it learns",
                () -> !runs().isEmpty() && runs().get(0).run().metrics().iterations() > 500);
        restart();
        awaitState(0, RunState.INTERRUPTED);
        long stood = run(0).figures().iterations();
        assertTrue(stood > 500);

        openMenu();
        clickOn("#runs-menu-resume");
        awaitState(0, RunState.RUNNING);
        await("it goes on", () -> run(0).run().metrics().iterations() > stood);
        assertTrue(Objects.requireNonNull(run(0).metrics()).events().stream()
                .anyMatch(event -> event.kind() == RunEvent.Kind.INTERRUPTED));
        assertEquals("Run 1", run(0).nameProperty().get());
        assertEquals(1, runs().size());
    }

    @Test
    void aRunBranchesFromWhereAnotherStood() {
        fill("#setup-duration", "300");
        train();
        awaitState(0, RunState.FINISHED);
        assertFalse(isShown("#run-branch"));
        chooseToBranch();
        await("it is said", () -> isShown("#run-branch") && text("#run-branch").contains("300"));
        fill("#setup-hidden", "7");
        train();
        await("why not", () -> isShown("#banner"));
        clickOn("#banner-close");
        assertTrue(isShown("#run-branch"), "the next run would branch still");
        fill("#setup-hidden", "10");
        fill("#setup-learningRate", "0.01");
        train();
        awaitState(1, RunState.FINISHED);
        assertFalse(isShown("#run-branch"));
        RunItem branch = run(1);
        assertEquals(300, branch.facts().firstIteration());
        assertEquals(600, branch.figures().iterations());
        assertEquals("Run 1", branch.facts().parent());
        assertNotNull(branch.metrics());
        assertFalse(branch.config().equals(run(0).config()));

        chooseToBranch();
        await("it is said", () -> isShown("#run-branch"));
        clickOn("#run-branch-cancel");
        train();
        awaitState(2, RunState.FINISHED);
        assertEquals(0, run(2).facts().firstIteration());
    }

    private void chooseToBranch() {
        openMenu();
        clickOn("#runs-menu-branch");
        await("the question", () -> lookup("#branch-moments").tryQuery().isPresent());
        clickOn(Messages.get("branch.branch"));
    }

    @Test
    void howMuchRoomRunsTakeIsShownAndLimited() {
        fill("#setup-duration", "50");
        train();
        awaitState(0, RunState.FINISHED);
        push(KeyCode.SHORTCUT, KeyCode.B);
        await(
                "what there is",
                () -> isShown("#storage-runs") && text("#storage-runs").equals("1"));
        assertTrue(onFx(() -> lookup("#storage-file").queryTextInputControl().getText())
                .endsWith("runs.db"));

        type("#storage-budget", "many");
        await("the reason", () -> text("#storage-reason").startsWith("Type a whole number"));
        assertTrue(isDisabled("#storage-apply"));
        type("#storage-budget", "7");
        push(KeyCode.ENTER);
        await("what came of it", () -> text("#storage-outcome").startsWith("No parameters had to be dropped."));
        assertTrue(text("#storage-parameters").endsWith("7.0 MB"));
        push(KeyCode.ESCAPE);
        await("it is closed", () -> lookup("#storage").tryQuery().isEmpty());
        try (RunStore other = RunStore.open(home.resolve("runs"))) {
            assertEquals(7_000_000, other.parameterBudget());
        }
    }
}
