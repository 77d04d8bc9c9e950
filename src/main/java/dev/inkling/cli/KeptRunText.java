package dev.inkling.cli;

import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.run.store.DatasetIdentity;
import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.RunFacts;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunParent;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.RunEvent;
import dev.inkling.train.RunSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Kept runs for people. */
final class KeptRunText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** A single long name would make the list's column as wide for all runs. */
    private static final int LONGEST_NAME = 40;

    private KeptRunText() {}

    /** A row for each run below a heading. */
    static List<String> table(List<KeptRun> runs) {
        boolean grouped = runs.stream().anyMatch(run -> !run.labels().group().isEmpty());
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("id", "name"));
        if (grouped) {
            heading.add("group");
        }
        heading.addAll(List.of(
                "state", "dataset", "network", "method", "rate", "iterations", "loss", "test", "best", "started"));
        rows.add(heading);
        for (KeptRun run : runs) {
            List<String> row = new ArrayList<>(
                    List.of("" + run.id(), shortened(run.labels().name())));
            if (grouped) {
                row.add(shortened(run.labels().group()));
            }
            row.addAll(figures(run));
            rows.add(row);
        }
        return TextTable.aligned(rows);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)).stripTrailing() + "…";
    }

    private static List<String> figures(KeptRun run) {
        RunFacts facts = run.facts();
        RunSummary summary = run.progress().summary();
        return List.of(
                name(run.state()),
                facts.dataset().title(),
                facts.shape().toString(),
                name(facts.config().learning().method()),
                "" + run.progress().learningRate(),
                "" + summary.iterations(),
                number(summary.loss()),
                score(summary.testScore(), facts),
                score(summary.bestTestScore(), facts),
                time(facts.created()));
    }

    /** All about one run. */
    static List<String> lines(KeptRun run, List<RunEvent> events, List<CheckpointInfo> checkpoints) {
        RunFacts facts = run.facts();
        DatasetIdentity dataset = facts.dataset();
        List<String> lines = new ArrayList<>();
        String number = "Run " + run.id();
        String named =
                run.labels().name().equals(number) ? "" : ", " + run.labels().name();
        lines.add(number + named + ": " + name(run.state()));
        addLabels(lines, run.labels());
        lines.add(text(
                "%s: %,d training samples, %,d test samples, SHA-256 %s",
                dataset.title(), dataset.train(), dataset.test(), dataset.hash()));
        RunParent parent = facts.parent();
        if (parent != null) {
            lines.add(text("Branched from run %d at iteration %,d", parent.id(), parent.iteration()));
        }
        lines.add(text("Started %s by Inkling %s on %s", time(facts.created()), facts.program(), facts.machine()));
        addFigures(lines, run);
        String problem = run.progress().problem();
        if (problem != null) {
            lines.add(problem);
        }
        for (RunEvent event : events) {
            lines.add(text("At iteration %,d: %s", event.iteration(), event(event)));
        }
        for (CheckpointInfo checkpoint : checkpoints) {
            lines.add(text(
                    "Checkpoint at iteration %,d: %s%s",
                    checkpoint.iteration(), name(checkpoint.kind()), checkpoint.complete() ? "" : ", parameters only"));
        }
        if (run.thinned()) {
            lines.add("Of its parameters only the best are kept: the others were dropped to keep the database small.");
        }
        lines.add("Settings:");
        lines.addAll(ConfigJson.write(facts.config()).lines().toList());
        return lines;
    }

    private static void addLabels(List<String> lines, RunLabels labels) {
        if (!labels.group().isEmpty()) {
            lines.add("Group: " + labels.group());
        }
        if (!labels.tags().isEmpty()) {
            lines.add("Tags: " + labels.tags());
        }
        if (!labels.note().isEmpty()) {
            lines.add("Note: " + labels.note());
        }
    }

    private static void addFigures(List<String> lines, KeptRun run) {
        RunSummary summary = run.progress().summary();
        lines.add(text(
                "%,d of %,d iterations in %.1f s; loss %s, smallest %s at iteration %,d",
                summary.iterations(),
                run.facts().totalIterations(),
                summary.seconds(),
                number(summary.loss()),
                number(summary.minLoss()),
                summary.minLossAt()));
        lines.add(text(
                "Score on training samples %s, on test samples %s, best %s at iteration %,d",
                score(summary.trainScore(), run.facts()),
                score(summary.testScore(), run.facts()),
                score(summary.bestTestScore(), run.facts()),
                summary.bestTestAt()));
    }

    private static String event(RunEvent event) {
        return switch (event.kind()) {
            case LEARNING_RATE -> "learning rate " + event.value();
            case PAUSED -> "paused";
            case INTERRUPTED -> "interrupted, and resumed";
        };
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : text("%.5g", value);
    }

    private static String score(double score, RunFacts facts) {
        if (Double.isNaN(score)) {
            return "-";
        }
        return facts.dataset().regression() ? text("%.4f", score) : text("%.2f %%", 100 * score);
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
