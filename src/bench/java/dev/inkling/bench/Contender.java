package dev.inkling.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program that does workloads, each in a process of its own, and prints one line of JSON for each.
 *
 * @param name what the table calls it
 * @param workloads what it can do
 * @param command the program; the workload's arguments follow
 * @param environment variables that it needs beside those of this process
 */
record Contender(String name, Set<Workload> workloads, List<String> command, Map<String, String> environment) {
    static final String PRODUCT = "Inkling";
    static final String PRODUCT_ON_ONE_CORE = "Inkling, evaluations not beside training";
    static final String FLOOR = "dense products alone, C";
    static final String C = "hand-written C";
    static final String NUMPY = "NumPy float32";
    static final String BOOK = "NumPy float64, book style";
    static final String TORCH = "PyTorch";
    static final String DL4J = "DL4J, 1 thread";

    /** The environment variable that tells contenders where the four files of MNIST are. */
    static final String MNIST = "MNIST";

    Measurement run(Workload workload) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(name.startsWith(PRODUCT) ? List.of(workload.name()) : workload.arguments());
        Commands.Output output = Commands.run(line, environment);
        if (output.exitCode() != 0) {
            throw new IOException("It ended with exit code " + output.exitCode() + ": " + output.complaint());
        }
        return Measurement.parse(workload, output.lastLine());
    }
}
