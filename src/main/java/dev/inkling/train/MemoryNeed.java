package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.Precision;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What a run will allocate, so that an absurd one is refused in a sentence instead of bringing the machine to its knees. An
 * estimate from above of the large pieces: parameters with gradients and what optimizers remember of them, the outputs
 * and gradients of all layers for a mini-batch, or a block of it where it comes in blocks, and for the blocks of
 * evaluations, and augmented images.
 *
 * @param bytes native memory and Java heap together
 */
public record MemoryNeed(double bytes) {
    /** Value, gradient, the copy that is evaluated and its rows that images meet, two moments, the Java side of the first two. */
    private static final int COPIES_OF_PARAMETERS = 8;
    /** Output and gradient of a layer, natively and on the Java side. */
    private static final int COPIES_OF_OUTPUTS = 4;
    /** Blocks of the two or three evaluators together, in rows. */
    private static final int EVALUATED_ROWS = 3 * Evaluator.BLOCK;
    /** The rest is for the program itself and others. */
    private static final double USABLE = 0.8;

    /**
     * What a run with these settings will allocate.
     *
     * @param dataset already split as the settings say
     */
    public static MemoryNeed of(TrainConfig config, Dataset dataset) {
        return of(config, dataset, config.data().inUse(dataset.train()).size());
    }

    /** @param learned samples that are learned from */
    static MemoryNeed of(TrainConfig config, Dataset dataset, int learned) {
        int batchSize = BatchSampler.batchSize(learned, config.batches());
        int rows = LearningStep.rowsAtOnce(config, batchSize);
        MemoryNeed network = of(config.shape(dataset), config.network().precision(), rows);
        return new MemoryNeed(network.bytes + AugmentedImages.bytes(config.batches(), dataset.shape(), batchSize));
    }

    /** @param rowsAtOnce samples that go through the network together; see {@link LearningStep#rowsAtOnce} */
    static MemoryNeed of(NetworkShape shape, Precision precision, int rowsAtOnce) {
        double elementBytes = precision == Precision.FLOAT32 ? 4 : 8;
        double rows = rowsAtOnce + (double) EVALUATED_ROWS;
        double widths =
                shape.widths().stream().mapToDouble(Integer::doubleValue).sum();
        return new MemoryNeed(elementBytes
                * (COPIES_OF_PARAMETERS * (double) shape.parameterCount() + COPIES_OF_OUTPUTS * rows * widths));
    }

    /** @throws SettingException if it is more than this machine has */
    void checkAgainstMachine() {
        check(machineBytes());
    }

    /** How many such runs this machine has memory for at the same time. */
    public int timesInMachine() {
        return (int) Math.min(Integer.MAX_VALUE, USABLE * machineBytes() / bytes);
    }

    void check(double machineBytes) {
        if (bytes > USABLE * machineBytes) {
            throw new SettingException("This network with this batch size would need about " + gigabytes(bytes)
                    + " of memory; this machine has " + gigabytes(machineBytes)
                    + ". Choose smaller hidden layers or a smaller batch size.");
        }
    }

    private static double machineBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Double.POSITIVE_INFINITY;
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ENGLISH, "%.1f GB", bytes / 1e9);
    }
}
