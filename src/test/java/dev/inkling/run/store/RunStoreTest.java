package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
            assertArrayEquals(
                    new Object[] {id}, other.runs().stream().map(KeptRun::id).toArray());
        }
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
