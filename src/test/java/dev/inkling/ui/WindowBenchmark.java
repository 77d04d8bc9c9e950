package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.train.Evaluation;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * How the window and training get on with each other. Not part of the tests:
 * {@code ./mvnw test -Dtest=WindowBenchmark -Dinkling.benchmark=true} with INKLING_DATASETS set prints a table.
 */
@EnabledIfSystemProperty(named = "inkling.benchmark", matches = "true")
class WindowBenchmark {
    private static final int PAIRS = 7;
    private static final int MOST_PAIRS = 20;
    /** What other programs may take of a core while a pair is measured. */
    private static final double DISTURBANCE = 0.1;

    private static final int SCRIBBLES = 8;
    private static final int TRIES = 20;
    private static final int FULL_BATCH_TRIES = 8;
    private static final int STALLS_SHOWN = 12;
    private static final String NO_END = "1000000";

    private final List<Double> trainInWindow = new ArrayList<>();
    private final List<Double> totalInWindow = new ArrayList<>();
    private final List<Double> trainAlone = new ArrayList<>();
    private final List<Double> totalAlone = new ArrayList<>();
    private final List<String> stalls = new ArrayList<>();
    private final Random random = new Random(1);

    @Test
    void trainWhileTheWindowShowsIt(@TempDir Path scratch) throws Exception {
        String datasets = System.getenv("INKLING_DATASETS");
        assumeTrue(datasets != null, "Set INKLING_DATASETS to the folder that has mnist/ in it.");
        FxToolkit.registerPrimaryStage();
        measure(Path.of(datasets), scratch);
        FxToolkit.cleanupStages();
    }

    void measure(Path datasets, Path scratch) throws InterruptedException {
        WindowHand window = WindowHand.open(datasets, scratch);
        Thread.sleep(2_000);
        row("memory after the start, MB", memory(), "");
        window.scribble(new Timings());
        Timings late = new Timings();
        Timings overslept = new Timings();
        TrainingRun first = runInWindow(window, late, overslept);
        row(
                "the first run of the program, s",
                String.format(
                        Locale.ENGLISH,
                        "training %.2f, with evaluations %.2f",
                        first.metrics().trainSeconds(),
                        seconds(first)),
                "");
        reportStalls("training for the first time", late, overslept);
        late = new Timings();
        overslept = new Timings();
        for (int i = 0; i < MOST_PAIRS && trainAlone.size() < PAIRS; i++) {
            double others = ProcessFigures.otherSeconds();
            Timings lateNow = new Timings();
            Timings oversleptNow = new Timings();
            TrainingRun shown = runInWindow(window, lateNow, oversleptNow);
            TrainingRun alone = runAlone(window, first);
            others = ProcessFigures.otherSeconds() - others;
            boolean quiet = others < DISTURBANCE * (seconds(shown) + seconds(alone));
            row(
                    quiet ? "pair" : "pair, does not count: others were busy",
                    String.format(
                            Locale.ENGLISH,
                            "training %.2f s in the window, %.2f without",
                            shown.metrics().trainSeconds(),
                            alone.metrics().trainSeconds()),
                    "");
            if (quiet) {
                trainInWindow.add(shown.metrics().trainSeconds());
                totalInWindow.add(seconds(shown));
                trainAlone.add(alone.metrics().trainSeconds());
                totalAlone.add(seconds(alone));
                late.addAll(lateNow);
                overslept.addAll(oversleptNow);
            }
        }
        assertFalse(trainAlone.isEmpty(), "Other programs kept the machine busy.");
        ratio("training, s", trainInWindow, trainAlone);
        ratio("training and evaluations, s", totalInWindow, totalAlone);
        reportStalls("training", late, overslept);
        row("memory after all these runs, MB", memory(), "");
        drawWhileTraining(window);
        window.type("duration", NO_END);
        window.type("evaluationInterval", NO_END);
        steer(window, "among iterations", TRIES);
        window.type("evaluationInterval", "1");
        steer(window, "in an evaluation", TRIES);
        window.type("evaluationInterval", NO_END);
        window.type("batchSize", "full");
        steer(window, "in a full batch", FULL_BATCH_TRIES);
        window.hide();
        stalls.stream().limit(STALLS_SHOWN).forEach(System.out::println);
    }

    /** The default run, watched. */
    private TrainingRun runInWindow(WindowHand window, Timings late, Timings overslept) throws InterruptedException {
        double drawing = ProcessFigures.windowSeconds();
        double others = ProcessFigures.otherSeconds();
        long collections = ProcessFigures.collectionMillis();
        try (WindowProbe probe = new WindowProbe()) {
            TrainingRun run = window.train();
            finish(run);
            probe.close();
            late.addAll(probe.late());
            overslept.addAll(probe.overslept());
            stalls.addAll(probe.stacks());
            window.awaitIdle();
            row(
                    "processor time",
                    String.format(
                            Locale.ENGLISH,
                            "window %.2f s, garbage %d ms, other processes %.2f s",
                            ProcessFigures.windowSeconds() - drawing,
                            ProcessFigures.collectionMillis() - collections,
                            ProcessFigures.otherSeconds() - others),
                    "");
            return run;
        }
    }

    private static TrainingRun runAlone(WindowHand window, TrainingRun like) throws InterruptedException {
        window.hide();
        TrainingRun run = new TrainingRun(like.config(), like.dataset(), ended -> {});
        run.start();
        finish(run);
        window.show();
        Thread.sleep(1_000);
        return run;
    }

    private void drawWhileTraining(WindowHand window) throws InterruptedException {
        window.type("duration", NO_END);
        TrainingRun run = window.train();
        Timings untilBars = new Timings();
        try (WindowProbe probe = new WindowProbe()) {
            for (int i = 0; i < SCRIBBLES; i++) {
                window.clear();
                window.scribble(untilBars);
            }
            probe.close();
            reportStalls("training and drawing", probe.late(), probe.overslept());
            stalls.addAll(probe.stacks());
        }
        row("from a pen move to changed bars", untilBars.summary(), "<= 16 ms");
        window.press("stop");
        finish(run);
        window.awaitIdle();
    }

    /** Pauses and stops at random moments. */
    private void steer(WindowHand window, String where, int tries) throws InterruptedException {
        Timings pauses = new Timings();
        Timings stops = new Timings();
        TrainingRun run = window.train();
        WindowHand.until(() -> run.metrics().iterations() > 0);
        Thread trainer = ProcessFigures.thread("trainer");
        for (int i = 0; i < tries; i++) {
            Thread.sleep(20 + random.nextInt(60));
            long pressed = window.press("go");
            WindowHand.until(() -> trainer.getState() == Thread.State.WAITING);
            pauses.addNanos(System.nanoTime() - pressed);
            int done = run.metrics().iterations();
            Thread.sleep(30);
            assertEquals(RunState.PAUSED, run.state());
            assertEquals(done, run.metrics().iterations());
            window.press("go");
        }
        window.press("stop");
        finish(run);
        window.awaitIdle();
        for (int i = 0; i < tries; i++) {
            TrainingRun stopped = window.train();
            WindowHand.until(() -> stopped.metrics().iterations() > 0);
            Thread worker = ProcessFigures.thread("trainer");
            Thread.sleep(random.nextInt(60));
            long pressed = window.press("stop");
            WindowHand.until(() -> worker.getState() == Thread.State.TERMINATED);
            stops.addNanos(System.nanoTime() - pressed);
            assertEquals(RunState.STOPPED, stopped.state());
            window.awaitIdle();
        }
        row("Pause " + where, pauses.summary(), "<= 100 ms");
        row("Stop " + where, stops.summary(), "<= 100 ms");
    }

    private static void finish(TrainingRun run) throws InterruptedException {
        assertTrue(run.await(2, TimeUnit.MINUTES));
    }

    private static double seconds(TrainingRun run) {
        Evaluation last = Objects.requireNonNull(run.metrics().lastEvaluation());
        return last.seconds();
    }

    private static void reportStalls(String during, Timings late, Timings overslept) {
        row(
                "the window's thread answers while " + during,
                String.format(
                        Locale.ENGLISH, "%d above 16, %d above 50; %s", late.above(16), late.above(50), late.summary()),
                "none above 50 ms");
        row("  for comparison: a thread that only sleeps is late by", overslept.summary(), "");
    }

    /** The median of the pairs' ratios does not mind that the machine, or the compiled code, gets faster from pair to pair. */
    private static void ratio(String what, List<Double> window, List<Double> alone) {
        List<Double> ratios = IntStream.range(0, window.size())
                .mapToObj(i -> window.get(i) / alone.get(i))
                .toList();
        row(
                what,
                String.format(
                        Locale.ENGLISH,
                        "%.2f in the window, %.2f without, ratio %.3f, medians of %d pairs; median ratio of a pair %.3f",
                        median(window),
                        median(alone),
                        median(window) / median(alone),
                        window.size(),
                        median(ratios)),
                "<= 1.05");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String memory() {
        double resident = ProcessFigures.residentMegabytes();
        return String.format(
                Locale.ENGLISH, "%.0f resident, %.0f heap in use", resident, ProcessFigures.heapMegabytes());
    }

    private static void row(String what, String figures, String goal) {
        System.out.printf("%-58s %s%s%n", what, figures, goal.isEmpty() ? "" : "   [" + goal + "]");
    }
}
