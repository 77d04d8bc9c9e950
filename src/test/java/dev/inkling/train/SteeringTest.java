package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pause, resume, step, stop and a changed learning rate, as people use them. */
class SteeringTest {
    private static final Dataset DATASET = TestRuns.table(100, 30, 5);
    private static final TrainConfig ENDLESS = TestRuns.config(s -> {
        s.duration = new Duration(Duration.MAX, Duration.Unit.ITERATIONS);
        s.evaluationInterval = Duration.MAX;
    });

    @Test
    void pauseStandsStillStepDoesOneIterationResumeGoesOnStopEnds() {
        TrainingRun run = TestRuns.make(ENDLESS, DATASET);
        assertEquals(RunState.QUEUED, run.state());
        run.start();
        TestRuns.until(() -> run.metrics().iterations() > 20);
        run.pause();
        assertEquals(RunState.PAUSED, run.state());
        int paused = standstill(run);
        double worked = run.metrics().seconds().last();

        run.step();
        TestRuns.until(() -> run.metrics().iterations() > paused);
        assertEquals(paused + 1, standstill(run));
        assertEquals(RunState.PAUSED, run.state());
        // The clock stood still while the run did: the pauses here take 0.4 s.
        assertTrue(run.metrics().seconds().last() - worked < 0.3);

        run.resume();
        assertEquals(RunState.RUNNING, run.state());
        TestRuns.until(() -> run.metrics().iterations() > paused + 100);
        run.stop();
        TestRuns.awaitEnd(run);
        assertEquals(RunState.STOPPED, run.state());
        assertEquals(run.metrics().iterations(), TestRuns.snapshot(run).iteration());
        run.resume();
        run.pause();
        run.step();
        assertEquals(RunState.STOPPED, run.state());
    }

    @Test
    void aStepOfARunningRunPausesIt() {
        TrainingRun run = TestRuns.make(ENDLESS, DATASET);
        run.start();
        run.step();
        assertEquals(RunState.PAUSED, run.state());
        run.stop();
        TestRuns.awaitEnd(run);
    }

    @Test
    void aRunThatStartsPausedJudgesTheNewNetworkAndEachStepBringsItsEvaluation() {
        TrainConfig config = TestRuns.config(s -> {
            s.duration = new Duration(3, Duration.Unit.ITERATIONS);
            s.evaluationInterval = 2;
        });
        TrainingRun run = TestRuns.make(config, DATASET);
        run.startPaused();
        TestRuns.until(() -> run.metrics().evaluations().size() == 1);
        assertEquals(0, standstill(run));
        assertNotNull(run.snapshot());
        run.step();
        run.step();
        TestRuns.until(() -> run.metrics().evaluations().size() == 2);
        assertEquals(2, standstill(run));
        assertEquals(RunState.PAUSED, run.state());
        run.step();
        TestRuns.awaitEnd(run);
        assertEquals(RunState.FINISHED, run.state());
        assertEquals(
                List.of(0L, 2L, 3L),
                run.metrics().evaluations().stream().map(Evaluation::iteration).toList());
    }

    @Test
    void stopWhilePausedAndStopBeforeTheStartEndTheRun() {
        TrainingRun paused = TestRuns.make(ENDLESS, DATASET);
        paused.startPaused();
        paused.stop();
        TestRuns.awaitEnd(paused);
        assertEquals(RunState.STOPPED, paused.state());

        TrainingRun never = TestRuns.make(ENDLESS, DATASET);
        never.stop();
        never.start();
        TestRuns.awaitEnd(never);
        assertEquals(RunState.STOPPED, never.state());
        assertEquals(0, never.metrics().iterations());
    }

    @Test
    void aRunThatWaitsForItsStartEndsAtOnceAndOnceWhoeverIsFirst() throws Exception {
        AtomicInteger ends = new AtomicInteger();
        TrainingRun queued = new TrainingRun(ENDLESS, DATASET, run -> ends.incrementAndGet());
        queued.stop();
        assertEquals(RunState.STOPPED, queued.state());
        assertTrue(queued.await(0, TimeUnit.SECONDS));
        queued.stop();
        queued.start();
        assertEquals(RunState.STOPPED, queued.state());
        assertEquals(1, ends.get());

        for (int i = 0; i < 40; i++) {
            ends.set(0);
            TrainingRun contested = new TrainingRun(ENDLESS, DATASET, run -> ends.incrementAndGet());
            CyclicBarrier together = new CyclicBarrier(3);
            List<Thread> threads = Stream.<Runnable>of(contested::start, contested::stop, contested::startPaused)
                    .map(command -> new Thread(() -> {
                        meet(together);
                        command.run();
                    }))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            TestRuns.awaitEnd(contested);
            assertEquals(RunState.STOPPED, contested.state());
            TestRuns.until(() -> ends.get() > 0);
            assertEquals(1, ends.get());
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stopAndPauseAnswerInTheMiddleOfAnEvaluationOfMinutes() throws InterruptedException {
        TrainConfig config = TestRuns.config(s -> s.hidden = List.of(1000, 1000));
        TrainingRun run = TestRuns.make(config, TestRuns.table(1_500_000, 10, 1));
        run.start();
        TestRuns.until(() -> run.snapshot() != null);
        TestRuns.pause(50);
        run.pause();
        run.stop();
        assertTrue(run.await(15, TimeUnit.SECONDS));
        assertEquals(RunState.STOPPED, run.state());
        assertEquals(List.of(), run.metrics().evaluations());
    }

    @Test
    void aChangedLearningRateIsOnRecordAndTakesEffect() {
        TrainConfig slow = TestRuns.config(s -> s.learningRate = 0.01);
        TrainingRun changed = TestRuns.make(slow, DATASET);
        changed.startPaused();
        changed.step();
        TestRuns.until(() -> changed.metrics().iterations() == 1);
        changed.setLearningRate(0.5);
        assertEquals(0.5, changed.learningRate());
        changed.resume();
        TestRuns.awaitEnd(changed);
        RunEvent change = changed.metrics().events().get(0);
        assertEquals(1, changed.metrics().events().size());
        assertEquals(RunEvent.Kind.LEARNING_RATE, change.kind());
        assertEquals(1, change.iteration());
        assertEquals(0.5, change.value());
        double[] losses = TestRuns.losses(changed);
        double[] unchanged = TestRuns.losses(TestRuns.finish(slow, DATASET));
        // The first update had the old rate, so the second loss still agrees; the second update makes the third differ.
        assertEquals(unchanged[1], losses[1]);
        assertFalse(unchanged[2] == losses[2]);

        TrainingRun fromStart = TestRuns.make(slow, DATASET);
        fromStart.setLearningRate(0.5);
        fromStart.start();
        TestRuns.awaitEnd(fromStart);
        TrainingRun fast = TestRuns.finish(slow.withLearningRate(0.5), DATASET);
        assertEquals(
                TestRuns.lastEvaluation(fast).testLoss(),
                TestRuns.lastEvaluation(fromStart).testLoss());
        assertThrows(SettingException.class, () -> changed.setLearningRate(0));
    }

    /** The number of iterations after the last one that was under way, once it is certain that there are no more. */
    private static int standstill(TrainingRun run) {
        TestRuns.pause(100);
        int done = run.metrics().iterations();
        TestRuns.pause(100);
        assertEquals(done, run.metrics().iterations());
        return done;
    }
}
