package dev.inkling.train.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Iris;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.ParameterValues;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.GrowingSeries;
import dev.inkling.train.RunState;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All runs of a sweep have the same split, initial weights and batch order wherever the setting that is varied allows it.
 * Which samples a mini-batch has is seen from its loss: at a rate so small that no update changes a number it depends on the
 * samples alone, and with weights of 0 on nothing but their targets.
 */
class SharedStreamsTest {
    private static final int BATCH = 20;
    private static final Dataset DATASET = dataset();
    private static final TrainConfig BASE = ConfigJson.read(
            "{\"data\": {\"validation\": 0.2}, \"network\": {\"hidden\": [8], \"initializer\": \"xavier\"},"
                    + " \"learning\": {\"rate\": 1e-300}, \"batches\": {\"size\": " + BATCH + "},"
                    + " \"duration\": {\"unit\": \"iterations\", \"amount\": 40}, \"reporting\": {\"interval\": 40}}",
            TrainConfig.forRandomRegression("numbers"));
    private static final TrainConfig OF_ZEROS = SweepSetting.INITIALIZER.apply(BASE, "zeros");

    private static Dataset dataset() {
        Random random = new Random(4);
        Samples samples = Samples.withTargets(
                new DoubleFeatures(random.doubles(200 * 5, -1, 1).toArray(), 5),
                random.doubles(200, -1, 1).toArray());
        return new Dataset(
                "numbers",
                "Numbers",
                "",
                new SampleShape.Row(List.of("a", "b", "c", "d", "e")),
                List.of(),
                List.of("y"),
                FeatureScaling.none(5),
                samples,
                samples);
    }

    private static List<TrainConfig> configs(TrainConfig base, SweepSetting setting, String values) {
        return new SweepPlan("", base, List.of(SweepAxis.parse(setting, values)))
                .trials().stream().map(SweepPlan.Trial::config).toList();
    }

    private static double[] losses(TrainConfig config) throws InterruptedException {
        TrainingRun run = new TrainingRun(config, DATASET, over -> {});
        run.start();
        assertTrue(run.await(60, TimeUnit.SECONDS));
        assertEquals(RunState.FINISHED, run.state());
        GrowingSeries loss = run.metrics().loss();
        return IntStream.range(0, loss.size()).mapToDouble(loss::get).toArray();
    }

    private static ParameterValues initial(TrainConfig config) throws InterruptedException {
        TrainingRun run = new TrainingRun(config, DATASET, over -> {});
        run.startPaused();
        Snapshot snapshot = run.snapshot();
        for (int i = 0; snapshot == null && i < 60_000; i++) {
            Thread.sleep(1);
            snapshot = run.snapshot();
        }
        run.stop();
        assertNotNull(snapshot);
        assertEquals(0, snapshot.iteration());
        return snapshot.parameters();
    }

    private static double[] all(ParameterValues values) {
        return values.values().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LEARNING_RATE; 1e-300, 2e-300",
                "OPTIMIZER; sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw",
            })
    void whatChangesTheUpdateLeavesWeightsAndMiniBatches(SweepSetting setting, String values)
            throws InterruptedException {
        List<TrainConfig> configs = configs(BASE, setting, values);
        double[] weights = all(initial(configs.get(0)));
        double[] losses = losses(configs.get(0));
        assertEquals(40, Arrays.stream(losses).distinct().count());
        for (TrainConfig config : configs) {
            assertArrayEquals(weights, all(initial(config)));
            assertArrayEquals(losses, losses(config));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HIDDEN_SIZES; none, 8, 100-3",
                "ACTIVATION; relu, tanh, leaky-relu",
                "OPTIMIZER; sgd, adam",
                "L2; 0, 0.1",
            })
    void whatChangesTheNetworkLeavesTheMiniBatches(SweepSetting setting, String values) throws InterruptedException {
        List<TrainConfig> configs = configs(OF_ZEROS, setting, values);
        double[] losses = losses(configs.get(0));
        assertEquals(40, Arrays.stream(losses).distinct().count());
        for (TrainConfig config : configs) {
            assertArrayEquals(losses, losses(config));
        }
    }

    @Test
    void initializersScaleTheSameDraws() throws InterruptedException {
        double[] xavier =
                initial(SweepSetting.INITIALIZER.apply(BASE, "xavier")).values().get(0);
        double[] he =
                initial(SweepSetting.INITIALIZER.apply(BASE, "he")).values().get(0);
        double factor = Math.sqrt(2.0 / 5) / Math.sqrt(2.0 / (5 + 8));
        for (int i = 0; i < he.length; i++) {
            assertEquals(factor, he[i] / xavier[i], 1e-5);
        }
    }

    @Test
    void largerMiniBatchesHaveTheSamplesInTheSameOrder() throws InterruptedException {
        double[] small = losses(SweepSetting.BATCH_SIZE.apply(OF_ZEROS, "" + BATCH));
        double[] large = losses(SweepSetting.BATCH_SIZE.apply(OF_ZEROS, "" + 2 * BATCH));
        for (int i = 0; i < small.length / 2; i++) {
            assertEquals((small[2 * i] + small[2 * i + 1]) / 2, large[i], 1e-6);
        }
    }

    @Test
    void anotherSeedChangesAllOfIt() throws InterruptedException {
        TrainConfig other = SweepSetting.SEED.apply(BASE, "2");
        assertFalse(Arrays.equals(all(initial(BASE)), all(initial(other))));
        assertFalse(Arrays.equals(losses(OF_ZEROS), losses(SweepSetting.SEED.apply(OF_ZEROS, "2"))));
        TrainConfig iris = TrainConfig.forTable("iris");
        Dataset first = iris.data().split(Iris.load(), 1);
        Dataset second = iris.data().split(Iris.load(), 2);
        assertFalse(IntStream.range(0, first.train().size())
                .allMatch(row -> Arrays.equals(
                        first.train().features().row(row),
                        second.train().features().row(row))));
    }
}
