package dev.inkling.train;

import org.jspecify.annotations.Nullable;

/** Sees when a stop rule ends a run before its time. */
final class StopWatcher {
    private final StopRules rules;
    private EndReason reason = EndReason.COMPLETE;
    private double best = Double.POSITIVE_INFINITY;
    private int evaluationsSinceBest;

    StopWatcher(StopRules rules) {
        this.rules = rules;
    }

    /** Whether the loss of a mini-batch or the time ends the run. */
    boolean isOver(double loss, double trainSeconds) {
        if (rules.loss() > 0 && loss <= rules.loss()) {
            reason = EndReason.LOSS_REACHED;
            return true;
        }
        if (rules.seconds() > 0 && trainSeconds >= rules.seconds()) {
            reason = EndReason.TIME_UP;
            return true;
        }
        return false;
    }

    /** Whether one more evaluation without a smaller validation loss than ever before ends the run (Prechelt 1998). */
    boolean isOver(@Nullable Evaluation evaluation) {
        if (rules.patience() == 0 || evaluation == null) {
            return false;
        }
        if (evaluation.validationLoss() < best) {
            best = evaluation.validationLoss();
            evaluationsSinceBest = 0;
            return false;
        }
        evaluationsSinceBest++;
        if (evaluationsSinceBest < rules.patience()) {
            return false;
        }
        reason = EndReason.NO_IMPROVEMENT;
        return true;
    }

    /** Takes in the evaluations of an interrupted run, those after its first iteration and before the given one. */
    void replay(Metrics metrics, long iteration) {
        for (Evaluation evaluation : metrics.evaluations()) {
            if (evaluation.iteration() > metrics.firstIteration() && evaluation.iteration() < iteration) {
                isOver(evaluation);
            }
        }
    }

    /** Why the run ended, once one of the rules did it. */
    EndReason reason() {
        return reason;
    }
}
