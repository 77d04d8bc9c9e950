package dev.inkling.train;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.PixelBlocks;
import dev.inkling.data.Samples;
import dev.inkling.nn.LossFunction;
import dev.inkling.nn.Network;
import org.jspecify.annotations.Nullable;

/** Judges a network on many samples, block by block, so that a command need not wait for the end. */
final class Evaluator implements AutoCloseable {
    /** Large enough for BLAS, small enough to stay in the cache. */
    static final int BLOCK = 500;

    private final Network network;
    private final LossFunction function;
    private final BatchFeeder feeder;
    private final int[] members;
    private final @Nullable ByteFeatures pixels;
    private final int[] rows;
    /** Σ (t − t̄)² over all targets; 0 where there are classes. */
    private final double variation;

    /** Made when first needed, on the thread that needs them. */
    private @Nullable PixelBlocks blocks;

    private long nanoseconds;

    /** Mean loss, and share of right answers, 0…1, or R². */
    record Score(double loss, double score) {
        static final Score NONE = new Score(Double.NaN, Double.NaN);
    }

    /**
     * @param judged the network whose parameters are judged; they are shared, not copied
     * @param members row numbers of the samples to judge by
     */
    Evaluator(Network judged, Samples samples, int[] members) {
        this.members = members;
        pixels = samples.features() instanceof ByteFeatures bytes ? bytes : null;
        rows = new int[Math.min(BLOCK, members.length)];
        function = judged.shape().loss().function();
        network = judged.sharing(rows.length);
        int outputs = network.shape().outputs();
        feeder = new BatchFeeder(samples, outputs, judged.precision(), rows.length);
        variation = samples.hasTargets() ? variation(samples, members, outputs) : 0;
    }

    /** Does what an evaluator of these samples would begin with, for all such evaluators to come. */
    static void prepare(Samples samples, int[] members) {
        if (samples.features() instanceof ByteFeatures pixels && members.length > 0) {
            blocks(pixels, members);
        }
    }

    private static PixelBlocks blocks(ByteFeatures pixels, int[] members) {
        return pixels.blocks(members, Math.min(BLOCK, members.length));
    }

    private static double variation(Samples samples, int[] members, int outputs) {
        double sum = 0;
        for (int output = 0; output < outputs; output++) {
            double mean = 0;
            for (int row : members) {
                mean += samples.target(row, output) / members.length;
            }
            for (int row : members) {
                sum += (samples.target(row, output) - mean) * (samples.target(row, output) - mean);
            }
        }
        return sum;
    }

    /** The score on all samples, or null if the gate said no. */
    @Nullable
    Score run(Gate gate) throws InterruptedException {
        double loss = 0;
        int correct = 0;
        nanoseconds = 0;
        for (int start = 0; start < members.length; start += rows.length) {
            if (!gate.mayGoOn()) {
                return null;
            }
            long begun = System.nanoTime();
            int count = Math.min(rows.length, members.length - start);
            load(start, count);
            LossFunction.Result result = function.forward(network.forward(feeder.x()), feeder.targets());
            loss += result.loss() * count;
            correct += result.correct();
            nanoseconds += System.nanoTime() - begun;
        }
        double mean = loss / members.length;
        return new Score(mean, feeder.hasNumbers() ? rSquared(mean) : (double) correct / members.length);
    }

    private void load(int start, int count) {
        if (pixels == null) {
            System.arraycopy(members, start, rows, 0, count);
            feeder.load(rows, 0, count);
        } else {
            if (blocks == null) {
                blocks = blocks(pixels, members);
            }
            feeder.load(blocks, start / rows.length, rows);
        }
    }

    /** How long the last run computed; waiting at the gate does not count. */
    double seconds() {
        return nanoseconds / 1e9;
    }

    /** 1 − Σ(y − t)² / Σ(t − t̄)², the mean squared error being the mean over samples and outputs. */
    private double rSquared(double meanSquaredError) {
        double errors = meanSquaredError * members.length * network.shape().outputs();
        if (variation == 0) {
            // All targets alike: nothing to explain, as scikit-learn's r2_score has it.
            return errors == 0 ? 1 : 0;
        }
        return 1 - errors / variation;
    }

    @Override
    public void close() {
        network.close();
        feeder.close();
    }
}
