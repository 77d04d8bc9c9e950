package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import dev.inkling.train.Batches;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.Reporting;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that share a database are killed at random moments, some of them while they do nothing but write. After each kill
 * the database is whole, the killed run is interrupted and has kept what it measured but for about the last second, and those
 * that live go on; in the end the runs, resumed after every kill, come to the same bits as one that nobody disturbed.
 */
class CrashTest {
    private static final int ROUNDS = 10;
    private static final List<String> NAMES = List.of("quiet", "busy", "busier");
    private static final int PATIENCE_SECONDS = 120;
    /** The exit value of a process that SIGKILL has ended. */
    private static final int KILLED = 137;

    private static final int LONGEST_LIFE_MILLISECONDS = 1500;
    /** What half of the kills cost at most; a machine that does much else may take its time now and then. */
    private static final double USUAL_LOSS_SECONDS = 1.2;

    private final SplittableRandom random = new SplittableRandom(30);
    private final List<Double> lostSeconds = new ArrayList<>();

    @TempDir
    Path home;

    /** With an optimizer that remembers, and evaluations to be the best of. */
    static TrainConfig config() {
        TrainConfig config = TrainConfig.forTable("iris");
        return new TrainConfig(
                config.data(),
                config.network(),
                new Learning(Method.ADAM, 1e-4, 0.9, Schedule.constant(), 0, 0.01, 0, 0, Learning.Gradients.BACKPROP),
                new Batches(10, Batches.Order.SHUFFLED),
                new Duration(200_000, Duration.Unit.ITERATIONS),
                config.stop(),
                Reporting.every(400),
                1);
    }

    @Test
    @Timeout(600)
    void whoeverIsKilledLosesNothingButTheLastSecond() throws Exception {
        TrainingRun undisturbed = new TrainingRun(config(), TestRuns.IRIS, ended -> {});
        undisturbed.start();
        assertTrue(undisturbed.await(PATIENCE_SECONDS, TimeUnit.SECONDS));

        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Process> alive = new TreeMap<>();
            for (String name : NAMES) {
                alive.put(name, start(name));
            }
            try {
                while (!alive.isEmpty()) {
                    String name = new ArrayList<>(alive.keySet()).get(random.nextInt(alive.size()));
                    awaitWork(name);
                    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLISECONDS));
                    killAndCheck(name, Objects.requireNonNull(alive.remove(name)), undisturbed);
                }
            } finally {
                alive.values().forEach(Process::destroyForcibly);
            }
        }

        Collections.sort(lostSeconds);
        System.out.printf(
                "%d kills, work lost: median %.2f s, most %.2f s%n",
                lostSeconds.size(), lostSeconds.get(lostSeconds.size() / 2), lostSeconds.get(lostSeconds.size() - 1));
        assertTrue(lostSeconds.get(lostSeconds.size() / 2) <= USUAL_LOSS_SECONDS, lostSeconds::toString);
        resumeAll(undisturbed);
    }

    private Process start(String name) throws IOException {
        Files.deleteIfExists(log(name));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                home.toString(),
                name,
                Boolean.toString(!name.equals("quiet")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start();
    }

    private Path log(String name) {
        return home.resolve(name + ".log");
    }

    private void awaitWork(String name) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(log(name)) || Files.size(log(name)) == 0) {
            assertTrue(System.nanoTime() < end, () -> name + " does not begin");
            Thread.sleep(5);
        }
    }

    private void killAndCheck(String name, Process process, TrainingRun undisturbed) throws Exception {
        process.destroyForcibly();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        long killedAt = System.nanoTime();
        try (RunStore store = RunStore.open(home)) {
            assertEquals("ok", store.connections().read(CrashTest::integrity));
            KeptRun run = newest(store, name);
            boolean ended =
                    run.progress().summary().iterations() == config().duration().amount();
            // Its end may have come before the kill; it may also have come after the last writing.
            assertTrue(process.exitValue() == KILLED || (process.exitValue() == 0 && ended), () -> text(name));
            assertTrue(
                    run.state() == RunState.INTERRUPTED || (run.state() == RunState.FINISHED && ended),
                    () -> run.state() + " " + text(name));
            SameLearning.checkPrefix(undisturbed.metrics(), store.metrics(run.id()));
            assertEquals(
                    run.progress().summary().iterations(),
                    store.metrics(run.id()).lastIteration());
            for (CheckpointInfo checkpoint : store.checkpoints(run.id())) {
                assertTrue(checkpoint.iteration() <= run.progress().summary().iterations());
            }
            lostSeconds.add(lostSeconds(name, killedAt, run.progress().summary().iterations()));
        }
    }

    private static String integrity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }

    private KeptRun newest(RunStore store, String name) {
        return store.runs().stream()
                .filter(run -> run.labels().name().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(text(name)));
    }

    private String text(String name) {
        try {
            List<String> lines = Files.readAllLines(log(name));
            return name + ": " + lines.subList(Math.max(0, lines.size() - 30), lines.size());
        } catch (IOException e) {
            return name + ": " + e;
        }
    }

    /** How long before the kill the run had not come any farther than what was kept of it. */
    private double lostSeconds(String name, long killedAt, long kept) throws IOException {
        for (String line : Files.readAllLines(log(name))) {
            String[] words = line.split(" ", 2);
            if (words.length == 2 && !words[1].isEmpty() && Long.parseLong(words[1]) > kept) {
                return (killedAt - Long.parseLong(words[0])) / 1e9;
            }
        }
        return 0;
    }

    private void resumeAll(TrainingRun undisturbed) throws InterruptedException {
        try (RunStore store = RunStore.open(home)) {
            List<TrainingRun> resumed = store.runs().stream()
                    .filter(run -> run.state() == RunState.INTERRUPTED)
                    .map(run -> KilledRun.resume(store, run.id()))
                    .toList();
            assertFalse(resumed.isEmpty());
            for (TrainingRun run : resumed) {
                run.start();
                assertTrue(run.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            store.recorder().flush();
            for (KeptRun run : store.runs()) {
                assertEquals(RunState.FINISHED, run.state());
                SameLearning.check(undisturbed.metrics(), store.metrics(run.id()));
                ResumeTest.same(
                        Objects.requireNonNull(undisturbed.checkpoint()).parameters(),
                        store.parameters(run.id(), CheckpointKind.LAST).orElseThrow());
                ResumeTest.same(
                        Objects.requireNonNull(undisturbed.best()).parameters(),
                        store.parameters(run.id(), CheckpointKind.BEST).orElseThrow());
            }
        }
    }
}
