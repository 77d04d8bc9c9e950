package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.nn.Activation;
import dev.inkling.nn.GradientCheck;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class GradientCheckJobTest {
    private static final Dataset TABLE = TestRuns.table(50, 10, 5);

    @Test
    void agreesForASmallNetworkAndReportsItsProgress() {
        TrainConfig config = TestRuns.config(s -> {
            s.activation = Activation.TANH;
            s.hidden = List.of(6, 4);
            s.l2 = 0.01;
        });
        GradientCheckJob job = new GradientCheckJob(config, TABLE);
        assertEquals(0, job.progress());
        List<GradientCheck.Row> rows = job.run();
        assertEquals(1, job.progress(), 1e-12);
        assertEquals(
                List.of("W1", "b1", "W2", "b2", "W3", "b3"),
                rows.stream().map(GradientCheck.Row::parameter).toList());
        for (GradientCheck.Row row : rows) {
            assertEquals(row.total(), row.compared());
            assertTrue(row.relativeError() <= 1e-6, row::toString);
        }
    }

    @Test
    void startsFromTheWeightsOfTheRun() {
        TrainConfig config = TestRuns.config(s -> s.hidden = List.of(4));
        TrainingRun run = TestRuns.make(config, TABLE);
        run.startPaused();
        TestRuns.until(() -> run.snapshot() != null);
        run.stop();
        TestRuns.awaitEnd(run);
        List<double[]> expected = TestRuns.snapshot(run).parameters().values();
        List<double[]> actual =
                new GradientCheckJob(config, TABLE).initialWeights().values();
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i));
        }
    }

    @Test
    void canBeCanceled() {
        GradientCheckJob job = new GradientCheckJob(TestRuns.config(s -> {}), TABLE);
        job.cancel();
        assertThrows(CancellationException.class, job::run);
    }

    @Test
    void differencesOnMnistAreThoseOfThePublishedCheck() {
        Dataset mnist = MnistForTests.load();
        double[] published = {5.88e-10, 3.51e-9, 6.01e-9, 1.40e-7};
        List<GradientCheck.Row> rows = new GradientCheckJob(TrainConfig.forImages("mnist"), mnist).run();
        for (int i = 0; i < published.length; i++) {
            GradientCheck.Row row = rows.get(i);
            assertTrue(row.compared() > 0 && row.meanDifference() <= 10 * published[i], row::toString);
        }
    }
}
