package dev.inkling.cli;

import dev.inkling.train.RunSummary;
import dev.inkling.train.sweep.SweepPlan;
import java.util.List;
import java.util.Optional;

/** A JSON object a line: for the beginning, for each run that is over, and for the best. */
final class JsonSweepReport implements SweepReport {
    private final Console console;
    private final JsonReport runs;

    JsonSweepReport(Console console) {
        this.console = console;
        runs = new JsonReport(console);
    }

    @Override
    public void begins(SweepPlan plan, int atOnce, double seconds) {
        console.line(new JsonLine()
                .put("event", "begins")
                .put("runs", plan.count())
                .put("atOnce", atOnce)
                .put("estimatedSeconds", seconds)
                .toString());
    }

    @Override
    public void progressed(List<SweepRun> all) {
        // Nothing that a program could not ask for more seldom.
    }

    @Override
    public void ended(SweepRun run, int count) {
        runs.ended(run.live());
    }

    @Override
    public void over(SweepPlan plan, List<SweepRun> all) {
        Optional<SweepRun> best = SweepRanking.best(all);
        if (best.isPresent()) {
            RunSummary summary = best.get().summary();
            String score = best.get().isRegression() ? "bestTestR2" : "bestTestAccuracy";
            console.line(new JsonLine()
                    .put("event", "best")
                    .put("run", best.get().trial().label())
                    .put(score, summary.bestTestScore())
                    .put("iteration", summary.bestTestAt())
                    .toString());
        }
    }
}
