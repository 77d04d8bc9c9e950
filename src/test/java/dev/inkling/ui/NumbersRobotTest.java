package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.TinyNumbers;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The window with a dataset whose numbers are to be predicted: nothing in it speaks of classes. */
class NumbersRobotTest extends WindowRobot {
    @Override
    void addTo(DatasetCatalog catalog) {
        catalog.entries().add(TinyNumbers.entry());
    }

    private LiveChart scores() {
        return lookup("#chart-score").queryAs(LiveChart.class);
    }

    private String scoresTitle() {
        return onFx(() -> scores().titleProperty().get());
    }

    private void trainFor(int iterations) {
        fill("#setup-duration", String.valueOf(iterations));
        train();
    }

    @Test
    void aRunIsJudgedByRSquared() {
        choose("Numbers");
        assertTrue(isDisabled("#setup-loss"));
        trainFor(300);
        awaitState(0, RunState.FINISHED);
        double score = run(0).figures().testScore();
        assertTrue(score <= 1, "R² " + score);
        assertTrue(run(0).figures().bestTestScore() >= score);
        assertEquals(Messages.get("curves.r2"), scoresTitle());
        await("the table has it", () -> cells(0).contains(Numbers.significant(score)));
        assertFalse(cells(0).stream().anyMatch(cell -> cell.contains("%")), () -> "row " + cells(0));
        await("the status line has it", () -> status().contains("R² " + Numbers.significant(score)));
        await("a predicted number", () -> !text("#explore-predicted-0").equals("–"));
        assertFalse(isShown(".probability-bars"));
        push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertTrue(isShown("#inspect-numbers"));
    }

    @Test
    void theChartHasOneKindOfScoreAtATime() {
        trainFor(20);
        awaitState(0, RunState.FINISHED);
        assertEquals(Messages.get("curves.accuracy"), scoresTitle());
        choose("Numbers");
        fill("#setup-validation", "0.25");
        trainFor(20);
        awaitState(1, RunState.FINISHED);
        assertEquals(Messages.get("curves.r2.validated"), scoresTitle());
        assertEquals(run(1).scoreCurves(), onFx(() -> scores().curves()));
        assertEquals(3, run(1).scoreCurves().size());
        interact(
                () -> lookup("#runs-table").queryTableView().getSelectionModel().clearAndSelect(0));
        assertEquals(run(0).scoreCurves(), onFx(() -> scores().curves()));
        assertEquals(Messages.get("curves.accuracy"), scoresTitle());
    }
}
