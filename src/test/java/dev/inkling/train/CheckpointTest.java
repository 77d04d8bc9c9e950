package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Precision;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When checkpoints, copies of the best parameters and events come, and what they hold. */
class CheckpointTest {
    private static final Dataset DATASET = TestRuns.table(100, 40, 5);
    private static final TrainConfig ENDLESS = TestRuns.config(s -> {
        s.duration = new Duration(Duration.MAX, Duration.Unit.ITERATIONS);
        s.evaluationInterval = 1_000;
    });

    @Test
    void withoutARequestThereIsNoneAndEachRequestBringsOneOfThatMoment() {
        TrainingRun run = TestRuns.make(ENDLESS, DATASET);
        run.start();
        TestRuns.until(() -> run.metrics().iterations() > 2_000);
        assertNull(run.checkpoint());
        long last = 0;
        for (int i = 0; i < 3; i++) {
            long before = run.metrics().lastIteration();
            run.requestCheckpoint();
            TestRuns.until(
                    () -> run.checkpoint() != null && ResumeTest.checkpoint(run).iteration() >= before);
            Checkpoint checkpoint = ResumeTest.checkpoint(run);
            assertTrue(checkpoint.iteration() > last);
            assertEquals(20 * checkpoint.iteration(), checkpoint.samples());
            assertTrue(checkpoint.seconds() >= checkpoint.trainSeconds());
            last = checkpoint.iteration();
            TestRuns.until(() -> run.metrics().lastIteration() > checkpoint.iteration() + 100);
            assertSame(checkpoint, run.checkpoint(), "one a request");
        }
        run.stop();
        TestRuns.awaitEnd(run);
        assertEquals(run.metrics().lastIteration(), ResumeTest.checkpoint(run).iteration());
        assertSame(
                ResumeTest.checkpoint(run).parameters(), TestRuns.snapshot(run).parameters());
    }

    @Test
    void pausesAndChangesOfTheRateBringEventsAndCheckpoints() {
        TrainingRun run = TestRuns.make(ENDLESS, DATASET);
        run.start();
        TestRuns.until(() -> run.metrics().iterations() > 20);
        run.pause();
        TestRuns.until(() -> run.checkpoint() != null);
        long paused = run.metrics().lastIteration();
        assertEquals(paused, ResumeTest.checkpoint(run).iteration());
        // Steps belong to the same pause.
        run.step();
        run.step();
        TestRuns.until(() -> ResumeTest.checkpoint(run).iteration() == paused + 2);
        assertEquals(List.of(RunEvent.Kind.PAUSED), kinds(run));
        assertEquals(paused, run.metrics().events().get(0).iteration());

        run.setLearningRate(0.03);
        run.step();
        TestRuns.until(() -> ResumeTest.checkpoint(run).iteration() == paused + 3);
        RunEvent change = run.metrics().events().get(1);
        assertEquals(paused + 2, change.iteration());
        assertEquals(0.03, change.value());
        assertEquals(0.03, ResumeTest.checkpoint(run).learningRate());
        run.resume();
        TestRuns.until(() -> run.metrics().lastIteration() > paused + 20);
        run.setLearningRate(0.04);
        TestRuns.until(() -> ResumeTest.checkpoint(run).learningRate() == 0.04);
        run.step();
        TestRuns.until(() -> run.metrics().events().size() == 4);
        assertEquals(
                List.of(
                        RunEvent.Kind.PAUSED,
                        RunEvent.Kind.LEARNING_RATE,
                        RunEvent.Kind.LEARNING_RATE,
                        RunEvent.Kind.PAUSED),
                kinds(run));
        run.stop();
        TestRuns.awaitEnd(run);
    }

    @Test
    void aRateThatWasSetAfterTheCheckpointIsForgottenWithWhatFollowed() {
        TrainingRun run = ResumeTest.pausedAt(TestRuns.make(ENDLESS, DATASET), 5);
        Checkpoint before = ResumeTest.checkpoint(run);
        run.setLearningRate(0.3);
        run.step();
        TestRuns.until(() -> ResumeTest.checkpoint(run).iteration() == 6);
        assertEquals(List.of(RunEvent.Kind.LEARNING_RATE), kinds(run));
        assertEquals(
                List.of(RunEvent.Kind.INTERRUPTED),
                run.metrics().until(before).events().stream()
                        .map(RunEvent::kind)
                        .toList());
        assertEquals(
                List.of(RunEvent.Kind.LEARNING_RATE, RunEvent.Kind.INTERRUPTED),
                run.metrics().until(ResumeTest.checkpoint(run)).events().stream()
                        .map(RunEvent::kind)
                        .toList());
        run.stop();
        TestRuns.awaitEnd(run);
    }

    @Test
    void aRunThatDivergedHasNoneOfParametersThatAreNoNumbers() {
        for (Reporting.LossMoment moment : Reporting.LossMoment.values()) {
            TrainConfig config = TestRuns.config(s -> {
                s.learningRate = Learning.MAX_RATE;
                s.activation = Activation.IDENTITY;
                s.hidden = List.of(8, 8, 8);
                s.lossMoment = moment;
            });
            TrainingRun run = TestRuns.make(config, DATASET);
            run.requestCheckpoint();
            run.start();
            TestRuns.awaitEnd(run);
            assertEquals(RunState.DIVERGED, run.state());
            Checkpoint checkpoint = ResumeTest.checkpoint(run);
            assertTrue(checkpoint.isFinite());
            assertTrue(checkpoint.iteration() <= run.metrics().lastIteration());
        }
    }

    @Test
    void theBestParametersAreThoseOfTheEvaluationWithTheHighestScore() throws InterruptedException {
        for (double share : List.of(0.0, 0.3)) {
            TrainConfig config = TestRuns.config(s -> {
                s.validation = share;
                s.precision = Precision.FLOAT64;
                s.learningRate = 2;
                s.evaluationInterval = 3;
            });
            TrainingRun run = TestRuns.finish(config, DATASET);
            List<Evaluation> evaluations = run.metrics().evaluations();
            // max keeps the last of equals, so from the end to the start.
            Evaluation highest = Stream.iterate(evaluations.size() - 1, i -> i >= 0, i -> i - 1)
                    .map(evaluations::get)
                    .max(Comparator.comparingDouble(e -> share == 0 ? e.testScore() : e.validationScore()))
                    .orElseThrow();
            Snapshot best = run.best();
            assertNotNull(best);
            assertEquals(highest.iteration(), best.iteration());
            Examination.Result result = Examination.of(best.parameters(), Precision.FLOAT64, DATASET.test());
            assertEquals(highest.testScore(), result.score());

            TrainingRun again = new TrainingRun(
                    config, DATASET, RunStart.resume(ResumeTest.checkpoint(run), run.metrics()), ended -> {});
            again.start();
            TestRuns.awaitEnd(again);
            assertNull(again.best(), "what came before is not beaten");
        }
    }

    @Test
    void aResumedRunFindsTheBestThatIsStillToCome() {
        TrainConfig config = TestRuns.config(s -> s.evaluationInterval = 1);
        TrainingRun undisturbed = TestRuns.finish(config, DATASET);
        Snapshot best = undisturbed.best();
        assertNotNull(best);
        assertTrue(best.iteration() > 2, "learns something");
        TrainingRun interrupted = ResumeTest.pausedAt(TestRuns.make(config, DATASET), 2);
        TrainingRun resumed = new TrainingRun(
                config,
                DATASET,
                RunStart.resume(ResumeTest.checkpoint(interrupted), undisturbed.metrics()),
                ended -> {});
        resumed.start();
        TestRuns.awaitEnd(resumed);
        Snapshot found = resumed.best();
        assertNotNull(found);
        assertEquals(best.iteration(), found.iteration());
        for (int i = 0; i < best.parameters().values().size(); i++) {
            assertArrayEquals(
                    best.parameters().values().get(i),
                    found.parameters().values().get(i));
        }
        interrupted.stop();
        TestRuns.awaitEnd(interrupted);
    }

    private static List<RunEvent.Kind> kinds(TrainingRun run) {
        return run.metrics().events().stream().map(RunEvent::kind).toList();
    }
}
