package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When runs end early, what is kept back for it, and where runs start. */
class StopRulesTest {
    private static final Dataset DATASET = TestRuns.table(120, 40, 4);

    @Test
    void theRunEndsWithTheFirstLossAtTheLimit() {
        TrainConfig config = TestRuns.config(s -> {
            s.stop = new StopRules(0.7, 0, 0);
            s.duration = new Duration(5_000, Duration.Unit.ITERATIONS);
        });
        TrainingRun run = TestRuns.finish(config, DATASET);
        assertEquals(RunState.FINISHED, run.state());
        assertEquals(EndReason.LOSS_REACHED, run.reason());
        double[] losses = TestRuns.losses(run);
        assertTrue(losses[losses.length - 1] <= 0.7);
        for (int i = 0; i < losses.length - 1; i++) {
            assertTrue(losses[i] > 0.7);
        }
        assertEquals(losses.length, TestRuns.lastEvaluation(run).iteration(), "judged at its end");
    }

    @Test
    void patienceEndsTheRunSoManyEvaluationsAfterTheBest() {
        TrainConfig config = TestRuns.config(s -> {
            s.validation = 0.3;
            s.stop = new StopRules(0, 3, 0);
            s.learningRate = 0.5;
            s.hidden = List.of(60);
            s.evaluationInterval = 10;
            s.duration = new Duration(50_000, Duration.Unit.ITERATIONS);
        });
        TrainingRun run = TestRuns.finish(config, DATASET);
        assertEquals(EndReason.NO_IMPROVEMENT, run.reason());
        // Without the one before learning, which no patience counts from.
        List<Double> losses = run.metrics().evaluations().stream()
                .skip(1)
                .map(Evaluation::validationLoss)
                .toList();
        double best = losses.stream().min(Double::compare).orElseThrow();
        assertEquals(losses.size() - 4, losses.indexOf(best));
    }

    @Test
    void timeEndsTheRunAndNoRuleLetsItComplete() {
        TrainingRun timed = TestRuns.finish(
                TestRuns.config(s -> {
                    s.stop = new StopRules(0, 0, 0.05);
                    s.duration = new Duration(Duration.MAX, Duration.Unit.ITERATIONS);
                }),
                DATASET);
        assertEquals(EndReason.TIME_UP, timed.reason());
        assertTrue(timed.metrics().trainSeconds() >= 0.05);
        TrainingRun complete = TestRuns.finish(TestRuns.config(s -> {}), DATASET);
        assertEquals(EndReason.COMPLETE, complete.reason());
        TrainingRun stopped = TestRuns.make(TestRuns.config(s -> {}), DATASET);
        stopped.stop();
        stopped.start();
        TestRuns.awaitEnd(stopped);
        assertNull(stopped.reason());
    }

    @Test
    void samplesKeptBackAreJudgedButNotLearnedFrom() {
        TrainConfig config = TestRuns.config(s -> s.validation = 0.5);
        TrainingRun run = TestRuns.finish(config, DATASET);
        assertEquals(3, run.metrics().iterationsPerEpoch(), "60 of 120 samples in mini-batches of 20");
        Evaluation last = TestRuns.lastEvaluation(run);
        assertTrue(last.validationScore() > 0 && last.validationScore() <= 1);
        assertTrue(last.validationLoss() != last.trainLoss());
        assertTrue(Double.isNaN(TestRuns.lastEvaluation(TestRuns.finish(TestRuns.config(s -> {}), DATASET))
                .validationLoss()));
        assertThrows(SettingException.class, () -> TestRuns.config(s -> s.stop = new StopRules(0, 1, 0)));
    }

    @Test
    void aRunMayStartFromGivenParameters() {
        TrainConfig config = TestRuns.config(s -> {
            s.precision = Precision.FLOAT64;
            s.duration = new Duration(30, Duration.Unit.EPOCHS);
        });
        TrainingRun first = TestRuns.finish(config, DATASET);
        ParameterValues learned = TestRuns.snapshot(first).parameters();
        TrainingRun second = new TrainingRun(config, DATASET, RunStart.from(learned), run -> {});
        second.start();
        TestRuns.awaitEnd(second);
        assertEquals(
                TestRuns.lastEvaluation(first).testLoss(),
                second.metrics().evaluations().get(0).testLoss());
        TrainConfig wider = TestRuns.config(s -> s.hidden = List.of(9));
        SettingException refused = assertThrows(
                SettingException.class, () -> new TrainingRun(wider, DATASET, RunStart.from(learned), run -> {}));
        assertTrue(String.valueOf(refused.getMessage()).contains("4-8-3"));
    }

    @Test
    void theLossCanBeTakenAfterTheUpdate() {
        TrainConfig before = TestRuns.config(s -> {
            s.batchSize = Batches.FULL;
            s.precision = Precision.FLOAT64;
        });
        TrainConfig after = TestRuns.config(s -> {
            s.batchSize = Batches.FULL;
            s.precision = Precision.FLOAT64;
            s.lossMoment = Reporting.LossMoment.AFTER_UPDATE;
        });
        double[] lossesBefore = TestRuns.losses(TestRuns.finish(before, DATASET));
        double[] lossesAfter = TestRuns.losses(TestRuns.finish(after, DATASET));
        // With full batches, the loss after one update is that before the next.
        for (int i = 1; i < lossesBefore.length; i++) {
            assertArrayEquals(new double[] {lossesBefore[i]}, new double[] {lossesAfter[i - 1]}, 1e-12);
        }
    }
}
