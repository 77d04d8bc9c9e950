package dev.inkling.bench;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.MnistFolder;
import dev.inkling.data.UserDirectories;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.data.augment.ImageAugmenter;
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
import dev.inkling.train.RunState;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.WarmUp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What augmentation costs, and what it is good for: how fast images are changed, how long runs take with and without, and how well
 * networks that learned MNIST read its test images and digits of another hand, the built-in ones.
 */
final class AugmentationBenchmark {
    /** What it is called among the workloads; it is not one of {@code all}. */
    static final String NAME = "augmentation";

    private static final long PATIENCE_MINUTES = 20;
    private static final int IMAGES = 8_000;
    private static final int EPOCHS = 30;
    private static final int SEEDS = 2;

    private final Path mnist;
    private final int rounds;
    private final StringBuilder text = new StringBuilder();

    /** @param mnist the folder with MNIST's files */
    AugmentationBenchmark(Path mnist, int rounds) {
        this.mnist = mnist;
        this.rounds = rounds;
    }

    /** Does everything, in this process, and returns the report as Markdown. */
    String markdown() throws IOException, InterruptedException {
        WarmUp.run();
        Dataset images = new MnistFolder(mnist).load();
        line("# Augmentation");
        line("");
        line(Augmentation.USUAL.toString());
        line("");
        line(String.format(Locale.ENGLISH, "%,.0f images a second are changed on one core.", imagesPerSecond(images)));
        line("");
        line("| workload | without, s | with, s | ratio |");
        line("|---|---:|---:|---:|");
        speed(Workload.W1, images);
        speed(Workload.W2, images);
        line("");
        line("| 784-256-10, " + EPOCHS + " epochs, mean of " + SEEDS
                + " seeds | errors on MNIST's test images | errors on built-in digits |");
        line("|---|---:|---:|");
        Dataset digits = digits();
        accuracy("without", Augmentation.NONE, images, digits);
        accuracy("with", Augmentation.USUAL, images, digits);
        return text.toString();
    }

    private static double imagesPerSecond(Dataset images) throws InterruptedException {
        ByteFeatures pixels = (ByteFeatures) images.train().features();
        byte[] some = new byte[IMAGES * pixels.columns()];
        ImageAugmenter augmenter = ImageAugmenter.inGroups(Augmentation.USUAL, 28, 28);
        double best = 0;
        for (int round = 0; round < 20; round++) {
            ByteBuffer target = ByteBuffer.wrap(some);
            long start = System.nanoTime();
            for (int row = 0; row < IMAGES; row++) {
                pixels.copyRow(row, target);
            }
            augmenter.augment(some, IMAGES, new Random(round));
            best = Math.max(best, IMAGES / ((System.nanoTime() - start) / 1e9));
        }
        return best;
    }

    /** Runs in turns, by the time of their training. */
    private void speed(Workload workload, Dataset images) throws InterruptedException {
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            without[round] =
                    train(config(workload, Augmentation.NONE), images).metrics().trainSeconds();
            with[round] = train(config(workload, Augmentation.USUAL), images)
                    .metrics()
                    .trainSeconds();
        }
        double ratio = median(with) / median(without);
        line(String.format(
                Locale.ENGLISH,
                "| %s: %s | %.2f | %.2f | %.2f |",
                workload.label(),
                workload.description(),
                median(without),
                median(with),
                ratio));
    }

    private static TrainConfig config(Workload workload, Augmentation augmentation) {
        return new TrainConfig(
                DataChoice.of("mnist"),
                network(workload.hidden(), Initializer.SMALL_NORMAL),
                Learning.sgd(workload.learningRate(), 0),
                new Batches(workload.batchSize(), Batches.Order.SHUFFLED, augmentation),
                new Duration(workload.iterations(), Duration.Unit.ITERATIONS),
                StopRules.NONE,
                Reporting.every(workload.evaluationInterval()),
                1);
    }

    private static NetworkChoice network(List<Integer> hidden, Initializer initializer) {
        return new NetworkChoice(
                hidden, Activation.RELU, Loss.CROSS_ENTROPY, initializer, 0.01, false, 0, Precision.FLOAT32);
    }

    private void accuracy(String title, Augmentation augmentation, Dataset images, Dataset digits)
            throws InterruptedException {
        double onTest = 0;
        double onDigits = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            TrainingRun run = train(longer(augmentation, seed), images);
            onTest += errors(run, images) / SEEDS;
            onDigits += errors(run, digits) / SEEDS;
        }
        line(String.format(Locale.ENGLISH, "| %s | %.2f %% | %.2f %% |", title, onTest, onDigits));
    }

    private static TrainConfig longer(Augmentation augmentation, int seed) {
        return new TrainConfig(
                DataChoice.of("mnist"),
                network(List.of(256), Initializer.HE),
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
                new Batches(100, Batches.Order.SHUFFLED, augmentation),
                new Duration(EPOCHS, Duration.Unit.EPOCHS),
                StopRules.NONE,
                Reporting.every(6_000),
                seed);
    }

    private static double errors(TrainingRun run, Dataset dataset) throws InterruptedException {
        return 100
                * (1
                        - Examination.of(
                                        Objects.requireNonNull(run.snapshot()).parameters(),
                                        Precision.FLOAT32,
                                        dataset.test())
                                .score());
    }

    private static TrainingRun train(TrainConfig config, Dataset images) throws InterruptedException {
        TrainingRun run = new TrainingRun(config, images, ended -> {});
        run.start();
        if (!run.await(PATIENCE_MINUTES, TimeUnit.MINUTES) || run.state() != RunState.FINISHED) {
            throw new IllegalStateException("A run ended as " + run.state() + ": " + run.problem());
        }
        return run;
    }

    private static Dataset digits() throws IOException {
        Path home = Files.createTempDirectory("inkling-bench");
        return new BuiltInDigits(new UserDirectories(Map.of("XDG_DATA_HOME", home.toString()), "", home)).load();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
