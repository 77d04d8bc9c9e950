package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Features;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Small datasets, settings and runs for tests. */
final class TestRuns {
    static final int CLASSES = 3;
    /** Far beyond what anything here takes: only a hang reaches it. */
    private static final int PATIENCE_SECONDS = 60;

    private TestRuns() {}

    /** Settings that a test changes one by one before it makes a {@link TrainConfig} of them. */
    static final class Settings {
        int trainLimit = DataChoice.ALL;
        double validation;
        Loss loss = Loss.CROSS_ENTROPY;
        boolean batchNormalization;
        double dropout;
        Schedule schedule = Schedule.constant();
        double clipNorm;
        Learning.Gradients gradients = Learning.Gradients.BACKPROP;
        Batches.Order order = Batches.Order.SHUFFLED;
        Augmentation augmentation = Augmentation.NONE;
        StopRules stop = StopRules.NONE;
        Reporting.LossMoment lossMoment = Reporting.LossMoment.BEFORE_UPDATE;
        List<Integer> hidden = List.of(8);
        Activation activation = Activation.RELU;
        Precision precision = Precision.FLOAT32;
        Method method = Method.SGD;
        double learningRate = 0.1;
        int batchSize = 20;
        Duration duration = new Duration(60, Duration.Unit.ITERATIONS);
        double l2;
        long seed = 5;
        int evaluationInterval = 25;
    }

    static TrainConfig config(Consumer<Settings> changes) {
        Settings s = new Settings();
        changes.accept(s);
        return new TrainConfig(
                new DataChoice("test", s.trainLimit, 25, List.of(), false, s.validation),
                new NetworkChoice(
                        s.hidden,
                        s.activation,
                        s.loss,
                        Initializer.XAVIER,
                        0.01,
                        s.batchNormalization,
                        s.dropout,
                        s.precision),
                new Learning(s.method, s.learningRate, 0.9, s.schedule, 0, s.l2, 0, s.clipNorm, s.gradients),
                new Batches(s.batchSize, s.order, s.augmentation),
                s.duration,
                s.stop,
                new Reporting(s.evaluationInterval, true, s.lossMoment),
                s.seed);
    }

    /** Measurements in float64 around one center a class. */
    static Dataset table(int trainSize, int testSize, int columns) {
        Random random = new Random(1);
        Features features = new DoubleFeatures(
                random.doubles((long) (trainSize + testSize) * columns, -1, 1).toArray(), columns);
        return dataset(features, trainSize, testSize);
    }

    /** Random images of bytes. */
    static Dataset images(int trainSize, int testSize, int columns) {
        byte[] pixels = new byte[(trainSize + testSize) * columns];
        new Random(2).nextBytes(pixels);
        return dataset(new ByteFeatures(pixels, columns), trainSize, testSize);
    }

    /** The class depends on the first feature, so that there is something to learn. */
    private static Dataset dataset(Features features, int trainSize, int testSize) {
        double low = IntStream.range(0, features.rows())
                .mapToDouble(row -> features.value(row, 0))
                .min()
                .orElseThrow();
        int[] labels = IntStream.range(0, features.rows())
                .map(row -> (int) Math.min(CLASSES - 1, CLASSES * (features.value(row, 0) - low) / (1 - low)))
                .toArray();
        Samples all = new Samples(features, labels);
        return dataset(all.first(trainSize), part(all, trainSize, testSize));
    }

    static Dataset dataset(Samples train, Samples test) {
        int columns = train.features().columns();
        return new Dataset(
                "test",
                "Test",
                "",
                new SampleShape.Image(1, columns),
                List.of("a", "b", "c"),
                FeatureScaling.none(columns),
                train,
                test);
    }

    /** A copy of {@code count} samples from {@code start} on. */
    static Samples part(Samples samples, int start, int count) {
        Features features = samples.features();
        int columns = features.columns();
        int[] labels = IntStream.range(start, start + count).map(samples::label).toArray();
        if (features instanceof ByteFeatures bytes) {
            byte[] pixels = new byte[count * columns];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) bytes.level(start + i / columns, i % columns);
            }
            return new Samples(new ByteFeatures(pixels, columns), labels);
        }
        double[] values = IntStream.range(0, count * columns)
                .mapToDouble(i -> features.value(start + i / columns, i % columns))
                .toArray();
        return new Samples(new DoubleFeatures(values, columns), labels);
    }

    static TrainingRun make(TrainConfig config, Dataset dataset) {
        return new TrainingRun(config, dataset, run -> {});
    }

    /** Trains to the end, whatever that is. */
    static TrainingRun finish(TrainConfig config, Dataset dataset) {
        TrainingRun run = make(config, dataset);
        run.start();
        awaitEnd(run);
        return run;
    }

    static void awaitEnd(TrainingRun run) {
        try {
            assertTrue(run.await(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "still " + run.state());
        } catch (InterruptedException e) {
            fail(e);
        }
    }

    static void until(BooleanSupplier condition) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < giveUp, "it never came");
            pause(1);
        }
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            fail(e);
        }
    }

    /** The newest copy of the parameters, which must be there. */
    static Snapshot snapshot(TrainingRun run) {
        return Objects.requireNonNull(run.snapshot());
    }

    /** The newest evaluation, which must be there. */
    static Evaluation lastEvaluation(TrainingRun run) {
        return Objects.requireNonNull(run.metrics().lastEvaluation());
    }

    /** All losses of mini-batches so far. */
    static double[] losses(TrainingRun run) {
        GrowingSeries loss = run.metrics().loss();
        return IntStream.range(0, loss.size()).mapToDouble(loss::get).toArray();
    }
}
