package dev.inkling.cli;

import dev.inkling.train.RunSummary;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The runs of a sweep as lines of a table, the best first. */
final class SweepTable {
    private final SweepPlan plan;
    private final List<SweepRun> runs;

    SweepTable(SweepPlan plan, List<SweepRun> runs) {
        this.plan = plan;
        this.runs = runs;
    }

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>();
        plan.axes().forEach((SweepAxis axis) -> heading.add(axis.setting().option()));
        heading.addAll(List.of("best test", "at", "last test", "last train", "min loss", "seconds", "state"));
        rows.add(heading);
        for (SweepRun run : SweepRanking.sorted(runs)) {
            RunSummary summary = run.summary();
            List<String> row = new ArrayList<>(run.trial().values());
            row.addAll(List.of(
                    score(summary.bestTestScore(), run),
                    text("%,d", summary.bestTestAt()),
                    score(summary.testScore(), run),
                    score(summary.trainScore(), run),
                    Double.isNaN(summary.minLoss()) ? "-" : text("%.5g", summary.minLoss()),
                    text("%.1f", summary.seconds()),
                    state(run)));
            rows.add(row);
        }
        return TextTable.aligned(rows);
    }

    static String score(double score, SweepRun run) {
        if (Double.isNaN(score)) {
            return "-";
        }
        return run.isRegression() ? text("%.4f", score) : text("%.2f %%", 100 * score);
    }

    static String state(SweepRun run) {
        return run.state().name().toLowerCase(Locale.ROOT);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
