package dev.inkling.bench;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.Dataset;
import dev.inkling.data.MnistFolder;
import dev.inkling.data.UserDirectories;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import dev.inkling.train.Batches;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.Examination;
import dev.inkling.train.Learning;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.Reporting;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long the built-in digits take to be made, and how well networks that learned from nothing else read the test images of
 * MNIST, which no number of the generator was chosen by.
 */
final class DigitsBenchmark {
    /** What it is called among the workloads; it is not one of {@code all}. */
    static final String NAME = "digits";

    private static final long PATIENCE_MINUTES = 10;

    private final Path mnist;
    private final StringBuilder text = new StringBuilder();

    /** @param mnist the folder with MNIST's files */
    DigitsBenchmark(Path mnist) {
        this.mnist = mnist;
    }

    /** Does everything, in this process, and returns the report as Markdown. */
    String markdown() throws IOException, InterruptedException {
        line("# Built-in digits");
        line("");
        Dataset digits = make();
        Dataset real = new MnistFolder(mnist).load();
        judge("784-50-10, default settings", TrainConfig.forImages(NAME), digits, real);
        judge("784-256-128-10, Adam, dropout 0.4, 20,000 iterations", longer(), digits, real);
        return text.toString();
    }

    /** From an empty cache, then from the full one. */
    private Dataset make() throws IOException {
        Path home = Files.createTempDirectory("inkling-bench");
        UserDirectories directories = new UserDirectories(Map.of("XDG_DATA_HOME", home.toString()), "", home);
        long start = System.nanoTime();
        Dataset made = new BuiltInDigits(directories).load();
        long between = System.nanoTime();
        new BuiltInDigits(directories).load();
        long end = System.nanoTime();
        line(String.format(
                Locale.ENGLISH,
                "%,d and %,d images made and kept in %.2f s on %d processors, read again in %.2f s.",
                made.train().size(),
                made.test().size(),
                (between - start) / 1e9,
                Runtime.getRuntime().availableProcessors(),
                (end - between) / 1e9));
        return made;
    }

    private static TrainConfig longer() {
        return new TrainConfig(
                DataChoice.of(NAME),
                new NetworkChoice(
                        List.of(256, 128),
                        Activation.RELU,
                        Loss.CROSS_ENTROPY,
                        Initializer.HE,
                        0.01,
                        false,
                        0.4,
                        Precision.FLOAT32),
                new Learning(
                        Method.ADAM,
                        0.001,
                        0.9,
                        new Schedule(Schedule.Kind.COSINE, 0.5, 1_000, 0),
                        0,
                        0,
                        0,
                        0,
                        Learning.Gradients.BACKPROP),
                new Batches(100, Batches.Order.SHUFFLED),
                new Duration(20_000, Duration.Unit.ITERATIONS),
                StopRules.NONE,
                Reporting.every(4_000),
                1);
    }

    private void judge(String title, TrainConfig config, Dataset digits, Dataset real) throws InterruptedException {
        TrainingRun run = new TrainingRun(config, digits, ended -> {});
        run.start();
        if (!run.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(title + " was not trained in " + PATIENCE_MINUTES + " minutes.");
        }
        Examination.Result result = Examination.of(
                Objects.requireNonNull(run.snapshot()).parameters(),
                config.network().precision(),
                real.test());
        double own = Objects.requireNonNull(run.metrics().lastEvaluation()).testScore();
        line("");
        line("## " + title);
        line("");
        line(String.format(
                Locale.ENGLISH,
                "%.2f %% of MNIST's test images, %.2f %% of the digits of writers not met before.",
                100 * result.score(),
                100 * own));
        line("");
        confusion(result.confusion(), real.classNames());
    }

    private void confusion(int[][] counts, List<String> names) {
        line("| digit | right | answered " + String.join(" | ", names) + " |");
        line("|---|---:|" + "---:|".repeat(names.size()));
        for (int row = 0; row < counts.length; row++) {
            int[] answers = counts[row];
            double right = 100.0 * answers[row] / IntStream.of(answers).sum();
            StringBuilder cells = new StringBuilder();
            for (int answer : answers) {
                cells.append(" | ").append(answer);
            }
            line(String.format(Locale.ENGLISH, "| %s | %.1f %%%s |", names.get(row), right, cells));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
