package dev.inkling.run.store;

import dev.inkling.data.DrawnDigits;
import dev.inkling.nn.NetworkShape;
import dev.inkling.train.TrainConfig;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run when it is made, and never changes.
 *
 * @param config its settings
 * @param dataset what it learns from and is judged by
 * @param parent what it branched from; null for a run from the beginning
 * @param sweep its place in a sweep; null for a run on its own
 * @param created when it was made, in milliseconds
 * @param program version of the program
 * @param machine what it ran on, for people to read; see {@link Machine}
 * @param firstIteration where it begins: 0 but for a branch
 * @param totalIterations where it ends if nothing ends it before
 * @param iterationsPerEpoch mini-batches in one pass over the training samples
 * @param samplesPerEpoch samples in one pass
 */
public record RunFacts(
        TrainConfig config,
        DatasetIdentity dataset,
        @Nullable RunParent parent,
        @Nullable SweepMember sweep,
        Instant created,
        String program,
        String machine,
        long firstIteration,
        long totalIterations,
        int iterationsPerEpoch,
        int samplesPerEpoch) {

    /** Whether it learns from what the user has drawn, which changes with every drawing. */
    public boolean usesDrawings() {
        return config.data().dataset().equals(DrawnDigits.ID) || config.data().mineShare() > 0;
    }

    /** The form of the network. */
    public NetworkShape shape() {
        return new NetworkShape(
                dataset.features(),
                config.network().hidden(),
                dataset.outputs(),
                config.network().activation(),
                config.network().batchNormalization(),
                config.network().loss());
    }
}
