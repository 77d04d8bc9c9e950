package dev.inkling.bench;

import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.OptimizerState;
import dev.inkling.run.store.DatasetIdentity;
import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.NewRun;
import dev.inkling.run.store.RunFacts;
import dev.inkling.run.store.RunHome;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunProgress;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.EndReason;
import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.RunSummary;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Makes a database of many runs such as experiment 1's, with invented but likely measurements, and prints how large it is and
 * how long it takes to read.
 */
final class StoreBenchmark {
    private static final int READINGS = 21;
    private static final int EVALUATE_EVERY = 600;
    private static final double SECONDS_PER_ITERATION = 150e-6;

    private StoreBenchmark() {}

    /** @param args a folder that will be filled, runs, iterations of each, and whether they have checkpoints */
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        int runs = Integer.parseInt(args[1]);
        int iterations = Integer.parseInt(args[2]);
        boolean checkpoints = Boolean.parseBoolean(args[3]);
        Files.createDirectories(home);
        Path file = RunHome.database(home);
        if (!Files.exists(file)) {
            try (RunStore store = RunStore.open(home)) {
                SplittableRandom random = new SplittableRandom(1);
                for (int i = 0; i < runs; i++) {
                    add(store, i, iterations, checkpoints, random);
                }
            }
        }
        print(
                "%d runs of %d iterations%s: %.1f MB%n",
                runs, iterations, checkpoints ? " with their last and best parameters" : "", Files.size(file) / 1e6);
        if (checkpoints) {
            printThinned(home);
        }
        read(home);
    }

    private static void printThinned(Path home) {
        try (RunStore store = RunStore.open(home)) {
            print(
                    "of these keep only their best parameters, with the budget of %.0f MB: %d%n",
                    store.parameterBudget() / 1e6,
                    store.runs().stream().filter(KeptRun::thinned).count());
        }
    }

    private static void add(RunStore store, int number, int iterations, boolean checkpoint, SplittableRandom random) {
        TrainConfig config =
                TrainConfig.forImages("mnist").withSeed(number).withLearningRate(random.nextDouble(0.01, 1));
        DatasetIdentity dataset = new DatasetIdentity("mnist", "MNIST", "0".repeat(64), 60_000, 10_000, 784, 10, false);
        RunFacts facts = new RunFacts(
                config,
                dataset,
                null,
                null,
                Instant.ofEpochMilli(number),
                "1.0",
                "a machine",
                0,
                iterations,
                600,
                60_000);
        Metrics metrics = metrics(iterations, random);
        RunSummary summary = new RunSummarizer(metrics).summary();
        RunProgress progress = new RunProgress(
                RunState.FINISHED,
                config.learning().rate(),
                summary,
                Instant.ofEpochMilli(number + 1),
                EndReason.COMPLETE,
                null);
        store.recorder()
                .add(
                        new NewRun(facts, RunLabels.named("Run " + (number + 1)), RunStart.FRESH),
                        progress,
                        metrics,
                        checkpoint ? checkpoint(facts.shape(), iterations, random) : null,
                        checkpoint ? new Snapshot(summary.bestTestAt(), parameters(facts.shape(), random)) : null);
    }

    /** A loss that falls and flickers, and scores that rise. */
    private static Metrics metrics(int iterations, SplittableRandom random) {
        Metrics metrics = new Metrics(600, 60_000, 0);
        double[] loss = new double[iterations];
        double[] seconds = new double[iterations];
        long nanoseconds = 0;
        for (int i = 0; i < iterations; i++) {
            loss[i] = (2.2 * Math.exp(-i / 300.0) + 0.1) * (1 + 0.3 * random.nextGaussian() * random.nextDouble());
            nanoseconds += (long) (SECONDS_PER_ITERATION * 1e9 * (1 + random.nextDouble() * random.nextDouble()));
            seconds[i] = nanoseconds / 1e9;
        }
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i <= iterations; i += EVALUATE_EVERY) {
            double right = 0.98 - 0.88 * Math.exp(-i / 300.0) + 0.001 * random.nextDouble();
            evaluations.add(new Evaluation(
                    i,
                    i / 600.0,
                    i * SECONDS_PER_ITERATION + 1e-3 * random.nextDouble(),
                    1 - right + random.nextDouble(),
                    Math.round(right * 60_000) / 60_000.0,
                    1 - right + random.nextDouble(),
                    Math.round(right * 10_000) / 10_000.0,
                    Double.NaN,
                    Double.NaN,
                    i * SECONDS_PER_ITERATION,
                    1e-3 * random.nextDouble()));
        }
        metrics.extend(loss, seconds, evaluations, List.of());
        metrics.setWork(iterations * SECONDS_PER_ITERATION, iterations * 100L);
        return metrics;
    }

    /** Random values of the size of trained ones, so that packing them saves no more than it does there. */
    private static ParameterValues parameters(NetworkShape shape, SplittableRandom random) {
        List<double[]> values = shape.arrays().stream()
                .map(array -> DoubleStream.generate(() -> (float) (0.05 * random.nextGaussian()))
                        .limit(array.length())
                        .toArray())
                .toList();
        return new ParameterValues(shape, values);
    }

    private static Checkpoint checkpoint(NetworkShape shape, int iterations, SplittableRandom random) {
        return new Checkpoint(
                iterations,
                parameters(shape, random),
                new OptimizerState(0, List.of()),
                0.1,
                1.5,
                1.4,
                0.1,
                iterations * 100L);
    }

    private static void read(Path home) {
        double[] opening = new double[READINGS];
        double[] one = new double[READINGS];
        for (int i = 0; i < READINGS; i++) {
            long start = System.nanoTime();
            try (RunStore store = RunStore.open(home)) {
                List<KeptRun> runs = store.runs();
                opening[i] = millisecondsSince(start);
                if (runs.isEmpty()) {
                    continue;
                }
                KeptRun chosen = runs.get((int) ((long) i * 7919 % runs.size()));
                start = System.nanoTime();
                store.metrics(chosen.id());
                one[i] = millisecondsSince(start);
            }
        }
        print(
                "opening it and reading the list: %.0f ms the first time, %.0f ms then (median)%n",
                opening[0], median(opening));
        print("one run's measurements: %.1f ms the first time, %.1f ms then (median)%n", one[0], median(one));
        try (RunStore store = RunStore.open(home)) {
            long start = System.nanoTime();
            long points = 0;
            for (KeptRun run : store.runs()) {
                points += store.metrics(run.id()).iterations();
            }
            print("all measurements, %d points: %.0f ms%n", points, millisecondsSince(start));
            start = System.nanoTime();
            store.check();
            print("looking at all pages: %.0f ms%n", millisecondsSince(start));
        }
    }

    private static double millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.copyOfRange(values, 1, values.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ENGLISH, format, values);
    }
}
