package dev.inkling.recipe;

import dev.inkling.train.Evaluation;
import dev.inkling.train.GrowingSeries;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a run that is over has measured, as far as verdicts need it.
 *
 * @param losses of the mini-batches; entry i belongs to iteration i + 1
 */
public record RunResult(RunState state, double[] losses, List<Evaluation> evaluations) {
    public RunResult {
        evaluations = List.copyOf(evaluations);
    }

    /** To be called when the run is over. */
    public static RunResult of(TrainingRun run) {
        GrowingSeries loss = run.metrics().loss();
        return new RunResult(
                run.state(),
                IntStream.range(0, loss.size()).mapToDouble(loss::get).toArray(),
                run.metrics().evaluations());
    }
}
