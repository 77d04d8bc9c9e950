package dev.inkling.train;

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
    private final int size;
    private final int[] rows;

    /** Mean cross entropy and share of right answers, 0…1. */
    record Score(double loss, double accuracy) {}

    /** @param trained the network whose parameters are judged; they are shared, not copied */
    Evaluator(Network trained, Samples samples) {
        size = samples.size();
        rows = new int[Math.min(BLOCK, size)];
        function = trained.shape().loss().function();
        network = trained.sharing(rows.length);
        feeder = new BatchFeeder(samples, network.shape().outputs(), trained.precision(), rows.length);
    }

    /** The score on all samples, or null if the gate said no. */
    @Nullable
    Score run(Gate gate) throws InterruptedException {
        double loss = 0;
        int correct = 0;
        for (int start = 0; start < size; start += rows.length) {
            if (!gate.mayGoOn()) {
                return null;
            }
            int count = Math.min(rows.length, size - start);
            for (int i = 0; i < count; i++) {
                rows[i] = start + i;
            }
            feeder.load(rows, 0, count);
            LossFunction.Result result = function.forward(network.forward(feeder.x()), feeder.targets());
            loss += result.loss() * count;
            correct += result.correct();
        }
        return new Score(loss / size, (double) correct / size);
    }

    @Override
    public void close() {
        network.close();
        feeder.close();
    }
}
