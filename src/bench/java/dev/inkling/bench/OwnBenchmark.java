package dev.inkling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has no peers to be compared with, and is asked for by its name: {@code store}, {@code store:200x1000} or
 * {@code recording}.
 */
final class OwnBenchmark {
    private static final Pattern NAME = Pattern.compile("recording|store(?::(\\d+)x(\\d+))?");
    private static final String RUNS = "1000";
    private static final String ITERATIONS = "10000";

    private OwnBenchmark() {}

    static boolean isNamed(String workload) {
        return NAME.matcher(workload).matches();
    }

    /** @param rounds of three pairs of runs each, for the recording */
    static void run(String workload, Path target, int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(target), "runs");
        Matcher name = NAME.matcher(workload);
        if (name.matches() && workload.startsWith("store")) {
            String runs = name.group(1) == null ? RUNS : name.group(1);
            String iterations = name.group(2) == null ? ITERATIONS : name.group(2);
            StoreBenchmark.main(new String[] {folder.resolve("empty").toString(), "0", "0", "false"});
            StoreBenchmark.main(new String[] {folder.resolve("metrics").toString(), runs, iterations, "false"});
            StoreBenchmark.main(new String[] {folder.resolve("all").toString(), runs, iterations, "true"});
        } else {
            RecordingBenchmark.main(new String[] {folder.toString(), String.valueOf(3 * rounds)});
        }
    }
}
