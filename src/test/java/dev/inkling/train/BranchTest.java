package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.nn.Activation;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** New runs from a moment of another one. */
class BranchTest {
    private static final Dataset DATASET = TestRuns.table(110, 40, 6);
    private static final int PLACE = 33;
    private static final TrainConfig CONFIG = TestRuns.config(s -> {
        s.method = Method.MOMENTUM;
        s.learningRate = 0.05;
        s.dropout = 0.2;
    });

    private static TrainingRun parent;
    private static double[] parentLosses;

    @BeforeAll
    static void train() {
        parentLosses = TestRuns.losses(TestRuns.finish(CONFIG, DATASET));
        parent = ResumeTest.pausedAt(TestRuns.make(CONFIG, DATASET), PLACE);
    }

    @AfterAll
    static void end() {
        parent.stop();
        TestRuns.awaitEnd(parent);
    }

    @Test
    void withTheSameSettingsItDoesWhatItsParentWouldHaveDone() {
        TrainingRun branch = branch(CONFIG);
        assertEquals(PLACE, branch.metrics().firstIteration());
        assertEquals(PLACE + 60, branch.totalIterations());
        assertEquals(60, branch.metrics().iterations());
        double[] rest = Arrays.copyOfRange(parentLosses, PLACE, 60);
        assertArrayEquals(rest, Arrays.copyOf(TestRuns.losses(branch), rest.length));
        assertEquals(
                List.of(33L, 50L, 75L, 93L),
                branch.metrics().evaluations().stream()
                        .map(Evaluation::iteration)
                        .toList());
        assertEquals(List.of(), branch.metrics().events());
        assertTrue(branch.metrics().seconds().get(0) < 60);
    }

    @Test
    void anotherRateDiffersFromTheSecondLossOnAndAnotherOptimizerBeginsAnew() {
        double[] losses = TestRuns.losses(branch(CONFIG.withLearningRate(0.5)));
        assertEquals(parentLosses[PLACE], losses[0]);
        assertNotEquals(parentLosses[PLACE + 1], losses[1]);
        // As many arrays as momentum has, which it must not take for its own.
        TrainConfig adaGrad = TestRuns.config(s -> {
            s.method = Method.ADAGRAD;
            s.dropout = 0.2;
        });
        TrainingRun branch = branch(adaGrad);
        assertEquals(parentLosses[PLACE], TestRuns.losses(branch)[0]);
        assertEquals(60, ResumeTest.checkpoint(branch).optimizer().step());
    }

    @Test
    void theScheduleCountsFromTheBranch() {
        TrainConfig decaying = TestRuns.config(s -> {
            s.method = Method.MOMENTUM;
            s.learningRate = 0.05;
            s.dropout = 0.2;
            s.schedule = new Schedule(Schedule.Kind.STEP, 0.1, 2, 0);
        });
        double[] losses = TestRuns.losses(branch(decaying));
        // Two updates at the full rate, seen in the losses after them.
        assertArrayEquals(Arrays.copyOfRange(parentLosses, PLACE, PLACE + 3), Arrays.copyOf(losses, 3));
        assertNotEquals(parentLosses[PLACE + 3], losses[3]);
        TrainConfig warming = TestRuns.config(s -> {
            s.duration = new Duration(10, Duration.Unit.ITERATIONS);
            s.schedule = new Schedule(Schedule.Kind.CONSTANT, 1, 1, 10);
        });
        assertTrue(refusal(warming).contains("has only 10"));
    }

    @Test
    void weightsMayBeUsedOtherwiseButMustFit() {
        TrainingRun sigmoid = branch(TestRuns.config(s -> s.activation = Activation.SIGMOID));
        assertEquals(RunState.FINISHED, sigmoid.state());
        String refused = refusal(TestRuns.config(s -> s.hidden = List.of(9)));
        assertTrue(refused.contains("6-8-3") && refused.contains("6-9-3"), refused);
        assertTrue(refusal(TestRuns.config(s -> s.batchNormalization = true)).contains("with other layers"));
    }

    private static TrainingRun branch(TrainConfig config) {
        TrainingRun run = new TrainingRun(config, DATASET, start(), ended -> {});
        run.start();
        TestRuns.awaitEnd(run);
        return run;
    }

    private static RunStart start() {
        return RunStart.branch(ResumeTest.checkpoint(parent), Method.MOMENTUM);
    }

    private static String refusal(TrainConfig config) {
        return String.valueOf(
                assertThrows(SettingException.class, () -> new TrainingRun(config, DATASET, start(), ended -> {}))
                        .getMessage());
    }
}
