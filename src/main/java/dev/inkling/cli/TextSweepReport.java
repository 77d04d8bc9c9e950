package dev.inkling.cli;

import dev.inkling.train.RunState;
import dev.inkling.train.RunSummary;
import dev.inkling.train.sweep.SweepPlan;
import java.util.List;
import java.util.Locale;

/** A line for each run that is over and a table at the end; where the console is interactive, a bar below shows how far it is. */
final class TextSweepReport implements SweepReport {
    private final Console console;
    private final ProgressBar bar;
    private final long begun = System.nanoTime();

    TextSweepReport(Console console) {
        this.console = console;
        bar = new ProgressBar(console);
    }

    @Override
    public void begins(SweepPlan plan, int atOnce, double seconds) {
        console.line(text(
                "%s %s, %d at once, about %s",
                plan.product(), plan.count() == 1 ? "run" : "runs", Math.min(atOnce, plan.count()), duration(seconds)));
    }

    @Override
    public void progressed(List<SweepRun> all) {
        double share = all.stream().mapToDouble(SweepRun::share).sum() / all.size();
        long over = all.stream().filter(run -> run.state().isOver()).count();
        long waiting =
                all.stream().filter(run -> run.state() == RunState.QUEUED).count();
        double elapsed = (System.nanoTime() - begun) / 1e9;
        bar.show(
                share,
                text(
                        "%d of %d over, %d learning, %d waiting  %s to come",
                        over,
                        all.size(),
                        all.size() - over - waiting,
                        waiting,
                        ProgressBar.time(share > 0 ? elapsed / share * (1 - share) : Double.NaN)));
    }

    @Override
    public void ended(SweepRun run, int count) {
        bar.clear();
        RunSummary summary = run.summary();
        console.line(text(
                "[%d/%d] %s: %s after %,d iterations, best test %s, %.1f s%s",
                run.number(),
                count,
                run.trial().label(),
                SweepTable.state(run),
                summary.iterations(),
                SweepTable.score(summary.bestTestScore(), run),
                summary.seconds(),
                run.id() == null ? "" : ", kept as run " + run.id()));
        if (run.problem() != null) {
            console.tell(run.trial().label() + ": " + run.problem());
        }
    }

    @Override
    public void over(SweepPlan plan, List<SweepRun> all) {
        bar.clear();
        console.line("");
        new SweepTable(plan, all).lines().forEach(console::line);
        SweepRanking.best(all).ifPresent(best -> {
            RunSummary summary = best.summary();
            console.line("");
            console.line(text(
                    "Best on the test samples of %s: %s, with %s after %,d iterations.",
                    best.dataset(),
                    best.trial().label(),
                    SweepTable.score(summary.bestTestScore(), best),
                    summary.bestTestAt()));
        });
    }

    /** {@code 40 s}, {@code 2 min 40 s} or {@code 3 h 5 min}. */
    static String duration(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3_600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3_600 + " h " + whole / 60 % 60 + " min";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
