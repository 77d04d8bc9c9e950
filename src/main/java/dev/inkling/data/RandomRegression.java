package dev.inkling.data;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Numbers that have nothing to do with each other: {@code x [64, 1000]} and {@code y [64, 10]}, all standard normal, and a
 * test part of the same kind. A network can learn the training part by heart; the test part shows that nothing in it
 * holds for other samples.
 */
public final class RandomRegression {
    public static final String ID = "random-regression";
    public static final int SAMPLES = 64;
    public static final int FEATURES = 1_000;
    public static final int TARGETS = 10;

    private RandomRegression() {}

    /** New numbers, the same for the same seed. */
    public static Dataset draw(long seed) {
        Random random = new RandomStreams(seed).data();
        Samples train = samples(random);
        Samples test = samples(random);
        return new Dataset(
                ID,
                "Random numbers",
                "Inputs and outputs are random numbers without any connection: what is learned of the training samples"
                        + " does not help with the test samples.",
                new SampleShape.Row(names("x", FEATURES)),
                List.of(),
                names("y", TARGETS),
                FeatureScaling.none(FEATURES),
                train,
                test);
    }

    private static Samples samples(Random random) {
        double[] x = normal(random, SAMPLES * FEATURES);
        double[] y = normal(random, SAMPLES * TARGETS);
        return Samples.withTargets(new DoubleFeatures(x, FEATURES), y);
    }

    private static double[] normal(Random random, int count) {
        return DoubleStream.generate(random::nextGaussian).limit(count).toArray();
    }

    private static List<String> names(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }
}
