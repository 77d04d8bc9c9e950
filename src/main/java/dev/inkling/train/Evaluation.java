package dev.inkling.train;

/**
 * How good the network was at one moment, on all samples that are learned from and on all test samples.
 *
 * @param iteration mini-batches learned before
 * @param epoch the same in passes over the training samples
 * @param seconds time the run had worked, pauses not counted
 * @param trainLoss mean loss, without penalties
 * @param trainScore share of right answers, 0…1; where numbers are predicted R² = 1 − Σ(y − t)² / Σ(t − t̄)², at most 1
 * @param testLoss as {@code trainLoss}, on the test samples
 * @param testScore as {@code trainScore}, on the test samples
 * @param validationLoss as {@code trainLoss}, on the samples kept back for validation; NaN where there are none
 * @param validationScore as {@code trainScore}, on these; NaN where there are none
 * @param trainSeconds time spent on mini-batches until then
 * @param evaluationSeconds time spent on evaluations, this one included; part of it beside training, on another core
 */
public record Evaluation(
        long iteration,
        double epoch,
        double seconds,
        double trainLoss,
        double trainScore,
        double testLoss,
        double testScore,
        double validationLoss,
        double validationScore,
        double trainSeconds,
        double evaluationSeconds) {

    /** Whether both losses are numbers; they are not when the last update made the network diverge. */
    boolean isFinite() {
        return Double.isFinite(trainLoss) && Double.isFinite(testLoss);
    }
}
