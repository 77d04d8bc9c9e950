package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Predictor;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How runs end, and what is left then. */
class RunEndTest {
    private static final Dataset DATASET = TestRuns.table(50, 30, 5);

    @Test
    void aRunThatDivergesKeepsWhatCameBefore() {
        TrainConfig config = TestRuns.config(s -> {
            s.learningRate = Learning.MAX_RATE;
            s.activation = Activation.IDENTITY;
            s.evaluationInterval = 1;
        });
        TrainingRun run = TestRuns.finish(config, DATASET);
        assertEquals(RunState.DIVERGED, run.state());
        assertNull(run.problem());
        double[] losses = TestRuns.losses(run);
        assertTrue(losses.length >= 1 && losses.length < run.totalIterations(), () -> losses.length + " iterations");
        assertTrue(Arrays.stream(losses).allMatch(Double::isFinite));
        List<Evaluation> evaluations = run.metrics().evaluations();
        assertEquals(0, evaluations.get(0).iteration());
        assertTrue(evaluations.stream().allMatch(Evaluation::isFinite));
        assertNotNull(run.snapshot());
    }

    @Test
    void aFailureIsToldInASentenceAndTheEndIsAnnouncedOnce() throws Exception {
        // A class that does not exist.
        Samples broken = new Samples(new DoubleFeatures(new double[5], 1), new int[] {0, 1, 2, 300, 0});
        CompletableFuture<TrainingRun> ended = new CompletableFuture<>();
        TrainingRun run = new TrainingRun(
                TestRuns.config(s -> {}),
                TestRuns.dataset(broken, broken),
                over -> assertTrue(ended.complete(over), "announced before"));
        run.start();
        assertSame(run, ended.get(60, TimeUnit.SECONDS));
        assertEquals(RunState.FAILED, run.state());
        String problem = String.valueOf(run.problem());
        assertTrue(problem.startsWith("An error ended the run: "), problem);
    }

    @Test
    void snapshotsComeFromTheStartGetNewerAndTheLastIsTheResult() {
        TrainConfig config = TestRuns.config(s -> s.duration = new Duration(20_000, Duration.Unit.ITERATIONS));
        TrainingRun run = TestRuns.make(config, DATASET);
        run.startPaused();
        TestRuns.until(() -> run.snapshot() != null);
        assertEquals(0, TestRuns.snapshot(run).iteration());
        run.resume();
        TestRuns.until(() -> TestRuns.snapshot(run).iteration() > 0);
        long first = TestRuns.snapshot(run).iteration();
        TestRuns.until(() -> TestRuns.snapshot(run).iteration() > first);
        TestRuns.awaitEnd(run);
        assertEquals(20_000, TestRuns.snapshot(run).iteration());
        Predictor predictor = new Predictor(TestRuns.snapshot(run).parameters());
        Samples test = DATASET.test();
        double loss = 0;
        for (int row = 0; row < test.size(); row++) {
            loss -= Math.log(predictor.answer(test.features().row(row))[test.label(row)]) / test.size();
        }
        assertEquals(TestRuns.lastEvaluation(run).testLoss(), loss, 1e-4 * Math.max(1, loss));
    }

    @Test
    void durationCountsEpochsOrIterationsAndEvaluationsComeAtIntervalsAndAtTheEnd() {
        TrainingRun epochs = TestRuns.finish(
                TestRuns.config(s -> {
                    s.duration = new Duration(4, Duration.Unit.EPOCHS);
                    s.evaluationInterval = 5;
                }),
                DATASET);
        assertEquals(3, epochs.metrics().iterationsPerEpoch());
        assertEquals(12, epochs.metrics().iterations());
        assertEquals(
                List.of(0.0, 5 / 3.0, 10 / 3.0, 4.0),
                epochs.metrics().evaluations().stream().map(Evaluation::epoch).toList());
        TrainingRun iterations =
                TestRuns.finish(TestRuns.config(s -> s.duration = new Duration(4, Duration.Unit.ITERATIONS)), DATASET);
        assertEquals(4, iterations.metrics().iterations());
        assertEquals(4, iterations.totalIterations());
        assertTrue(iterations.metrics().samplesPerSecond() > 0);
    }

    @Test
    void aLimitTakesTheFirstTrainingSamplesAlone() {
        TrainConfig limited = TestRuns.config(s -> s.trainLimit = 30);
        Dataset shortened = TestRuns.dataset(TestRuns.part(DATASET.train(), 0, 30), DATASET.test());
        TrainingRun run = TestRuns.finish(limited, DATASET);
        assertEquals(2, run.metrics().iterationsPerEpoch());
        TrainingRun expected = TestRuns.finish(TestRuns.config(s -> {}), shortened);
        assertArrayEquals(TestRuns.losses(expected), TestRuns.losses(run));
        assertEquals(
                TestRuns.lastEvaluation(expected).trainLoss(),
                TestRuns.lastEvaluation(run).trainLoss());
        TrainingRun more = TestRuns.make(TestRuns.config(s -> s.trainLimit = 1_000), DATASET);
        assertEquals(3, more.metrics().iterationsPerEpoch());
    }
}
