package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * How fluid the window is with a sweep of twelve default runs: while two learn and the others wait, while all learn at once, and
 * while their curves are read. Not part of the tests: {@code ./mvnw test -Dtest=SweepBenchmark -Dinkling.benchmark=true} with
 * INKLING_DATASETS set prints a table.
 */
@EnabledIfSystemProperty(named = "inkling.benchmark", matches = "true")
class SweepBenchmark {
    private static final int RUNS = 12;
    private static final int SECONDS_OF_READING = 5;
    private static final int STALLS_SHOWN = 3;
    /** The window prepares itself for the first run; a person is not faster. */
    private static final int REHEARSAL_MILLIS = 8_000;

    private interface Work {
        void run() throws InterruptedException;
    }

    @Test
    void aSweepIsWatched(@TempDir Path scratch) throws Exception {
        String datasets = System.getenv("INKLING_DATASETS");
        assumeTrue(datasets != null, "Set INKLING_DATASETS to the folder that has mnist/ in it.");
        FxToolkit.registerPrimaryStage();
        WindowHand window = WindowHand.open(Path.of(datasets), scratch);
        Thread.sleep(REHEARSAL_MILLIS);
        measure("two of twelve learn, the first time", () -> finish(window.compare(rates(0.01), 2)));
        measure("two of twelve learn", () -> finish(window.compare(rates(0.02), 2)));
        measure("all twelve learn at once", () -> finish(window.compare(rates(0.03), RUNS)));
        measure("their curves are read with the mouse", () -> window.readChart(SECONDS_OF_READING));
        measure("nothing happens", () -> Thread.sleep(3_000));
        window.hide();
        FxToolkit.cleanupStages();
    }

    /** Others for each sweep, as runs with the same settings would share a row of the table. */
    private static List<String> rates(double first) {
        return IntStream.range(0, RUNS)
                .mapToObj(i -> String.format(Locale.ENGLISH, "%.2f", first + 0.05 * i))
                .toList();
    }

    private static void finish(List<TrainingRun> runs) throws InterruptedException {
        for (TrainingRun run : runs) {
            assertTrue(run.await(3, TimeUnit.MINUTES));
            assertEquals(RunState.FINISHED, run.state());
        }
        // Until the window has drawn the last of it.
        Thread.sleep(500);
    }

    private static void measure(String during, Work work) throws InterruptedException {
        WindowProbe probe = new WindowProbe();
        FrameProbe frames = new FrameProbe();
        long start = System.nanoTime();
        double drawing = ProcessFigures.windowSeconds();
        double others = ProcessFigures.otherSeconds();
        long collections = ProcessFigures.collectionMillis();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        frames.close();
        probe.close();
        row(during, "%.1f s", seconds);
        row(
                "  the window's thread answers late by",
                "%d above 50 ms; %s   [none above 50 ms]",
                probe.late().above(50),
                probe.late().summary());
        row("  a thread that only sleeps is late by", "%s", probe.overslept().summary());
        row(
                "  from one frame to the next",
                "%d above 50 ms; %s",
                frames.frames().above(50),
                frames.frames().summary());
        row(
                "  processor time",
                "window %.2f s, garbage %d ms, other processes %.2f s",
                ProcessFigures.windowSeconds() - drawing,
                ProcessFigures.collectionMillis() - collections,
                ProcessFigures.otherSeconds() - others);
        probe.stacks().stream()
                .sorted(Comparator.comparingInt(SweepBenchmark::millisecondsLate)
                        .reversed())
                .limit(STALLS_SHOWN)
                .forEach(System.out::println);
    }

    /** With which the text of a stall begins. */
    private static int millisecondsLate(String stall) {
        return Integer.parseInt(stall.substring(0, stall.indexOf(' ')));
    }

    private static void row(String what, String format, Object... values) {
        System.out.printf(Locale.ENGLISH, "%-42s %s%n", what, String.format(Locale.ENGLISH, format, values));
    }
}
