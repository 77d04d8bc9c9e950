package dev.inkling.train;

/**
 * What a run has come to, in figures for a table; NaN, and 0 for the iterations, where there is none yet.
 *
 * @param iterations done, those before a branch counted
 * @param loss of the last mini-batch
 * @param minLoss the smallest of all mini-batches
 * @param minLossAt the iteration of that mini-batch, counted from 1
 * @param trainLoss at the last evaluation
 * @param trainScore at the last evaluation; see {@link Evaluation}
 * @param testLoss at the last evaluation
 * @param testScore at the last evaluation
 * @param bestTestScore the largest of all evaluations
 * @param bestTestAt iterations before that evaluation
 * @param validationScore at the last evaluation; NaN where no samples are kept back
 * @param seconds it has worked, pauses not counted
 * @param trainSeconds spent on mini-batches alone
 * @param samplesPerSecond learned from while training, evaluations not counted
 */
public record RunSummary(
        long iterations,
        double loss,
        double minLoss,
        long minLossAt,
        double trainLoss,
        double trainScore,
        double testLoss,
        double testScore,
        double bestTestScore,
        long bestTestAt,
        double validationScore,
        double seconds,
        double trainSeconds,
        double samplesPerSecond) {

    /** How much better the network does on what it learned from: train minus test score at the last evaluation. */
    public double gap() {
        return trainScore - testScore;
    }
}
