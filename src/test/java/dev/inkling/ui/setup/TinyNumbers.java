package dev.inkling.ui.setup;

import dev.inkling.data.Dataset;
import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Loss;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.TrainConfig;
import java.util.List;
import java.util.Random;

/** A generated dataset so small that tests can do with it what they like: two numbers in, their sum and difference out. */
public final class TinyNumbers {
    private static final int ROWS = 12;

    private TinyNumbers() {}

    public static Dataset dataset(long seed) {
        Random random = new Random(seed);
        return new Dataset(
                "numbers",
                "Numbers",
                "",
                new SampleShape.Row(List.of("a", "b")),
                List.of(),
                List.of("sum", "difference"),
                FeatureScaling.none(2),
                samples(random),
                samples(random));
    }

    private static Samples samples(Random random) {
        double[] features = random.doubles(2 * ROWS).toArray();
        double[] targets = new double[2 * ROWS];
        for (int i = 0; i < targets.length; i += 2) {
            targets[i] = features[i] + features[i + 1];
            targets[i + 1] = features[i] - features[i + 1];
        }
        return Samples.withTargets(new DoubleFeatures(features, 2), targets);
    }

    public static TrainConfig config() {
        TrainConfig table = TrainConfig.forTable("numbers");
        NetworkChoice network = table.network();
        return new TrainConfig(
                table.data(),
                new NetworkChoice(
                        List.of(4),
                        network.activation(),
                        Loss.MEAN_SQUARED_ERROR,
                        network.initializer(),
                        network.sigma(),
                        false,
                        0,
                        network.precision()),
                table.learning(),
                table.batches(),
                table.duration(),
                table.stop(),
                table.reporting(),
                table.seed());
    }

    public static DatasetContent.Generated content() {
        return DatasetContent.Generated.of(config(), TinyNumbers::dataset);
    }

    public static DatasetEntry entry() {
        return new DatasetEntry("Numbers", content());
    }
}
