package dev.inkling.train;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Features;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Trains next to nothing, once in a process, while the window opens or a dataset is read: the native library and some hundred
 * classes are loaded and compiled then, which would otherwise make up most of a short first run.
 */
public final class WarmUp {
    private static final int OF_IMAGES = 4_000;
    /** More, as a whole run on a small table takes less than the compiler needs to come to it; an iteration is some µs. */
    private static final int OF_A_TABLE = 14_000;

    private static final int EVALUATION_INTERVAL = 80;
    private static final int SAMPLES = 60;
    private static final int WIDTH = 64;
    private static final int COLUMNS = 4;
    private static final int LOOK_MILLIS = 20;
    private static final long MOST_TIME = TimeUnit.SECONDS.toNanos(10);

    private static final AtomicBoolean DONE = new AtomicBoolean();

    private WarmUp() {}

    /**
     * Does it where it was not done yet, on the calling thread and one of its own.
     *
     * @throws dev.inkling.nn.BackendException if the native library cannot be loaded here
     */
    public static void run() throws InterruptedException {
        Backend.start();
        if (DONE.getAndSet(true)) {
            return;
        }
        train(TrainConfig.forImages(""), images(), OF_IMAGES);
        train(TrainConfig.forTable(""), table(), OF_A_TABLE);
    }

    private static DoubleFeatures table() {
        return new DoubleFeatures(new Random(1).doubles(SAMPLES * COLUMNS).toArray(), COLUMNS);
    }

    /** Ink between empty margins, as real ones have it: what the compiler has not seen, it takes for impossible. */
    private static ByteFeatures images() {
        byte[] pixels = new byte[SAMPLES * WIDTH];
        Random random = new Random(1);
        for (int row = 0; row < SAMPLES; row++) {
            for (int column = WIDTH / 4; column < WIDTH / 2; column++) {
                pixels[row * WIDTH + column] = (byte) random.nextInt();
            }
        }
        return new ByteFeatures(pixels, WIDTH);
    }

    /**
     * Sorts images as the evaluations of a run want them, which the first one would otherwise begin with. Nothing to do for others.
     *
     * @param dataset as the settings want it
     * @throws SettingException if it cannot be parted as they say
     */
    public static void prepare(TrainConfig config, Dataset dataset) {
        Samples train = config.data().inUse(dataset.train());
        Parts parts = Parts.of(train, config.data().validation(), new RandomStreams(config.seed()));
        Evaluator.prepare(train, parts.learned());
        Evaluator.prepare(train, parts.validation());
        Evaluator.prepare(dataset.test(), Parts.all(dataset.test().size()));
    }

    /**
     * Lets the JIT compiler, and the garbage collector's work in the background, step back behind training, for a program that
     * has more of both than the trainer: a window keeps the compiler busy for as long as a run takes. To be called after
     * {@link #run}, which has the trainer's code compiled.
     */
    public static void letTrainingGoFirst() {
        Courtesy.ofTheVirtualMachine();
    }

    private static void train(TrainConfig settings, Features features, int iterations) throws InterruptedException {
        int[] labels = IntStream.range(0, SAMPLES).map(row -> row % 2).toArray();
        Samples samples = new Samples(features, labels);
        Dataset dataset = new Dataset(
                "",
                "",
                "",
                new SampleShape.Image(1, features.columns()),
                List.of("0", "1"),
                FeatureScaling.none(features.columns()),
                samples,
                samples);
        TrainConfig few = new TrainConfig(
                settings.data(),
                settings.network(),
                settings.learning(),
                // Full where it is full.
                new Batches(
                        Math.min(SAMPLES / 2, settings.batches().size()),
                        settings.batches().order()),
                new Duration(iterations, Duration.Unit.ITERATIONS),
                settings.stop(),
                Reporting.every(EVALUATION_INTERVAL),
                settings.seed());
        TrainingRun run = new TrainingRun(few, dataset, ended -> {});
        run.start();
        long deadline = System.nanoTime() + MOST_TIME;
        while (!run.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            // As a window does.
            run.snapshot();
            if (System.nanoTime() > deadline) {
                // On a machine this busy it would only hold up what comes next.
                run.stop();
            }
        }
    }
}
