package dev.inkling.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.sweep.RunQueue;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.runs.IrisRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.runs.RunsWithFigures;
import dev.inkling.ui.support.WindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningSweepTest {
    private final WindowThread window = new WindowThread();
    private final RunsModel model = new RunsModel(window.background());
    private final RunQueue queue = new RunQueue(1);
    private final List<RunItem> items = IntStream.rangeClosed(1, 4)
            .mapToObj(number -> RunsWithFigures.queued(
                    number,
                    new TrainingRun(
                            IrisRuns.endless().withLearningRate(number / 100.0), IrisRuns.dataset(), queue::ended)))
            .toList();
    private final RunningSweep sweep = new RunningSweep("rates", queue, items);

    private List<Integer> waiting() {
        return sweep.waiting().stream().map(RunItem::serial).toList();
    }

    private void begin() {
        model.runs().addAll(items);
        items.forEach(item -> queue.submit(item.run()));
    }

    @AfterEach
    void stopAll() {
        queue.cancelAll();
    }

    @Test
    void runsThatWaitAreMovedAndTakenOut() {
        begin();
        assertEquals(List.of(2, 3, 4), waiting());
        assertEquals("Run 3  ·  learning rate 0.03", sweep.describe(items.get(2)));
        sweep.move(items.get(3), 0);
        assertEquals(List.of(4, 2, 3), waiting());
        sweep.cancel(items.get(1));
        assertEquals(List.of(4, 3), waiting());
        window.runUntil("the end of the one taken out", model::refresh, () -> sweep.canceled() == 1);
        assertEquals(3, sweep.total(), "it belongs to the sweep no more");
        assertEquals(0, sweep.done(), "nor is it done");
        assertEquals(RunState.STOPPED, items.get(1).figures().state());
        assertEquals(1, sweep.running());
        assertTrue(sweep.progress() < 0.25, "none is over: " + sweep.progress());
    }

    @Test
    void runsThatWaitAreToldApartByAllThatIsVariedAndByTheirSeed() {
        List<RunItem> repeated = new ArrayList<>();
        for (String rate : List.of("0.2", "0.5")) {
            for (String hidden : List.of("50", "100")) {
                for (String seed : List.of("2", "3")) {
                    TrainConfig config = SweepSetting.LEARNING_RATE.apply(IrisRuns.endless(), rate);
                    config = SweepSetting.SEED.apply(SweepSetting.HIDDEN_SIZES.apply(config, hidden), seed);
                    repeated.add(RunsWithFigures.queued(
                            repeated.size() + 1, new TrainingRun(config, IrisRuns.dataset(), queue::ended)));
                }
            }
        }
        RunningSweep many = new RunningSweep("many", queue, repeated);
        assertEquals("Run 2  ·  0.2  ·  50  ·  seed 3", many.describe(repeated.get(1)));
        assertEquals("Run 2  ·  learning rate 0.2, hidden sizes 50 and seed 3", many.describeInFull(repeated.get(1)));
        assertEquals(8, repeated.stream().map(many::describe).distinct().count());
    }

    @Test
    void allArePausedGoOnAndAreCanceled() {
        begin();
        sweep.pauseAll();
        assertTrue(sweep.isPaused());
        window.runUntil(
                "the pause", model::refresh, () -> items.get(0).figures().state() == RunState.PAUSED);
        sweep.resumeAll();
        window.runUntil(
                "the run goes on", model::refresh, () -> items.get(0).figures().state() == RunState.RUNNING);
        assertFalse(sweep.isOver());
        assertTrue(Double.isNaN(sweep.remainingSeconds()), "endless runs have no end in sight");
        sweep.cancelAll();
        window.runUntil("the end", model::refresh, sweep::isOver);
        assertEquals(1, sweep.progress());
        assertEquals(List.of(), waiting());
    }
}
