package dev.inkling.train;

/**
 * How good the network was at one moment, on all training samples in use and on all test samples.
 *
 * @param iteration mini-batches learned before
 * @param epoch the same in passes over the training samples
 * @param seconds time the run had worked, pauses not counted
 * @param trainLoss mean cross entropy, without the L2 penalty
 * @param trainAccuracy share of right answers, 0…1
 * @param testLoss as {@code trainLoss}, on the test samples
 * @param testAccuracy as {@code trainAccuracy}, on the test samples
 */
public record Evaluation(
        long iteration,
        double epoch,
        double seconds,
        double trainLoss,
        double trainAccuracy,
        double testLoss,
        double testAccuracy) {

    /** Whether both losses are numbers; they are not when the last update made the network diverge. */
    boolean isFinite() {
        return Double.isFinite(trainLoss) && Double.isFinite(testLoss);
    }
}
