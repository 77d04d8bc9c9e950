package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.nn.ParameterValues;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    @TempDir
    Path home;

    @Test
    void keepsAllOfARun() throws InterruptedException {
        TrainingRun run = TestRuns.run();
        NewRun added;
        long id;
        try (RunStore store = RunStore.open(home)) {
            added = TestRuns.newRun(store, run);
            id = store.recorder().add(added);
            assertEquals(RunState.QUEUED, store.run(id).state());
            store.recorder().follow(run, id);
            run.start();
            assertTrue(run.await(60, TimeUnit.SECONDS));
            store.recorder().flush();
        }
        try (RunStore store = RunStore.open(home)) {
            KeptRun kept = store.runs().get(0);

            assertEquals(store.run(id), kept);
            assertEquals(added.facts(), kept.facts());
            assertEquals(TestRuns.LABELS, kept.labels());
            assertEquals(RunState.FINISHED, kept.state());
            assertEquals(run.reason(), kept.progress().reason());
            assertEquals(
                    new RunSummarizer(run.metrics()).summary(), kept.progress().summary());
            SameMetrics.check(run.metrics(), store.metrics(id));
            assertFalse(kept.ownedHere());
        }
    }

    @Test
    void whatIsDeletedComesBackUntilTheStoreIsOpenedAgain() {
        long first;
        long second;
        try (RunStore store = RunStore.open(home)) {
            first = store.recorder().add(TestRuns.newRun(store, TestRuns.run()));
            second = store.recorder().add(TestRuns.newRun(store, TestRuns.run()));
            store.delete(List.of(first, second));
            assertEquals(List.of(), store.runs());
            store.restore(List.of(second));
            assertEquals(List.of(second), store.runs().stream().map(KeptRun::id).toList());
        }
        try (RunStore store = RunStore.open(home)) {
            assertEquals(List.of(second), store.runs().stream().map(KeptRun::id).toList());
            assertEquals(RunState.INTERRUPTED, store.run(second).state());
            long third = store.recorder().add(TestRuns.newRun(store, TestRuns.run()));
            assertNotEquals(first, third);
            store.label(third, RunLabels.named("other"));
            assertEquals(RunLabels.named("other"), store.run(third).labels());
        }
    }

    @Test
    void twoStoresSeeEachOthersRuns() {
        try (RunStore one = RunStore.open(home);
                RunStore other = RunStore.open(home)) {
            long before = other.changeCount();
            assertEquals(before, other.changeCount());
            long id = one.recorder().add(TestRuns.newRun(one, TestRuns.run()));
            assertNotEquals(before, other.changeCount());
            other.refresh();
            assertEquals(RunState.QUEUED, other.run(id).state());
            assertTrue(one.run(id).ownedHere());
            assertFalse(other.run(id).ownedHere());
            other.delete(List.of(id));
            assertArrayEquals(
                    new Object[] {id}, other.runs().stream().map(KeptRun::id).toArray());
        }
    }

    /** Of a run that goes on the last parameters are replaced again and again. */
    @Test
    void parametersComeWithTheirOwnIteration() throws InterruptedException {
        TrainingRun run = TestRuns.run();
        run.start();
        assertTrue(run.await(60, TimeUnit.SECONDS));
        Checkpoint last = Objects.requireNonNull(run.checkpoint());
        try (RunStore store = RunStore.open(home)) {
            long id = store.recorder().add(TestRuns.newRun(store, run));
            writeLast(store, id, last, 1);
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (int iteration = 2; !enough.get(); iteration++) {
                    writeLast(store, id, last, iteration);
                }
            });
            for (int i = 0; i < 300; i++) {
                KeptStart start = KeptStart.of(store, id, CheckpointKind.LAST).orElseThrow();
                assertEquals(
                        start.parent().iteration(),
                        start.parameters().values().get(0)[0],
                        "parameters of the iteration that they are said to be of");
            }
            enough.set(true);
            writer.join();
        }
    }

    /** The last checkpoint of an iteration, whose parameters all say which it is. */
    private static void writeLast(RunStore store, long id, Checkpoint like, int iteration) {
        List<double[]> values = like.parameters().values().stream()
                .map(array -> {
                    double[] same = new double[array.length];
                    Arrays.fill(same, iteration);
                    return same;
                })
                .toList();
        EncodedCheckpoint encoded = EncodedCheckpoint.of(
                new Checkpoint(
                        iteration,
                        new ParameterValues(like.parameters().shape(), values),
                        like.optimizer(),
                        0.1,
                        1,
                        1,
                        0,
                        0),
                CheckpointKind.LAST,
                false);
        store.connections().write(connection -> {
            new CheckpointTable(connection).write(id, encoded);
            return encoded;
        });
    }

    @Test
    void manyMayMakeTheDatabaseAtOnce() {
        for (int i = 0; i < 20; i++) {
            Path fresh = home.resolve("home" + i);
            List<CompletableFuture<Void>> openings = Stream.generate(() -> CompletableFuture.runAsync(
                            () -> RunStore.open(fresh).close(), command -> new Thread(command).start()))
                    .limit(4)
                    .toList();
            openings.forEach(CompletableFuture::join);
        }
    }
}
