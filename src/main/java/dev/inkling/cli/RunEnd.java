package dev.inkling.cli;

import dev.inkling.train.EndReason;
import dev.inkling.train.Evaluation;
import dev.inkling.train.RunState;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainingRun;
import org.jspecify.annotations.Nullable;

/** What there is to say about a run that is over. */
final class RunEnd {
    private RunEnd() {}

    static int exitCode(RunState state) {
        return switch (state) {
            case FINISHED -> ExitCode.FINISHED;
            case DIVERGED -> ExitCode.DIVERGED;
            case STOPPED, INTERRUPTED -> ExitCode.INTERRUPTED;
            default -> ExitCode.FAILED;
        };
    }

    /** Why a run ended before its last iteration, as a sentence; null if it did not, or failed. */
    static @Nullable String reason(TrainingRun run) {
        return switch (run.state()) {
            case DIVERGED ->
                "The loss was no longer a finite number after iteration "
                        + run.metrics().lastIteration() + "; try a smaller learning rate.";
            case STOPPED, INTERRUPTED -> "The run was interrupted.";
            case FINISHED -> ruleOf(run);
            default -> null;
        };
    }

    private static @Nullable String ruleOf(TrainingRun run) {
        StopRules stop = run.config().stop();
        EndReason reason = run.reason();
        return reason == null
                ? null
                : switch (reason) {
                    case COMPLETE -> null;
                    case LOSS_REACHED -> "The loss came down to " + stop.loss() + ".";
                    case NO_IMPROVEMENT ->
                        "The validation loss did not become smaller for " + stop.patience() + " evaluations.";
                    case TIME_UP -> "The run had trained for " + stop.seconds() + " seconds.";
                };
    }

    /** The loss of the mini-batch that came last before an evaluation; of the first network that of all training samples. */
    static double lossAt(TrainingRun run, Evaluation evaluation) {
        int done = Math.toIntExact(evaluation.iteration() - run.metrics().firstIteration());
        return done == 0 ? evaluation.trainLoss() : run.metrics().loss().get(done - 1);
    }
}
