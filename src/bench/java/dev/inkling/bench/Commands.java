package dev.inkling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs other programs to their end. */
final class Commands {
    private Commands() {}

    /** What a program printed to standard output and to standard error, and how it ended. */
    record Output(int exitCode, List<String> lines, List<String> complaints) {
        String lastLine() {
            return last(lines);
        }

        /** The last line that it wrote to standard error. */
        String complaint() {
            return last(complaints);
        }

        private static String last(List<String> lines) {
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
    }

    /** Adds to this process's environment. An {@link IOException} means that the program is not there. */
    static Output run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("inkling-bench", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            List<String> lines = process.inputReader().lines().toList();
            return new Output(process.waitFor(), lines, Files.readAllLines(complaints));
        } finally {
            Files.delete(complaints);
        }
    }

    /** Whether the program is there and ends with exit code 0. */
    static boolean works(List<String> command) throws InterruptedException {
        try {
            return run(command, Map.of()).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
