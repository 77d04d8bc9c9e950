package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.nn.GradientCheck;
import dev.inkling.recipe.Verdict;
import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table for people; where the console is interactive, a bar below it shows how far the run is. */
final class TextReport implements RunReport {
    /** From here on digits behind the point tell nothing. */
    private static final double LARGE = 1e4;

    private final Console console;
    private final ProgressBar bar;

    TextReport(Console console) {
        this.console = console;
        bar = new ProgressBar(console);
    }

    @Override
    public void started(LiveRun live) {
        ReadyRun ready = live.ready();
        TrainConfig config = ready.config();
        Dataset dataset = ready.dataset();
        if (!ready.name().isEmpty()) {
            console.line(ready.name());
        }
        console.line(text(
                "%s: %,d training samples, %,d test samples; network %s, %s %s, seed %d",
                dataset.title(),
                dataset.train().size(),
                dataset.test().size(),
                live.run().shape(),
                config.learning().method().name().toLowerCase(Locale.ROOT),
                config.learning().rate(),
                config.seed()));
        tellWhereItIsKept(live);
        String score = dataset.isRegression() ? "R²" : "%";
        console.line(text(
                "%10s %9s %12s %10s %10s %9s",
                "iteration", "epoch", "loss", "train " + score, "test " + score, "seconds"));
    }

    private void tellWhereItIsKept(LiveRun live) {
        Long resumed = live.ready().resumes();
        if (resumed != null) {
            console.line(text(
                    "Goes on with run %d at iteration %,d",
                    resumed, live.run().metrics().lastIteration()));
        } else if (live.id() != null) {
            console.line("Kept as run " + live.id());
        }
    }

    @Override
    public void evaluated(LiveRun live, Evaluation evaluation) {
        bar.clear();
        TrainingRun run = live.run();
        boolean numbers = run.dataset().isRegression();
        console.line(text(
                "%10d %9.2f %12s %10s %10s %9.2f",
                evaluation.iteration(),
                evaluation.epoch(),
                loss(RunEnd.lossAt(run, evaluation)),
                score(evaluation.trainScore(), numbers),
                score(evaluation.testScore(), numbers),
                evaluation.trainSeconds()));
    }

    @Override
    public void progressed(TrainingRun run) {
        Metrics metrics = run.metrics();
        long toCome = run.totalIterations() - metrics.lastIteration();
        double share = (double) metrics.iterations() / (metrics.iterations() + toCome);
        double secondsToCome =
                metrics.iterations() == 0 ? Double.NaN : metrics.trainSeconds() / metrics.iterations() * toCome;
        bar.show(
                share,
                text(
                        "%,d of %,d  loss %s  %,.0f samples/s  %s to come",
                        metrics.lastIteration(),
                        run.totalIterations(),
                        loss(metrics.loss().last()),
                        metrics.samplesPerSecond(),
                        ProgressBar.time(secondsToCome)));
    }

    @Override
    public void ended(LiveRun live) {
        bar.clear();
        TrainingRun run = live.run();
        Metrics metrics = run.metrics();
        console.line(text(
                "%s after %,d iterations, %.2f s of training, %,.0f samples/s",
                run.state().name().toLowerCase(Locale.ROOT),
                metrics.lastIteration(),
                metrics.trainSeconds(),
                metrics.samplesPerSecond()));
        String reason = RunEnd.reason(run);
        if (reason != null) {
            console.line(reason);
        }
        if (run.state() == RunState.STOPPED && live.id() != null) {
            console.line("Go on with it by: inkling runs resume " + live.id());
        }
        if (run.problem() != null) {
            console.tell(run.problem());
        }
    }

    @Override
    public void checked(List<GradientCheck.Row> rows) {
        GradientTable.lines(rows).forEach(console::line);
        console.line("");
    }

    @Override
    public void judged(List<Verdict> verdicts) {
        String heading = "";
        for (Verdict verdict : verdicts) {
            String of = Stream.of(verdict.table().in(Locale.ENGLISH), verdict.run())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!of.equals(heading)) {
                console.line("");
                console.line(of);
                console.line(text("%10s %-15s %14s %14s  %s", "row", "figure", "published", "measured", "verdict"));
                heading = of;
            }
            console.line(text(
                    "%10s %-15s %14s %14s  %-8s %s",
                    verdict.row(),
                    verdict.column().key(),
                    verdict.published() == null ? "-" : verdict.published().toPlainString(),
                    Double.isNaN(verdict.measured()) ? "-" : text("%.7g", verdict.measured()),
                    verdict.outcome().name().toLowerCase(Locale.ROOT),
                    verdict.reason()));
        }
    }

    private static String loss(double loss) {
        return text(loss < LARGE ? "%.7f" : "%.5e", loss);
    }

    private static String score(double score, boolean numbers) {
        return numbers ? text("%.4f", score) : text("%.2f", 100 * score);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
