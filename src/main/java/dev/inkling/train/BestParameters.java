package dev.inkling.train;

import dev.inkling.nn.Network;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parameters of the evaluation with the highest score: on the samples kept back for validation, where there are any,
 * else on the test samples; the first of equals. Written by whoever evaluates, read by anybody.
 */
final class BestParameters {
    private double score = Double.NEGATIVE_INFINITY;
    private volatile @Nullable Snapshot best;

    /** @param before evaluations before the run was interrupted; their parameters are elsewhere, but their scores count */
    BestParameters(Collection<Evaluation> before) {
        for (Evaluation evaluation : before) {
            score = Math.max(score, score(evaluation));
        }
    }

    /** Copies the parameters if they are better than all before. */
    void offer(Evaluation evaluation, Network judged) {
        double offered = score(evaluation);
        if (offered > score) {
            score = offered;
            best = new Snapshot(evaluation.iteration(), judged.values());
        }
    }

    private static double score(Evaluation evaluation) {
        double validation = evaluation.validationScore();
        return Double.isNaN(validation) ? evaluation.testScore() : validation;
    }

    /** Null as long as there is none, or those before the interruption are better. */
    @Nullable
    Snapshot best() {
        return best;
    }
}
