package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.Metrics;
import dev.inkling.train.RunState;
import dev.inkling.ui.chart.EndMark;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Trains iris by mouse and keyboard. */
class TrainingRobotTest extends WindowRobot {
    /** More than any test lets it do. */
    private static final String ENDLESS = "10000000";

    @Test
    void irisIsLearnedToTheEnd() {
        clickOn("#run-go");
        awaitState(0, RunState.FINISHED);
        RunItem run = run(0);
        double accuracy = run.figures().testScore();
        assertTrue(accuracy >= 0.96, "test accuracy " + accuracy);
        assertEquals(3_000, run.figures().iterations());
        await(
                "the status line tells the end",
                () -> status().startsWith("Run 1 finished with " + Numbers.percent(accuracy)));
        assertEquals(Messages.get("run.go"), text("#run-go"));
        assertTrue(isDisabled("#run-stop"));
        assertTrue(cells(0).contains(Messages.get("runs.state.finished")), () -> "row " + cells(0));
        assertTrue(cells(0).contains("3,000"), () -> "row " + cells(0));
        assertEquals(3_000, run.loss().data().size());
        assertEquals(61, run.testScore().data().size(), "evaluations: at the start and every 50 iterations");
        LiveChart chart = lookup("#chart-loss").queryAs(LiveChart.class);
        assertEquals(run.loss(), onFx(() -> chart.curves().get(0)));
        await("the chart shows all iterations", () -> chart.visibleX().max() >= 3_000);
    }

    @Test
    void pauseHoldsStepDoesOneIterationStopKeepsWhatWasLearned() {
        fill("#setup-duration", ENDLESS);
        assertTrue(isDisabled("#run-stop"));
        clickOn("#run-go");
        await("it learns", () -> runs().get(0).figures().iterations() > 100);
        assertEquals(Messages.get("run.pause"), text("#run-go"));
        clickOn("#run-go");
        awaitState(0, RunState.PAUSED);
        int held = iterationsAtRest();
        await("the button resumes", () -> text("#run-go").equals(Messages.get("run.resume")));
        String paused =
                Messages.get("status.paused", "Run 1", Numbers.count(held), Numbers.count(Long.parseLong(ENDLESS)));
        await("the status line says so", () -> status().equals(paused));

        clickOn("#run-step");
        await("a step was done", () -> metrics().iterations() > held);
        assertEquals(held + 1, iterationsAtRest());
        assertEquals(RunState.PAUSED, run(0).run().state());

        clickOn("#run-go");
        await("it goes on", () -> metrics().iterations() > held + 100);
        clickOn("#run-stop");
        awaitState(0, RunState.STOPPED);
        await("Train is back", () -> text("#run-go").equals(Messages.get("run.go")));
        long last = run(0).figures().iterations();
        assertTrue(last > held);
        String stopped = Messages.get("status.stopped", "Run 1", Numbers.count(last));
        await("the status line says so", () -> status().equals(stopped));
    }

    private Metrics metrics() {
        return runs().get(0).run().metrics();
    }

    /** The iterations done once the one under way has ended, which must then stay as they are over several frames. */
    private int iterationsAtRest() {
        int[] seen = {-1, -1, -1, -1};
        await("no more iterations", () -> {
            System.arraycopy(seen, 1, seen, 0, seen.length - 1);
            seen[seen.length - 1] = metrics().iterations();
            return seen[0] == seen[seen.length - 1];
        });
        return seen[0];
    }

    @Test
    void aRunThatDivergesEndsWithAnOfferThatHelps() {
        type("#setup-learningRate", "1000");
        clickOn("#run-go");
        awaitState(0, RunState.DIVERGED);
        await("the banner", () -> isShown("#banner"));
        String iteration = Numbers.count(run(0).figures().iterations() + 1L);
        assertEquals(Messages.get("banner.diverged", "Run 1", iteration, "1000"), text("#banner-text"));
        await("the status line says so", () -> status().equals(Messages.get("status.diverged", "Run 1")));
        RunItem diverged = run(0);
        assertEquals(
                EndMark.DIVERGED, onFx(() -> diverged.loss().endMarkProperty().get()));
        assertTrue(diverged.loss().data().size() > 0, "the curve keeps its points");
        assertEquals(diverged.figures().iterations(), diverged.loss().data().size());

        assertEquals(Messages.get("banner.diverged.action", "100"), text("#banner-action"));
        clickOn("#banner-action");
        assertFalse(isShown("#banner"));
        assertEquals(
                "100", lookup("#setup-learningRate").queryTextInputControl().getText());
        fill("#setup-learningRate", "0.05");
        train();
        awaitState(1, RunState.FINISHED);
        assertTrue(run(1).figures().testScore() >= 0.96);
        assertEquals(RunState.DIVERGED, run(0).figures().state());
    }

    @Test
    void theLearningRateCanBeChangedWhileARunIsOn() {
        assertFalse(isShown("#setup-apply-rate"));
        fill("#setup-duration", ENDLESS);
        train();
        await("it learns", () -> runs().get(0).figures().iterations() > 10);
        await("the rate can be applied", () -> isShown("#setup-apply-rate"));
        assertTrue(isDisabled("#setup-apply-rate"), "nothing new is typed");
        type("#setup-learningRate", "0.01");
        assertFalse(isDisabled("#setup-apply-rate"));
        clickOn("#setup-apply-rate");
        assertEquals(0.01, run(0).run().learningRate());
        await("the trainer noted it", () -> !metrics().events().isEmpty());
        assertEquals(0.01, metrics().events().get(0).value());
        await("the table shows it", () -> cells(0).contains("0.01"));
        assertTrue(isDisabled("#setup-apply-rate"));
    }

    @Test
    void everythingGoesByKeyboard() {
        fill("#setup-duration", ENDLESS);
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await("it learns", () -> runs().size() == 1 && runs().get(0).figures().iterations() > 10);
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        awaitState(0, RunState.PAUSED);
        int held = iterationsAtRest();
        push(KeyCode.F10);
        await("a step was done", () -> metrics().iterations() > held);
        assertEquals(held + 1, iterationsAtRest());
        push(KeyCode.SHORTCUT, KeyCode.PERIOD);
        awaitState(0, RunState.STOPPED);

        push(KeyCode.F10);
        await(
                "a step begins a run",
                () -> runs().size() == 2 && runs().get(1).figures().iterations() == 1);
        awaitState(1, RunState.PAUSED);
        assertEquals(1, run(1).run().metrics().iterations());
    }
}
