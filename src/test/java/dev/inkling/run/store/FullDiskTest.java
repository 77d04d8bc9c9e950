package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.run.store.StoreException.Kind;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Training goes on when the disk is full, the problem is said, and what is missing is written when there is room again. */
@Timeout(120)
class FullDiskTest {
    @TempDir
    Path home;

    private static void awaitProblem(RunRecorder recorder) throws InterruptedException {
        while (recorder.problem().isEmpty()) {
            Thread.sleep(20);
        }
    }

    private static void checkGoesOn(TrainingRun run) throws InterruptedException {
        int before = run.metrics().iterations();
        while (run.metrics().iterations() < before + 1000) {
            assertEquals(RunState.RUNNING, run.state());
            Thread.sleep(1);
        }
    }

    @Test
    void byTheDatabasesOwnLimit() throws InterruptedException {
        TrainingRun run = TestRuns.endlessRun();
        try (RunStore store = RunStore.open(home)) {
            long id = store.recorder().add(TestRuns.newRun(store, run));
            store.connections().alone("PRAGMA max_page_count = 20");
            store.recorder().follow(run, id);
            run.start();
            awaitProblem(store.recorder());
            assertTrue(store.recorder().problem().orElseThrow().contains("the disk is full"));
            checkGoesOn(run);
            StoreException e = assertThrows(StoreException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    store.recorder().add(TestRuns.newRun(store, TestRuns.run()));
                }
            });
            assertEquals(Kind.FULL, e.kind());

            store.connections().alone("PRAGMA max_page_count = 1000000000");
            finish(store, run, id);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void byTheFileSystem() throws InterruptedException, IOException {
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", home.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "only root can mount a small file system");
        try (RunStore store = RunStore.open(home)) {
            TrainingRun run = TestRuns.endlessRun();
            long id = store.recorder().add(TestRuns.newRun(store, run));
            Path filler = home.resolve("filler");
            fill(filler);
            store.recorder().follow(run, id);
            run.start();
            awaitProblem(store.recorder());
            checkGoesOn(run);

            run.stop();
            Files.delete(filler);
            finish(store, run, id);
        } finally {
            new ProcessBuilder("umount", home.toString()).start().waitFor();
        }
    }

    private static void fill(Path filler) {
        assertThrows(IOException.class, () -> {
            try (OutputStream out = Files.newOutputStream(filler)) {
                while (true) {
                    out.write(new byte[1024]);
                }
            }
        });
    }

    private static void finish(RunStore store, TrainingRun run, long id) throws InterruptedException {
        run.stop();
        assertTrue(run.await(60, TimeUnit.SECONDS));
        store.recorder().flush();
        assertEquals("", store.recorder().problem().orElse(""));
        assertEquals(RunState.STOPPED, store.run(id).state());
        SameMetrics.check(run.metrics(), store.metrics(id));
        store.check();
    }
}
