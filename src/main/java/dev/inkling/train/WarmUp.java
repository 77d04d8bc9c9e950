package dev.inkling.train;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Features;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Trains next to nothing, once in a process, while the window opens or a dataset is read: the native library and some hundred
 * classes are loaded and compiled then, which would otherwise make up most of a short first run.
 */
public final class WarmUp {
    private static final int ITERATIONS = 3_000;
    private static final int SAMPLES = 60;
    private static final int WIDTH = 16;
    private static final int MOST_SECONDS = 10;

    private WarmUp() {}

    /**
     * Does it, on the calling thread and one of its own.
     *
     * @throws dev.inkling.nn.BackendException if the native library cannot be loaded here
     */
    public static void run() throws InterruptedException {
        Backend.start();
        train(TrainConfig.forImages(""), new ByteFeatures(new byte[SAMPLES * WIDTH], WIDTH));
        train(TrainConfig.forTable(""), new DoubleFeatures(new double[SAMPLES * WIDTH], WIDTH));
    }

    /**
     * Lets the JIT compiler, and the garbage collector's work in the background, step back behind training, for a program that
     * has more of both than the trainer: a window keeps the compiler busy for as long as a run takes. To be called after {@link #run}, which has the trainer's code compiled.
     */
    public static void letTrainingGoFirst() {
        Courtesy.ofTheVirtualMachine();
    }

    private static void train(TrainConfig settings, Features features) throws InterruptedException {
        int[] labels = IntStream.range(0, SAMPLES).map(row -> row % 2).toArray();
        Samples samples = new Samples(features, labels);
        Dataset dataset = new Dataset(
                "",
                "",
                "",
                new SampleShape.Image(1, WIDTH),
                List.of("0", "1"),
                FeatureScaling.none(WIDTH),
                samples,
                samples);
        TrainConfig few = new TrainConfig(
                settings.data(),
                settings.network(),
                settings.learning(),
                // Full where it is full.
                new Batches(
                        Math.min(SAMPLES / 3, settings.batches().size()),
                        settings.batches().order()),
                new Duration(ITERATIONS, Duration.Unit.ITERATIONS),
                settings.stop(),
                Reporting.every(ITERATIONS / 10),
                settings.seed());
        TrainingRun run = new TrainingRun(few, dataset, ended -> {});
        run.start();
        if (!run.await(MOST_SECONDS, TimeUnit.SECONDS)) {
            // On a machine this busy it would only hold up what comes next.
            run.stop();
        }
    }
}
