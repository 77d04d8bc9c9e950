package dev.inkling.train;

import dev.inkling.data.Samples;
import dev.inkling.nn.Network;
import dev.inkling.nn.NumericalGradient;
import dev.inkling.nn.Objective;
import dev.inkling.optim.Optimizer;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One iteration: the next mini-batch forward, its loss, backward, update. A mini-batch larger than a block goes through block
 * by block, and the gradients are added up: a command need not wait for all of it, and it need not fit into memory at once.
 */
final class LearningStep implements AutoCloseable {
    /** Rows in a block: some hundredths of a second of work for a network of middling size. */
    static final int BLOCK = 5_000;

    private final Objective objective;
    private final @Nullable NumericalGradient numerical;
    private final Optimizer optimizer;
    private final BatchSampler sampler;
    private final BatchFeeder feeder;
    private final @Nullable AugmentedImages images;
    private final int block;
    private final int[] rows;
    private int count;
    private boolean isInPlace;

    /**
     * @param network with room for a mini-batch or a block, whichever is smaller
     * @param objective of the network
     * @param numerical where gradients are to be numerical; mini-batches then come at once
     * @param block the most rows at once
     * @param images of the sampler's mini-batches, from the same iteration on, in the place of the samples' own, which null stands
     *     for; not closed here
     */
    LearningStep(
            Network network,
            Samples samples,
            BatchSampler sampler,
            Optimizer optimizer,
            Objective objective,
            @Nullable NumericalGradient numerical,
            int block,
            @Nullable AugmentedImages images) {
        this.objective = objective;
        this.numerical = numerical;
        this.optimizer = optimizer;
        this.sampler = sampler;
        this.block = block;
        this.images = images;
        rows = new int[sampler.batchSize()];
        feeder = new BatchFeeder(samples, network.shape().outputs(), network.precision(), Math.min(block, rows.length));
    }

    /**
     * The step that these settings describe.
     *
     * @param network with room for {@link #rowsAtOnce}
     * @param optimizer of the network
     * @param images as the settings say; not closed here
     */
    static LearningStep of(
            TrainConfig config,
            Network network,
            Samples samples,
            BatchSampler sampler,
            Optimizer optimizer,
            @Nullable AugmentedImages images) {
        Learning learning = config.learning();
        Objective objective = new Objective(network, learning.l1(), learning.l2());
        return new LearningStep(
                network,
                samples,
                sampler,
                optimizer,
                objective,
                isNumerical(config) ? new NumericalGradient(network, objective) : null,
                rowsAtOnce(config, sampler.batchSize()),
                images);
    }

    /** The most rows that go through the network together: a mini-batch or a block of it. */
    static int rowsAtOnce(TrainConfig config, int batchSize) {
        return isNumerical(config) ? batchSize : Math.min(batchSize, BLOCK);
    }

    static boolean isNumerical(TrainConfig config) {
        return config.learning().gradients() == Learning.Gradients.NUMERICAL;
    }

    /**
     * Learns from the next mini-batch.
     *
     * @param betweenBlocks asked before each block but the first, before each numerical derivative, and while images are not
     *     there yet
     * @return the loss before the update; where it is not finite there was no update. Empty if the gate said no: then nothing
     *     was learned either
     */
    OptionalDouble run(double rate, Gate betweenBlocks) throws InterruptedException {
        count = sampler.next(rows);
        if (images != null && !images.next(betweenBlocks)) {
            return OptionalDouble.empty();
        }
        optimizer.prepare(rate, count > block || numerical != null);
        double loss = 0;
        for (int start = 0; start < count; start += block) {
            if (start > 0 && !betweenBlocks.mayGoOn()) {
                return OptionalDouble.empty();
            }
            if (start > 0 || !isLoaded()) {
                load(start);
            }
            double share = objective.share(feeder.x(), feeder.targets(), count);
            loss = start == 0 ? objective.withPenalty(share) : loss + share;
            if (!Double.isFinite(loss)) {
                return OptionalDouble.of(loss);
            }
            if (numerical == null) {
                objective.backward(feeder.targets(), count);
            } else if (!numerical.backward(feeder.x(), feeder.targets(), betweenBlocks::mayGoOn)) {
                return OptionalDouble.empty();
            }
        }
        optimizer.update(rate);
        return OptionalDouble.of(loss);
    }

    /**
     * The loss of the last mini-batch with the parameters as they are now.
     *
     * @return empty if the gate said no
     */
    OptionalDouble lossNow(Gate betweenBlocks) throws InterruptedException {
        double loss = 0;
        for (int start = 0; start < count; start += block) {
            if (start > 0 && !betweenBlocks.mayGoOn()) {
                return OptionalDouble.empty();
            }
            if (count > block) {
                load(start);
            }
            loss += objective.share(feeder.x(), feeder.targets(), count);
        }
        return OptionalDouble.of(objective.withPenalty(loss));
    }

    /** Brings the block that begins there. */
    private void load(int start) {
        int size = Math.min(block, count - start);
        if (images == null) {
            feeder.load(rows, start, size);
        } else {
            feeder.load(rows, start, size, images);
        }
    }

    /** Whether the mini-batch is in place already, as it is from the second iteration on where it is always the same. */
    private boolean isLoaded() {
        boolean loaded = isInPlace;
        isInPlace = sampler.isAlwaysTheSame() && images == null && count <= block;
        return loaded;
    }

    /** Samples in the last mini-batch. */
    int count() {
        return count;
    }

    @Override
    public void close() {
        feeder.close();
    }
}
