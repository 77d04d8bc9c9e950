package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Iris;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The default runs reach what was published for them. */
class PublishedRunsTest {
    /** Experiment 1, run A: accuracy in percent on all training and all test samples after each 600 iterations. */
    private static final double[][] EXPERIMENT_1 = {
        {90.48, 90.59}, {92.28, 92.47}, {93.56, 93.43}, {94.36, 94.16}, {94.96, 94.70}, {95.63, 95.19},
        {96.02, 95.55}, {96.29, 95.58}, {96.65, 96.03}, {96.80, 96.19}, {97.11, 96.35}, {97.32, 96.52},
        {97.45, 96.57}, {97.54, 96.59}, {97.71, 96.98}, {97.79, 96.79}, {97.77, 96.80}
    };

    private static final double ONE_POINT = 1;

    @Test
    void mnistFollowsExperiment1() {
        TrainingRun run = TestRuns.finish(TrainConfig.forImages("mnist"), MnistForTests.load());
        assertEquals(RunState.FINISHED, run.state());
        List<Evaluation> evaluations = run.metrics().evaluations();
        assertEquals(EXPERIMENT_1.length + 1, evaluations.size());
        // Evaluation 0 is that of the new network. The first epoch is left out: it depends much on the initial weights.
        for (int epoch = 2; epoch <= EXPERIMENT_1.length; epoch++) {
            Evaluation measured = evaluations.get(epoch);
            String row = "epoch " + epoch + ": " + measured;
            assertEquals(EXPERIMENT_1[epoch - 1][0], 100 * measured.trainScore(), ONE_POINT, row);
            assertEquals(EXPERIMENT_1[epoch - 1][1], 100 * measured.testScore(), ONE_POINT, row);
        }
        double last = TestRuns.lastEvaluation(run).testScore();
        assertTrue(last >= 0.965 && last <= 0.975, () -> "test accuracy " + last);
    }

    @Test
    void irisReaches96PercentOnItsTestHalf() {
        TrainConfig config = TrainConfig.forTable("iris");
        TrainingRun run = TestRuns.finish(
                config,
                Iris.load().split(config.data().trainPerClass(), config.data().standardize(), config.seed()));
        assertEquals(RunState.FINISHED, run.state());
        assertTrue(
                TestRuns.lastEvaluation(run).testScore() >= 0.96,
                () -> String.valueOf(run.metrics().evaluations()));
    }
}
