package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Network;
import dev.inkling.nn.ParameterValues;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What learns in a run, with nothing around it that measures or steers: a network of its own at the initial weights that the
 * run draws, the run's mini-batches in the run's order, the run's optimizer. For one thread.
 */
public final class Learner implements AutoCloseable {
    private final TrainConfig config;
    private final RandomStreams streams;
    private final Network network;
    private final @Nullable AugmentedImages images;
    private final LearningStep step;
    private long iteration;

    /**
     * @param dataset already split and scaled as the settings say
     * @throws SettingException if the settings do not fit the dataset or the memory of this machine
     */
    public Learner(TrainConfig config, Dataset dataset) {
        MemoryNeed.of(config, dataset).checkAgainstMachine();
        Backend.useFromThisThread();
        this.config = config;
        streams = new RandomStreams(config.seed());
        Samples train = config.data().inUse(dataset.train());
        Parts parts = Parts.of(train, config.data().validation(), streams);
        BatchSampler sampler = BatchSampler.of(parts.learned(), config.batches(), streams, 0);
        network = new Network(
                config.shape(dataset),
                config.network().precision(),
                LearningStep.rowsAtOnce(config, sampler.batchSize()),
                config.network().dropout());
        AugmentedImages made = null;
        try {
            network.initialize(config.network().initializer(), config.network().sigma(), streams.weights());
            made = AugmentedImages.of(config, dataset, parts.learned(), 0);
            step = LearningStep.of(
                    config, network, train, sampler, config.learning().optimizer(network), made);
        } catch (RuntimeException | Error e) {
            // Nobody else can, and images are made by a thread that would wait for ever.
            if (made != null) {
                made.close();
            }
            network.close();
            throw e;
        }
        images = made;
    }

    /**
     * Learns from the next mini-batch.
     *
     * @param rate α of this iteration; schedules are the caller's
     * @param mayGoOn asked before each block of a large mini-batch but the first, and while augmented images are waited for
     * @return the loss before the update; where it is not finite there was no update. Empty if {@code mayGoOn} said no
     */
    public OptionalDouble learn(double rate, BooleanSupplier mayGoOn) throws InterruptedException {
        if (config.network().dropout() > 0) {
            network.beginIteration(streams.dropout(iteration));
        }
        iteration++;
        return step.run(rate, mayGoOn::getAsBoolean);
    }

    /** A copy of the parameters as they are now. */
    public ParameterValues parameters() {
        return network.values();
    }

    /** The network that learns; owned by this. */
    Network network() {
        return network;
    }

    @Override
    public void close() {
        if (images != null) {
            images.close();
        }
        step.close();
        network.close();
    }
}
