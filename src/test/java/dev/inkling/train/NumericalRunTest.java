package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs whose gradients are central differences. */
class NumericalRunTest {
    private static final Dataset DATASET = TestRuns.table(40, 20, 3);

    @ParameterizedTest
    @EnumSource
    void learnsWhatBackpropLearns(Method method) {
        Consumer<TestRuns.Settings> smooth = s -> {
            s.activation = Activation.TANH;
            s.precision = Precision.FLOAT64;
            s.hidden = List.of(4);
            s.method = method;
            s.learningRate = 0.01;
            s.l2 = 0.01;
            s.dropout = 0.2;
            s.duration = new Duration(25, Duration.Unit.ITERATIONS);
        };
        TrainingRun backprop = TestRuns.finish(TestRuns.config(smooth), DATASET);
        TrainingRun numerical = TestRuns.finish(
                TestRuns.config(smooth.andThen(s -> s.gradients = Learning.Gradients.NUMERICAL)), DATASET);
        double[] expected = TestRuns.losses(backprop);
        double[] losses = TestRuns.losses(numerical);
        assertEquals(expected.length, losses.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], losses[i], 1e-5);
        }
    }

    @Test
    void stopsInTheMiddleOfAnIterationOfMinutes() throws InterruptedException {
        TrainConfig slow = TestRuns.config(s -> {
            s.gradients = Learning.Gradients.NUMERICAL;
            s.hidden = List.of(1_000, 1_000);
        });
        TrainingRun run = TestRuns.make(slow, DATASET);
        run.start();
        TestRuns.until(() -> run.snapshot() != null);
        TestRuns.pause(50);
        run.stop();
        assertTrue(run.await(15, TimeUnit.SECONDS));
        assertEquals(RunState.STOPPED, run.state());
        assertEquals(0, run.metrics().iterations());
    }
}
