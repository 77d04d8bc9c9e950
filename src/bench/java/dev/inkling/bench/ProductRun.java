package dev.inkling.bench;

import com.sun.jna.Function;
import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.data.MnistFolder;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import dev.inkling.nn.Predictor;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import dev.inkling.train.Batches;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.Reporting;
import dev.inkling.train.RunState;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.WarmUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * The product as a contender: a process of its own that trains with {@link TrainingRun}, as window and command line do, and
 * prints its figures as a line of JSON. Loading of data and native library does not count; that the JIT compiler has yet to
 * warm up does.
 */
final class ProductRun {
    /** Asks for what the other contenders need to use the same OpenBLAS in the same way. */
    static final String ABOUT = "about";

    private static final long PATIENCE_MINUTES = 30;
    /** A short run is over before the JIT compiler has seen it; these more show what the next ones take. */
    private static final int WARM_RUNS = 9;

    private ProductRun() {}

    /** @param args a {@link Workload}, or {@link #ABOUT} */
    public static void main(String[] args) throws InterruptedException, IOException {
        WarmUp.run();
        if (args[0].equals(ABOUT)) {
            about();
            return;
        }
        Workload workload = Workload.valueOf(args[0]);
        switch (workload) {
            case PREDICTION -> predict(workload);
            case PAIR -> train(workload, List.of(config(workload, 1, 0.1), config(workload, 2, 0.05)));
            default -> train(workload, List.of(config(workload, 1, workload.learningRate())));
        }
    }

    /** The one place that knows how the product's settings are built. */
    private static TrainConfig config(Workload workload, long seed, double rate) {
        boolean iris = workload == Workload.W3;
        Method method = workload.method().equals("adam") ? Method.ADAM : Method.SGD;
        return new TrainConfig(
                DataChoice.of(iris ? "iris" : "mnist"),
                new NetworkChoice(
                        workload.hidden(),
                        Activation.RELU,
                        Loss.CROSS_ENTROPY,
                        iris || workload == Workload.W4 ? Initializer.HE : Initializer.SMALL_NORMAL,
                        0.01,
                        false,
                        0,
                        iris ? Precision.FLOAT64 : Precision.FLOAT32),
                new Learning(
                        method, rate, 0.9, Schedule.constant(), 0, workload.l2(), 0, 0, Learning.Gradients.BACKPROP),
                new Batches(iris ? Batches.FULL : workload.batchSize(), Batches.Order.SHUFFLED),
                new Duration(workload.iterations(), Duration.Unit.ITERATIONS),
                StopRules.NONE,
                Reporting.every(workload.evaluationInterval()),
                seed);
    }

    private static Dataset dataset(Workload workload) {
        return workload == Workload.W3
                ? Iris.load().split(25, false, 1)
                : new MnistFolder(Path.of(System.getenv(Contender.MNIST))).load();
    }

    /** Trains all at once; reports the slowest of them. */
    private static void train(Workload workload, List<TrainConfig> configs) throws InterruptedException, IOException {
        Dataset dataset = dataset(workload);
        // As window and command line do once the data are there, so that it belongs to loading them.
        configs.forEach(config -> WarmUp.prepare(config, dataset));
        Map<String, Double> figures = new LinkedHashMap<>(trainOnce(configs, dataset));
        if (workload == Workload.W3) {
            double[] warm = new double[WARM_RUNS];
            for (int i = 0; i < WARM_RUNS; i++) {
                warm[i] = Objects.requireNonNull(trainOnce(configs, dataset).get(Measurement.TRAINING));
            }
            Arrays.sort(warm);
            figures.put(Measurement.WARM_TRAINING, warm[WARM_RUNS / 2]);
        }
        Measurement.print(workload, figures);
    }

    private static Map<String, Double> trainOnce(List<TrainConfig> configs, Dataset dataset)
            throws InterruptedException {
        List<TrainingRun> runs = configs.stream()
                .map(config -> new TrainingRun(config, dataset, run -> {}))
                .toList();
        long start = System.nanoTime();
        runs.forEach(TrainingRun::start);
        for (TrainingRun run : runs) {
            run.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
        }
        double total = (System.nanoTime() - start) / 1e9;
        double training = 0;
        double accuracy = 1;
        for (TrainingRun run : runs) {
            if (run.state() != RunState.FINISHED) {
                throw new IllegalStateException("A run ended as " + run.state() + ": " + run.problem());
            }
            training = Math.max(training, run.metrics().trainSeconds());
            accuracy = Math.min(
                    accuracy,
                    Objects.requireNonNull(run.metrics().lastEvaluation()).testScore());
        }
        return Map.of(
                Measurement.TRAINING, training,
                Measurement.EVALUATION, total - training,
                Measurement.TOTAL, total,
                Measurement.ACCURACY, accuracy);
    }

    private static void predict(Workload workload) throws InterruptedException, IOException {
        Dataset dataset = dataset(workload);
        TrainingRun run = new TrainingRun(config(workload, 1, workload.learningRate()), dataset, ended -> {});
        run.start();
        run.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
        Predictor predictor =
                new Predictor(Objects.requireNonNull(run.snapshot()).parameters());
        double[] drawing = dataset.test().features().row(0);
        int rounds = 40;
        int calls = 1_000;
        double[] micros = new double[rounds];
        int answers = 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                answers += Predictor.mostLikely(predictor.answer(drawing));
            }
            micros[round] = (System.nanoTime() - start) / 1e3 / calls;
        }
        // The answers are used, so that the compiler cannot leave the work out; the first half warms up.
        System.err.println(answers);
        double[] warm = Arrays.copyOfRange(micros, rounds / 2, rounds);
        Arrays.sort(warm);
        Measurement.print(workload, Map.of(Measurement.PREDICTION, warm[warm.length / 2]));
    }

    private static void about() {
        String kernels = Function.getFunction("c", "getenv").invokeString(new Object[] {"OPENBLAS_CORETYPE"}, false);
        Path library = Path.of(Loader.load(openblas_nolapack.class)).toAbsolutePath();
        System.out.printf(Locale.ROOT, "%s%n%s%n", kernels == null ? "" : kernels, library.getParent());
    }
}
