package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.GradientCheck;
import dev.inkling.nn.Network;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Targets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The gradient check of experiment 2 for the network that some settings describe: at the very weights that a run with these
 * settings starts from, on the first training samples. One use; {@link #progress} and {@link #cancel} from any thread.
 */
public final class GradientCheckJob {
    /** Samples that the check looks at where nobody says otherwise. */
    public static final int SAMPLES = 3;
    /** Entries of one parameter that are compared at most, so that the check of a large network takes seconds. */
    public static final int MOST_PER_PARAMETER = 2_000;

    private final TrainConfig config;
    private final Dataset dataset;
    private final @Nullable ParameterValues start;
    private final int samples;
    private final int mostPerParameter;
    private volatile double progress;
    private volatile boolean canceled;

    /** @param dataset already split and scaled as the settings say */
    public GradientCheckJob(TrainConfig config, Dataset dataset) {
        this(config, dataset, null, SAMPLES, MOST_PER_PARAMETER);
    }

    /**
     * @param start the parameters to check at; null for those that a run with these settings draws
     * @param samples how many training samples to look at; fewer where there are fewer
     * @param mostPerParameter how many entries of one parameter to compare at most, spread evenly over it
     */
    public GradientCheckJob(
            TrainConfig config, Dataset dataset, @Nullable ParameterValues start, int samples, int mostPerParameter) {
        this.config = config;
        this.dataset = dataset;
        this.start = start;
        this.samples = samples;
        this.mostPerParameter = mostPerParameter;
    }

    /**
     * Does the check, on the calling thread.
     *
     * @return a row a parameter, in order; new
     * @throws CancellationException if it was canceled
     */
    public List<GradientCheck.Row> run() {
        Backend.useFromThisThread();
        Samples train = config.data().inUse(dataset.train());
        double[][] features = new double[samplesUsed()][];
        for (int row = 0; row < features.length; row++) {
            features[row] = train.features().row(row);
        }
        return new GradientCheck(
                        initialWeights(),
                        config.network().dropout(),
                        config.learning().l1(),
                        config.learning().l2(),
                        mostPerParameter)
                .run(features, targets(train, features.length), part -> {
                    progress = part;
                    if (canceled) {
                        throw new CancellationException();
                    }
                });
    }

    private Targets targets(Samples train, int count) {
        if (!train.hasTargets()) {
            return new Targets.Classes(
                    IntStream.range(0, count).map(train::label).toArray());
        }
        int outputs = dataset.outputCount();
        return new Targets.Numbers(
                IntStream.range(0, count * outputs)
                        .mapToDouble(i -> train.target(i / outputs, i % outputs))
                        .toArray(),
                outputs);
    }

    /** In the run's own precision, so that they are the same to the bit. */
    ParameterValues initialWeights() {
        if (start != null) {
            return start;
        }
        NetworkShape shape = config.shape(dataset);
        try (Network network = new Network(shape, config.network().precision(), 1)) {
            network.initialize(
                    config.network().initializer(),
                    config.network().sigma(),
                    new RandomStreams(config.seed()).weights());
            return network.values();
        }
    }

    /** How many training samples the check looks at. */
    public int samplesUsed() {
        return Math.min(samples, config.data().inUse(dataset.train()).size());
    }

    /** How much is done, 0…1. */
    public double progress() {
        return progress;
    }

    /** Ends the check before its next comparison. */
    public void cancel() {
        canceled = true;
    }
}
