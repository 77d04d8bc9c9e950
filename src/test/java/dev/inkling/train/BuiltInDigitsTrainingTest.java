package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import dev.inkling.data.UserDirectories;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small guard; the benchmark measures what networks reach with all built-in digits. */
class BuiltInDigitsTrainingTest {
    private static final int MNIST_IMAGES = 2_000;

    @TempDir
    private Path home;

    private Dataset digits() {
        UserDirectories directories = new UserDirectories(Map.of("XDG_DATA_HOME", home.toString()), "Linux", home);
        return new BuiltInDigits(directories)
                .load(new BuiltInDigits.Order(1, 4_000, 1_000), BuiltInDigits.Progress.NONE);
    }

    private static TrainingRun train(Dataset digits) {
        return TestRuns.finish(
                TestRuns.config(s -> {
                    s.batchSize = 100;
                    s.duration = new Duration(2_000, Duration.Unit.ITERATIONS);
                    s.evaluationInterval = 2_000;
                    s.hidden = List.of(50);
                }),
                digits);
    }

    @Test
    void aNetworkReadsTheDigitsOfWritersThatItHasNotMet() {
        double score = TestRuns.lastEvaluation(train(digits())).testScore();
        assertTrue(score > 0.78 && score < 0.97, () -> "neither too hard nor too easy: " + score);
    }

    @Test
    void aNetworkReadsHandwritingThoughItHasNeverSeenAny() throws InterruptedException {
        Samples real = MnistForTests.load().train().first(MNIST_IMAGES);
        TrainingRun run = train(digits());
        double score = Examination.of(
                        Objects.requireNonNull(run.snapshot()).parameters(),
                        run.config().network().precision(),
                        real)
                .score();
        assertTrue(score > 0.86, () -> "accuracy " + score);
    }
}
