package dev.inkling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a process of their own, which is the only way to see what is loaded and how signals end it. */
@EnabledOnOs(OS.LINUX)
class CommandProcessTest {
    private static final int PATIENCE_SECONDS = 180;

    @TempDir
    Path home;

    private Process start(List<String> javaOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Later JDKs warn of what the libraries do with native memory; older ones do not know the flags.
        command.addAll(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectError(home.resolve("err").toFile());
        process.environment().remove("DISPLAY");
        process.environment().put("INKLING_HOME", home.resolve("runs").toString());
        return process.start();
    }

    /** All that a command prints, which must end well. */
    private String output(String... arguments) throws IOException, InterruptedException {
        Process process = start(List.of(), arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", end(process));
        assertEquals(0, process.exitValue());
        return out;
    }

    private String end(Process process) throws IOException, InterruptedException {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return Files.readString(home.resolve("err"));
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void noCommandLoadsJavaFxOrNeedsADisplay() throws IOException, InterruptedException {
        Path loaded = home.resolve("classes");
        Process process = start(
                List.of("-Xlog:class+load:file=" + loaded), "train", "--dataset=iris", "--iterations=3", "--json");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("", end(process));
        assertEquals(0, process.exitValue());
        assertTrue(out.lines().allMatch(line -> line.startsWith("{\"event\":")), out);
        List<String> classes = Files.readAllLines(loaded);
        assertTrue(classes.stream().anyMatch(line -> line.contains("dev.inkling.train.Trainer")));
        assertFalse(classes.stream().anyMatch(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx.")));
    }

    @Test
    void withoutACommandItAsksForADisplay() throws IOException, InterruptedException {
        Process process = start(List.of());

        assertTrue(end(process).startsWith("inkling: There is no display"));
        assertEquals(3, process.exitValue());
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void ctrlCStopsAndSavesWhatWasLearned() throws IOException, InterruptedException {
        Path losses = home.resolve("loss.csv");
        Path weights = home.resolve("w.npz");
        Process process = start(
                List.of(),
                "train",
                "--dataset=iris",
                "--iterations=10000000",
                "--evaluate-every=100",
                "--json",
                "--loss-log=" + losses,
                "--save-weights=" + weights);
        String last = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            // Live: lines come while the run goes on.
            for (int i = 0; i < 5; i++) {
                last = Objects.requireNonNull(lines.readLine());
                assertTrue(last.startsWith("{\"event\":\"evaluation\""), last);
            }
            interrupt(process);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        } finally {
            process.destroy();
        }

        assertEquals("", end(process));
        assertEquals(130, process.exitValue());
        assertTrue(last.startsWith("{\"event\":\"finished\",\"state\":\"stopped\""), last);
        List<String> log = Files.readAllLines(losses);
        assertTrue(last.contains("\"iterations\":" + (log.size() - 1) + ","), last);
        assertTrue(Files.size(weights) > 0);
        String kept = output("runs", "list", "--json");
        assertTrue(kept.contains("\"state\":\"interrupted\""), kept);
    }

    @Test
    @Timeout(4 * PATIENCE_SECONDS)
    void aKilledRunIsResumedToTheSameBits() throws IOException, InterruptedException {
        List<String> settings = List.of("--dataset=iris", "--iterations=800000", "--evaluate-every=1000", "--json");
        Process killed = start(List.of(), with("train", settings));
        try (BufferedReader lines = killed.inputReader(StandardCharsets.UTF_8)) {
            Objects.requireNonNull(lines.readLine());
            // Time for some checkpoints, unless the machine is so busy that there is none yet.
            Thread.sleep(1_500);
        } finally {
            killed.destroyForcibly();
        }
        killed.waitFor();

        Path resumed = home.resolve("resumed.npz");
        String last = output("runs", "resume", "1", "--json", "--save-weights=" + resumed)
                .lines()
                .reduce("", (earlier, later) -> later);
        Path whole = home.resolve("whole.npz");
        output(with("train", with(settings, "--no-keep", "--save-weights=" + whole)));

        assertTrue(last.startsWith("{\"event\":\"finished\",\"state\":\"finished\",\"iterations\":800000"), last);
        assertTrue(last.contains("\"id\":1,"), last);
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(resumed));
    }

    private static String[] with(String command, List<String> options) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(options);
        return all.toArray(String[]::new);
    }

    private static List<String> with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void ctrlCEndsAllRunsOfASweep() throws IOException, InterruptedException {
        Process process = start(
                List.of(), "sweep", "--dataset=iris", "--iterations=10000000", "--seeds=5", "--at-once=2", "--json");
        List<String> rest;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(Objects.requireNonNull(lines.readLine()).startsWith("{\"event\":\"begins\",\"runs\":5,"));
            interrupt(process);
            rest = lines.lines().toList();
        } finally {
            process.destroy();
        }

        assertEquals("", end(process));
        assertEquals(130, process.exitValue());
        long stopped = rest.stream()
                .filter(line -> line.contains("\"state\":\"stopped\""))
                .count();
        assertEquals(5, stopped, rest::toString);
    }

    /** By the signal of Ctrl-C, unless this process was started in the background with that one ignored. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        String ignored = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        boolean inherited = (Long.parseUnsignedLong(ignored, 16) & 0b10) != 0;
        Process kill = new ProcessBuilder("kill", inherited ? "-TERM" : "-INT", Long.toString(process.pid())).start();
        assertEquals(0, kill.waitFor());
    }
}
