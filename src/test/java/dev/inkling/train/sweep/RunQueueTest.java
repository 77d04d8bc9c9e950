package dev.inkling.train.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunQueueTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final TrainConfig SHORT =
            SweepSetting.SEED.apply(TrainConfig.forTable("iris").withLearningRate(0.01), "3");
    private static final Dataset IRIS = SHORT.data().split(Iris.load(), SHORT.seed());

    private final RunQueue queue = new RunQueue(2);
    private final List<TrainingRun> ended = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        queue.cancelAll();
    }

    /** Runs that go on until they are stopped. */
    private List<TrainingRun> submitEndless(int count) {
        return submit(ConfigJson.read("{\"duration\": {\"amount\": 10000000}}", SHORT), count);
    }

    private List<TrainingRun> submit(TrainConfig config, int count) {
        List<TrainingRun> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TrainingRun run = new TrainingRun(config, IRIS, over -> {
                ended.add(over);
                queue.ended(over);
            });
            runs.add(run);
            queue.submit(run);
        }
        return runs;
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < giveUp, "it never came");
            Thread.sleep(1);
        }
    }

    @Test
    void allRunsComeToTheirEndInOrderAndNeverMoreThanAllowedAtOnce() throws InterruptedException {
        List<TrainingRun> runs = submit(SHORT, 12);

        while (ended.size() < runs.size()) {
            assertInOrder(runs);
        }
        assertTrue(runs.stream().allMatch(run -> run.state() == RunState.FINISHED));
        until(() -> queue.running().isEmpty());
        assertEquals(12, ended.size());
    }

    /**
     * Runs have started in order, and at most two learn. The last is looked at first: what is seen learning after it was
     * learning when that one was seen.
     */
    private static void assertInOrder(List<TrainingRun> runs) {
        boolean laterStarted = false;
        int learning = 0;
        for (int i = runs.size() - 1; i >= 0; i--) {
            RunState state = runs.get(i).state();
            boolean started = state != RunState.QUEUED;
            assertTrue(started || !laterStarted);
            laterStarted |= started;
            learning += state == RunState.RUNNING ? 1 : 0;
        }
        assertTrue(learning <= 2);
    }

    @Test
    void theWaitingCanBeMovedAndCanceled() throws InterruptedException {
        List<TrainingRun> runs = submitEndless(6);
        assertEquals(runs.subList(0, 2), queue.running());
        assertEquals(runs.subList(2, 6), queue.waiting());

        queue.move(runs.get(5), 0);
        queue.move(runs.get(2), 99);
        queue.move(runs.get(0), 0);
        assertEquals(List.of(runs.get(5), runs.get(3), runs.get(4), runs.get(2)), queue.waiting());

        queue.cancel(runs.get(3));
        until(() -> ended.contains(runs.get(3)));
        assertEquals(RunState.STOPPED, runs.get(3).state());
        assertEquals(0, runs.get(3).metrics().iterations());

        queue.cancel(runs.get(1));
        until(() -> queue.running().contains(runs.get(5)));
        assertEquals(List.of(runs.get(0), runs.get(5)), queue.running());
        assertEquals(List.of(runs.get(4), runs.get(2)), queue.waiting());
    }

    @Test
    void whilePausedNothingLearnsAndNothingStarts() throws InterruptedException {
        List<TrainingRun> runs = submitEndless(4);

        queue.pauseAll();
        assertTrue(queue.isPaused());
        queue.cancel(runs.get(0));
        until(() -> runs.get(0).state().isOver());
        until(() -> queue.running().equals(List.of(runs.get(1))));
        assertEquals(RunState.PAUSED, runs.get(1).state());
        assertEquals(RunState.QUEUED, runs.get(2).state());

        queue.resumeAll();
        assertEquals(runs.subList(1, 3), queue.running());
        until(() ->
                runs.get(1).metrics().iterations() > 0 && runs.get(2).metrics().iterations() > 0);
    }

    @Test
    void cancelAllEndsAllAndTellsOfEachOnce() throws InterruptedException {
        List<TrainingRun> runs = submitEndless(9);

        queue.cancelAll();

        for (TrainingRun run : runs) {
            assertTrue(run.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(RunState.STOPPED, run.state());
        }
        until(() -> ended.size() == 9);
        until(() -> queue.running().isEmpty() && queue.waiting().isEmpty());
        assertEquals(9, ended.stream().distinct().count());
    }

    @Test
    void asManyAtOnceAsProcessorsAndMemoryServe() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertEquals(processors, RunQueue.sensible(List.of(SHORT), IRIS));
        TrainConfig large = SweepSetting.HIDDEN_SIZES.apply(SHORT, "5000-5000-5000-5000-5000-5000-5000-5000-5000-5000");
        int fewer = RunQueue.sensible(List.of(SHORT, large), IRIS);
        assertTrue(fewer >= 1 && fewer <= processors);
    }
}
