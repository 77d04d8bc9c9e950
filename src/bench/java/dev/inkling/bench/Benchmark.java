package dev.inkling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lets the product and its peers do the same work in turns, one process at a time, and prints tables of medians and what was
 * reached of the goals.
 */
final class Benchmark {
    /** Processors that others may keep busy before it is worth a word. */
    private static final double QUIET = 0.1;

    private Benchmark() {}

    /**
     * @param args the project's folder, rounds, workloads (comma-separated, {@code all}, {@code digits} or {@code augmentation}
     *     alone, or one of {@link OwnBenchmark}), whether DL4J takes part
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path project = Path.of(args[0]).toAbsolutePath();
        if (OwnBenchmark.isNamed(args[2])) {
            OwnBenchmark.run(args[2], project.resolve("target/bench"), Integer.parseInt(args[1]));
            return;
        }
        int rounds = Integer.parseInt(args[1]);
        String datasets = System.getenv("INKLING_DATASETS");
        if (datasets == null) {
            throw new IllegalStateException("Set INKLING_DATASETS to the folder that has mnist/ in it.");
        }
        Path target = project.resolve("target/bench");
        if (args[2].equals(DigitsBenchmark.NAME)) {
            write(target, "digits.md", new DigitsBenchmark(Path.of(datasets, "mnist")).markdown());
            return;
        }
        if (args[2].equals(AugmentationBenchmark.NAME)) {
            write(target, "augmentation.md", new AugmentationBenchmark(Path.of(datasets, "mnist"), rounds).markdown());
            return;
        }
        Peers peers = new Peers(project, target, Path.of(datasets, "mnist").toAbsolutePath());
        peers.addC();
        peers.addPython();
        peers.addDl4j(Boolean.parseBoolean(args[3]));
        List<String> missing = new ArrayList<>(peers.missing());
        List<String> disturbed = new ArrayList<>();
        Results results = new Results();
        for (Workload workload : workloads(args[2])) {
            for (int round = 1; round <= rounds; round++) {
                takeTurns(workload, round, peers.found(), results, missing, disturbed);
            }
        }
        write(target, "report.md", new Report(results).markdown(rounds, missing, disturbed));
    }

    private static void write(Path target, String name, String report) throws IOException {
        System.out.println(report);
        Path file = Files.createDirectories(target).resolve(name);
        Files.writeString(file, report);
        System.out.println("Written to " + file);
    }

    private static void takeTurns(
            Workload workload,
            int round,
            List<Contender> contenders,
            Results results,
            List<String> missing,
            List<String> disturbed)
            throws InterruptedException {
        for (Contender contender : contenders) {
            if (contender.workloads().contains(workload)) {
                String turn = workload.label() + ", round " + round + ", " + contender.name();
                System.out.println(turn);
                Disturbance others = new Disturbance();
                try {
                    results.add(workload, contender.name(), contender.run(workload));
                    noteDisturbance(turn, others.processors(), disturbed);
                } catch (IOException e) {
                    missing.add(turn + ": " + e.getMessage());
                }
            }
        }
    }

    private static void noteDisturbance(String turn, double processors, List<String> disturbed) {
        if (processors > QUIET) {
            disturbed.add(String.format(
                    Locale.ENGLISH,
                    "%s: other programs kept %.2f processors busy meanwhile; its time is not to be trusted.",
                    turn,
                    processors));
        }
    }

    private static List<Workload> workloads(String names) {
        if (names.equals("all")) {
            return List.of(Workload.values());
        }
        return Arrays.stream(names.split(","))
                .map(name -> Workload.valueOf(name.trim().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
