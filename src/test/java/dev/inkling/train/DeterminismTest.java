package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.inkling.data.Dataset;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeterminismTest {
    private static final Dataset TABLE = TestRuns.table(110, 40, 6);
    private static final Dataset IMAGES = TestRuns.images(110, 40, 30);

    @ParameterizedTest
    @EnumSource
    void sameSettingsAndSeedGiveTheSameBits(Method method) {
        for (Dataset dataset : List.of(TABLE, IMAGES)) {
            for (Precision precision : Precision.values()) {
                TrainConfig config = TestRuns.config(s -> {
                    s.method = method;
                    s.precision = precision;
                    s.l2 = 0.001;
                    s.clipNorm = 0.7;
                    s.dropout = 0.2;
                    s.batchNormalization = true;
                    s.validation = 0.1;
                    s.order = Batches.Order.WITHOUT_REPLACEMENT;
                    s.schedule = new Schedule(Schedule.Kind.COSINE, 1, 1, 5);
                });
                assertSameBits(TestRuns.finish(config, dataset), TestRuns.finish(config, dataset));
            }
        }
    }

    @Test
    void anotherSeedGivesOthers() {
        TrainingRun one = TestRuns.finish(TestRuns.config(s -> s.seed = 1), TABLE);
        TrainingRun two = TestRuns.finish(TestRuns.config(s -> s.seed = 2), TABLE);
        assertFalse(Arrays.equals(TestRuns.losses(one), TestRuns.losses(two)));
    }

    @Test
    void runsAtTheSameTimeDoNotTouchEachOther() {
        TrainConfig wide = TestRuns.config(s -> s.hidden = List.of(64, 32));
        TrainConfig adam = TestRuns.config(s -> {
            s.hidden = List.of(50);
            s.method = Method.ADAM;
        });
        TrainingRun wideAlone = TestRuns.finish(wide, IMAGES);
        TrainingRun adamAlone = TestRuns.finish(adam, IMAGES);
        TrainingRun wideTogether = TestRuns.make(wide, IMAGES);
        TrainingRun adamTogether = TestRuns.make(adam, IMAGES);
        wideTogether.start();
        adamTogether.start();
        TestRuns.awaitEnd(wideTogether);
        TestRuns.awaitEnd(adamTogether);
        assertSameBits(wideAlone, wideTogether);
        assertSameBits(adamAlone, adamTogether);
    }

    @Test
    void evaluationsBesideTrainingDoNotDependOnTiming() {
        // Enough to do for an evaluation to have a thread of its own.
        Dataset many = TestRuns.images(3_000, 800, 40);
        TrainConfig config = TestRuns.config(s -> {
            s.hidden = List.of(200);
            s.evaluationInterval = 3;
        });
        TrainingRun alone = TestRuns.finish(config, many);
        TrainingRun one = TestRuns.make(config, many);
        TrainingRun two = TestRuns.make(config, many);
        TrainingRun three = TestRuns.make(config, many);
        List.of(one, two, three).forEach(TrainingRun::start);
        one.pause();
        one.resume();
        for (TrainingRun run : List.of(one, two, three)) {
            TestRuns.awaitEnd(run);
            assertSameBits(alone, run);
            assertEquals(21, run.metrics().evaluations().size());
            assertEquals(figures(alone), figures(run));
        }
    }

    /** All that evaluations found; not when. */
    private static List<List<Double>> figures(TrainingRun run) {
        return run.metrics().evaluations().stream()
                .map(e -> List.of((double) e.iteration(), e.trainLoss(), e.trainScore(), e.testLoss(), e.testScore()))
                .toList();
    }

    @Test
    void watchingSteppingAndPausingChangeNothing() {
        TrainConfig config = TestRuns.config(s -> {});
        TrainingRun undisturbed = TestRuns.finish(config, TABLE);
        TrainingRun disturbed = TestRuns.make(config, TABLE);
        disturbed.startPaused();
        for (int i = 0; i < 5; i++) {
            disturbed.step();
        }
        TestRuns.until(() -> disturbed.metrics().iterations() == 5);
        disturbed.resume();
        TestRuns.until(() -> {
            assertNotNull(disturbed.snapshot());
            return disturbed.state().isOver();
        });
        assertSameBits(undisturbed, disturbed);
    }

    private static void assertSameBits(TrainingRun expected, TrainingRun actual) {
        assertEquals(RunState.FINISHED, expected.state());
        assertEquals(RunState.FINISHED, actual.state());
        assertArrayEquals(TestRuns.losses(expected), TestRuns.losses(actual));
        List<double[]> expectedValues = parameters(expected);
        List<double[]> actualValues = parameters(actual);
        assertEquals(expectedValues.size(), actualValues.size());
        for (int i = 0; i < expectedValues.size(); i++) {
            assertArrayEquals(expectedValues.get(i), actualValues.get(i));
        }
        Evaluation one = TestRuns.lastEvaluation(expected);
        Evaluation two = TestRuns.lastEvaluation(actual);
        assertEquals(one.trainLoss(), two.trainLoss());
        assertEquals(one.testScore(), two.testScore());
    }

    private static List<double[]> parameters(TrainingRun run) {
        return TestRuns.snapshot(run).parameters().values();
    }
}
