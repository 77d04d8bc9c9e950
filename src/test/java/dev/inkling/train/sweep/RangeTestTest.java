package dev.inkling.train.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Iris;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import dev.inkling.train.Batches;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.Reporting;
import dev.inkling.train.SettingException;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainConfig;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTestTest {
    /** Linear least squares: no hidden layer, all samples in each mini-batch, plain gradient descent. */
    private static final TrainConfig LEAST_SQUARES = new TrainConfig(
            DataChoice.of("line"),
            new NetworkChoice(
                    List.of(),
                    Activation.RELU,
                    Loss.MEAN_SQUARED_ERROR,
                    Initializer.SMALL_NORMAL,
                    0.01,
                    false,
                    0,
                    Precision.FLOAT64),
            Learning.sgd(0.1, 0),
            new Batches(Batches.FULL, Batches.Order.SHUFFLED),
            new Duration(10, Duration.Unit.ITERATIONS),
            StopRules.NONE,
            Reporting.every(10),
            1);

    /**
     * Four samples x = ±s, ±1/4·s in two features that do not overlap, targets with a part that no line reaches. The mean
     * squared error's second derivatives are 2·mean(x²): s² and s²/16 for the weights, 2 for the bias.
     */
    private static Dataset line(double s) {
        double[] x = {s, 0, -s, 0, 0, s / 4, 0, -s / 4};
        Samples samples = Samples.withTargets(new DoubleFeatures(x, 2), new double[] {3, -1, 2, -2});
        return new Dataset(
                "line",
                "Line",
                "",
                new SampleShape.Row(List.of("a", "b")),
                List.of(),
                List.of("y"),
                FeatureScaling.none(2),
                samples,
                samples);
    }

    private static RangeTestResult run(Dataset dataset, double from, double to) throws InterruptedException {
        return new RangeTest(LEAST_SQUARES, dataset, new RangeTestSettings(from, to, 300)).run();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 6, 40})
    void theLossTurnsWhereGradientDescentIsNoLongerStable(double s) throws InterruptedException {
        double largestStable = 2 / (s * s);

        RangeTestResult result = run(line(s), 1e-6, 100);

        assertEquals(RangeTestResult.End.ROSE, result.end());
        // By then errors had almost vanished, and need some iterations to grow again.
        double last = result.rates()[result.rates().length - 1];
        assertTrue(last > largestStable && last < 10 * largestStable, () -> last + " for " + largestStable);
        assertTrue(
                result.steepest() < largestStable && result.steepest() > largestStable / 100,
                () -> result.steepest() + " for " + largestStable);
        assertTrue(
                result.tenthOfMinimum() < largestStable && result.tenthOfMinimum() > largestStable / 100,
                () -> result.tenthOfMinimum() + " for " + largestStable);
        assertEquals(result.steepest(), result.suggested());
        assertEquals(result.rates().length, result.losses().length);
        assertEquals(result.rates().length, result.smoothed().length);
        assertEquals(1e-6, result.rates()[0]);
    }

    @Test
    void aLossThatIsNoNumberEndsTheTest() throws InterruptedException {
        Dataset huge = line(1e160);

        RangeTestResult result = run(huge, 1e-5, 10);

        assertEquals(RangeTestResult.End.NOT_FINITE, result.end());
        assertTrue(result.losses().length < 5);
        assertTrue(DoubleStream.of(result.losses()).allMatch(Double::isFinite));
        assertFalse(result.hasProposal());
        assertTrue(Double.isNaN(result.suggested()));
        assertTrue(Double.isNaN(result.tenthOfMinimum()));
    }

    @Test
    void whereNothingCanBeLearnedNothingIsProposed() throws InterruptedException {
        Samples nothing = Samples.withTargets(new DoubleFeatures(new double[8], 2), new double[] {1, -1, 1, -1});
        Dataset like = line(1);
        Dataset dataset = new Dataset(
                "line", "Line", "", like.shape(), List.of(), like.targetNames(), like.scaling(), nothing, nothing);

        RangeTestResult result = run(dataset, 1e-5, 0.5);

        assertEquals(RangeTestResult.End.COMPLETE, result.end());
        assertEquals(300, result.losses().length);
        assertFalse(result.hasProposal());
    }

    @Test
    void theSameSettingsFindTheSame() throws InterruptedException {
        TrainConfig config = TrainConfig.forTable("iris");
        Dataset iris = config.data().split(Iris.load(), config.seed());
        RangeTest test = new RangeTest(config, iris, RangeTestSettings.DEFAULT);

        RangeTestResult first = test.run();
        RangeTestResult second = new RangeTest(config, iris, RangeTestSettings.DEFAULT).run();

        assertArrayEquals(first.losses(), second.losses());
        assertTrue(first.suggested() > 0.001 && first.suggested() < 1, () -> "" + first.suggested());
        assertEquals(first.losses().length, test.losses().size());
        assertEquals(first.losses().length / 300.0, test.progress());
    }

    @Test
    void canceledItEndsSoon() throws InterruptedException {
        RangeTest test = new RangeTest(LEAST_SQUARES, line(1), new RangeTestSettings(1e-9, 1e-8, 100_000));
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread thread = new Thread(() -> end.set(assertThrows(CancellationException.class, test::run)));
        thread.start();
        while (test.progress() == 0) {
            Thread.onSpinWait();
        }
        test.cancel();
        thread.join(60_000);
        assertTrue(end.get() instanceof CancellationException);
        assertTrue(test.progress() < 1);
    }

    @Test
    void ratesOutsideTheirLimitsAreRefused() {
        assertThrows(SettingException.class, () -> new RangeTestSettings(0, 1, 100));
        assertThrows(SettingException.class, () -> new RangeTestSettings(0.1, 0.1, 100));
        assertThrows(SettingException.class, () -> new RangeTestSettings(0.1, 2_000, 100));
        assertThrows(SettingException.class, () -> new RangeTestSettings(0.1, 1, 19));
    }
}
