package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Times the default MNIST run and a wider one, in turns, without a window. Not part of the tests:
 * {@code ./mvnw test -Dtest=TrainingBenchmark -Dinkling.benchmark=true} with INKLING_DATASETS set.
 */
@EnabledIfSystemProperty(named = "inkling.benchmark", matches = "true")
class TrainingBenchmark {
    private static final int ROUNDS = 3;

    @Test
    void trainAndEvaluate() {
        Dataset mnist = MnistForTests.load();
        TrainConfig standard = TrainConfig.forImages("mnist");
        TrainConfig wide = TestRuns.config(s -> {
            s.hidden = List.of(256);
            s.batchSize = 64;
            s.duration = standard.duration();
            s.evaluationInterval = standard.reporting().interval();
        });
        List<TrainingRun> standardRuns = new ArrayList<>();
        List<TrainingRun> wideRuns = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            standardRuns.add(TestRuns.finish(standard, mnist));
            wideRuns.add(TestRuns.finish(wide, mnist));
        }
        report("784-50-10, batch 100", standardRuns);
        report("784-256-10, batch 64", wideRuns);
    }

    private static void report(String name, List<TrainingRun> runs) {
        runs.forEach(run -> assertEquals(RunState.FINISHED, run.state()));
        TrainingRun median = runs.stream()
                .sorted(Comparator.comparingDouble(run -> run.metrics().trainSeconds()))
                .toList()
                .get(ROUNDS / 2);
        Metrics metrics = median.metrics();
        System.out.printf(
                Locale.ENGLISH,
                "%s: training %.2f s (%.0f samples/s), %d evaluations %.2f s, median of %d%n",
                name,
                metrics.trainSeconds(),
                metrics.samplesPerSecond(),
                metrics.evaluations().size(),
                TestRuns.lastEvaluation(median).seconds() - metrics.trainSeconds(),
                ROUNDS);
    }
}
