package dev.inkling.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as Markdown: a table a workload, the goals, and what looks wrong. */
final class Report {
    private final Results results;
    private final StringBuilder text = new StringBuilder();

    Report(Results results) {
        this.results = results;
    }

    String markdown(int rounds, List<String> missing, List<String> disturbed) {
        line("# Benchmark");
        line("");
        line("Medians of " + rounds + ", " + Runtime.getRuntime().availableProcessors() + " processors, JDK "
                + Runtime.version().feature() + "; MB is the most resident memory that Linux counted.");
        results.workloads().forEach(this::table);
        goals();
        section("Not measured", missing);
        section("Disturbed", disturbed);
        section("Suspicious", suspicions());
        return text.toString();
    }

    private void table(Workload workload) {
        boolean prediction = workload == Workload.PREDICTION;
        line("");
        line("## " + workload.label() + ": " + workload.description());
        line("");
        line(
                prediction
                        ? "| contender | µs | MB |"
                        : "| contender | training s | evaluations s | together s | test % | MB |");
        line(prediction ? "|---|---:|---:|" : "|---|---:|---:|---:|---:|---:|");
        for (String contender : results.contenders(workload)) {
            List<String> cells = new ArrayList<>(List.of(contender));
            if (prediction) {
                cells.add(number("%.1f", results.median(workload, contender, Measurement.PREDICTION)));
            } else {
                cells.add(number("%.3f", results.median(workload, contender, Measurement.TRAINING)));
                cells.add(number("%.3f", results.median(workload, contender, Measurement.EVALUATION)));
                cells.add(number("%.3f", results.median(workload, contender, Measurement.TOTAL)));
                cells.add(number("%.2f", accuracy(workload, contender)));
            }
            cells.add(number("%.0f", results.median(workload, contender, Measurement.MEMORY)));
            line("| " + String.join(" | ", cells) + " |");
        }
    }

    private void goals() {
        line("");
        line("## Goals");
        line("");
        line("| " + Contender.PRODUCT + " | divided by | measured | at most | |");
        line("|---|---|---:|---:|---|");
        for (Goal goal : Goal.all()) {
            double own = results.median(goal.workload(), Contender.PRODUCT, goal.figure());
            boolean absolute = goal.peer().isEmpty();
            double base = absolute ? 1 : results.median(goal.peerWorkload(), goal.peer(), goal.peerFigure());
            double measured = own / base;
            String verdict = measured <= goal.limit() ? "reached" : "**missed**";
            String peer = goal.peer().equals(Contender.PRODUCT) ? "its time alone" : goal.peer();
            line("| " + goal.title() + " | " + peer + " | " + number(absolute ? "%.1f" : "%.3f", measured) + " | "
                    + number("%s", goal.limit()) + " | " + (Double.isNaN(measured) ? "not measured" : verdict) + " |");
        }
    }

    /** A contender whose network is not as good as the others' has done other work. */
    private List<String> suspicions() {
        List<String> found = new ArrayList<>();
        for (Workload workload : results.workloads()) {
            List<Double> accuracies = results.contenders(workload).stream()
                    .map(contender -> accuracy(workload, contender))
                    .filter(accuracy -> !accuracy.isNaN())
                    .sorted()
                    .toList();
            for (String contender : results.contenders(workload)) {
                double accuracy = accuracy(workload, contender);
                double usual = accuracies.isEmpty() ? Double.NaN : accuracies.get(accuracies.size() / 2);
                if (Math.abs(accuracy - usual) > workload.accuracyTolerance()) {
                    String sentence = "%s, %s: test accuracy %.2f %%, the others' %.2f %%: its time is not comparable.";
                    found.add(String.format(Locale.ENGLISH, sentence, workload.label(), contender, accuracy, usual));
                }
            }
        }
        return found;
    }

    /** In percent. */
    private double accuracy(Workload workload, String contender) {
        return 100 * results.median(workload, contender, Measurement.ACCURACY);
    }

    private void section(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            line("");
            line("## " + title);
            line("");
            sentences.forEach(sentence -> line("- " + sentence));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ENGLISH, format, value);
    }
}
