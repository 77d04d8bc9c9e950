package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import dev.inkling.train.Batches;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.Metrics;
import dev.inkling.train.Reporting;
import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints are kept while a run goes on, and it goes on from them to the same bits. */
class ResumeTest {
    @TempDir
    Path home;

    /** Some seconds long, with an optimizer that remembers. */
    private static TrainConfig config(int iterations) {
        TrainConfig config = TrainConfig.forTable("iris");
        return new TrainConfig(
                config.data(),
                config.network(),
                new Learning(Method.ADAM, 1e-4, 0.9, Schedule.constant(), 0, 0, 0, 0, Learning.Gradients.BACKPROP),
                new Batches(10, Batches.Order.SHUFFLED),
                new Duration(iterations, Duration.Unit.ITERATIONS),
                config.stop(),
                Reporting.every(500),
                1);
    }

    private static TrainingRun run(TrainConfig config, RunStart start) {
        return new TrainingRun(config, TestRuns.IRIS, start, ended -> {});
    }

    private static void await(TrainingRun run) throws InterruptedException {
        assertTrue(run.await(120, TimeUnit.SECONDS));
    }

    private long keepPart(TrainConfig config) throws InterruptedException {
        try (RunStore store = RunStore.open(home)) {
            TrainingRun run = run(config, RunStart.FRESH);
            long id = store.recorder().add(TestRuns.newRun(store, run));
            store.recorder().follow(run, id);
            run.start();
            while (store.checkpoints(id).stream().noneMatch(info -> info.kind() == CheckpointKind.KEPT)) {
                run.requestCheckpoint();
                Thread.sleep(20);
                store.recorder().flush();
            }
            return id;
            // The store is closed while the run goes on, as when the program ends.
        }
    }

    @Test
    void goesOnToTheSameBits() throws InterruptedException {
        TrainConfig config = config(100_000);
        long id = keepPart(config);
        TrainingRun whole = run(config, RunStart.FRESH);
        whole.start();
        await(whole);
        try (RunStore store = RunStore.open(home)) {
            assertEquals(RunState.INTERRUPTED, store.run(id).state());
            Checkpoint checkpoint = store.lastCheckpoint(id).orElseThrow();
            Metrics before = store.metrics(id);
            assertTrue(checkpoint.iteration() < 100_000);
            TrainingRun resumed = run(config, RunStart.resume(checkpoint, before));
            store.recorder().resume(resumed, id);
            assertThrows(StoreException.class, () -> store.recorder().resume(resumed, id));
            resumed.start();
            await(resumed);
            store.recorder().flush();

            SameLearning.check(whole.metrics(), store.metrics(id));
            SameMetrics.check(resumed.metrics(), store.metrics(id));
            same(
                    Objects.requireNonNull(whole.checkpoint()).parameters(),
                    store.parameters(id, CheckpointKind.LAST).orElseThrow());
            same(
                    Objects.requireNonNull(whole.best()).parameters(),
                    store.parameters(id, CheckpointKind.BEST).orElseThrow());
            checkKept(store.checkpoints(id), whole);
            for (CheckpointInfo info : store.checkpoints(id)) {
                assertEquals(
                        info.complete(), store.checkpoint(id, info.iteration()).isPresent());
            }
        }
    }

    @Test
    void anInterruptionWhileItCatchesUpCostsNothing() throws InterruptedException {
        TrainConfig config = config(100_000);
        long id;
        TrainingRun run = run(config, RunStart.FRESH);
        try (RunStore store = RunStore.open(home)) {
            id = store.recorder().add(TestRuns.newRun(store, run));
            store.recorder().follow(run, id);
            run.startPaused();
            while (run.checkpoint() == null) {
                Thread.sleep(1);
            }
            store.recorder().flush();
            run.resume();
            while (run.metrics().lastIteration() < 2_000) {
                Thread.sleep(1);
            }
        }
        run.stop();
        long measured;
        List<CheckpointInfo> checkpoints;
        TrainingRun resumed;
        try (RunStore store = RunStore.open(home)) {
            measured = store.metrics(id).lastIteration();
            checkpoints = store.checkpoints(id);
            assertTrue(measured >= 2_000);
            resumed = run(config, Resumption.of(store, id).orElseThrow());
            assertTrue(resumed.metrics().lastIteration() < measured);
            store.recorder().resume(resumed, id);
            resumed.startPaused();
            resumed.step();
            while (resumed.metrics().loss().size() == 0) {
                Thread.sleep(1);
            }
            store.recorder().flush();
        }
        resumed.stop();
        try (RunStore store = RunStore.open(home)) {
            assertEquals(RunState.INTERRUPTED, store.run(id).state());
            assertEquals(measured, store.metrics(id).lastIteration());
            assertEquals(checkpoints, store.checkpoints(id));
        }
    }

    private static void checkKept(List<CheckpointInfo> checkpoints, TrainingRun whole) {
        long kept = checkpoints.stream()
                .filter(checkpoint -> checkpoint.kind() == CheckpointKind.KEPT)
                .count();
        assertTrue(kept >= 1 && kept <= 8, checkpoints::toString);
        CheckpointInfo best = checkpoints.stream()
                .filter(checkpoint -> checkpoint.kind() == CheckpointKind.BEST)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertEquals(Objects.requireNonNull(whole.best()).iteration(), best.iteration());
        double score = whole.metrics().evaluations().stream()
                .filter(evaluation -> evaluation.iteration() == best.iteration())
                .findFirst()
                .orElseThrow()
                .testScore();
        assertEquals(score, best.score());
    }

    static void same(ParameterValues expected, ParameterValues actual) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.values().size(); i++) {
            assertArrayEquals(expected.values().get(i), actual.values().get(i), "array " + i);
        }
    }

    /** Whatever a run is to begin with: it is killed before it has done anything, and what it came from is gone. */
    @Test
    void beginsAgainWithItsOwnParameters() throws InterruptedException {
        TrainConfig config = config(40);
        TrainingRun parent = run(config, RunStart.FRESH);
        parent.start();
        await(parent);
        Checkpoint from = Objects.requireNonNull(parent.checkpoint());
        for (RunStart start : List.of(
                RunStart.from(from.parameters()),
                RunStart.branch(from, Method.ADAM),
                RunStart.branch(from, Method.MOMENTUM))) {
            TrainingRun whole = run(config, start);
            whole.start();
            await(whole);
            long id;
            try (RunStore store = RunStore.open(home)) {
                id = store.recorder().add(TestRuns.newRun(store, run(config, start)));
                assertEquals(
                        List.of(CheckpointKind.START),
                        store.checkpoints(id).stream().map(CheckpointInfo::kind).toList());
            }
            try (RunStore store = RunStore.open(home)) {
                TrainingRun resumed = run(config, Resumption.of(store, id).orElseThrow());
                store.recorder().resume(resumed, id);
                resumed.start();
                await(resumed);
                store.recorder().flush();

                SameLearning.check(whole.metrics(), store.metrics(id));
                same(
                        Objects.requireNonNull(whole.checkpoint()).parameters(),
                        store.parameters(id, CheckpointKind.LAST).orElseThrow());
                assertTrue(store.checkpoints(id).stream().noneMatch(info -> info.kind() == CheckpointKind.START));
            }
        }
    }

    @Test
    void aCheckpointComesBackWhole() throws InterruptedException {
        TrainingRun run = run(config(2_000), RunStart.FRESH);
        run.start();
        await(run);
        try (RunStore store = RunStore.open(home)) {
            long id = store.recorder().add(TestRuns.newRun(store, run));
            store.recorder().follow(run, id);
            store.recorder().flush();
            Checkpoint expected = Objects.requireNonNull(run.checkpoint());
            Checkpoint actual = store.lastCheckpoint(id).orElseThrow();

            same(expected.parameters(), actual.parameters());
            assertEquals(expected.optimizer().step(), actual.optimizer().step());
            assertTrue(expected.optimizer().step() > 0);
            for (int i = 0; i < expected.optimizer().arrays().size(); i++) {
                assertArrayEquals(
                        expected.optimizer().arrays().get(i),
                        actual.optimizer().arrays().get(i));
            }
            assertEquals(expected.iteration(), actual.iteration());
            assertEquals(expected.learningRate(), actual.learningRate());
            assertEquals(expected.seconds(), actual.seconds());
            assertEquals(expected.trainSeconds(), actual.trainSeconds());
            assertEquals(expected.evaluationSeconds(), actual.evaluationSeconds());
            assertEquals(expected.samples(), actual.samples());
        }
    }
}
