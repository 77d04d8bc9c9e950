package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.Checkpoint;
import dev.inkling.train.TrainingRun;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which moments of a run are kept for branches. */
class FollowedCheckpointsTest {
    /** What is there after all changes are written is what the run's moments say. */
    @Test
    @Timeout(120)
    void noMomentIsLeftBehind() throws InterruptedException {
        TrainingRun run = TestRuns.endlessRun();
        run.start();
        FollowedCheckpoints followed = new FollowedCheckpoints(run, KeptMoments.from(0));
        TreeSet<Long> there = new TreeSet<>();
        int overflows = 0;
        while (overflows < 4) {
            Checkpoint before = run.checkpoint();
            run.requestCheckpoint();
            while (run.checkpoint() == before) {
                Thread.sleep(1);
            }
            CheckpointChanges changes = followed.changes(false, run.metrics());
            for (EncodedCheckpoint encoded : changes.encoded()) {
                if (encoded.kind() == CheckpointKind.KEPT) {
                    there.add(encoded.iteration());
                }
            }
            changes.dropped().forEach(there::remove);
            followed.written(changes);
            assertEquals(changes.moments().iterations(), List.copyOf(there));
            overflows += changes.dropped().isEmpty() ? 0 : 1;
        }
        run.stop();
        assertTrue(run.await(60, TimeUnit.SECONDS));
    }

    /** A run that becomes better all the time would else write nothing but what no run can go on from. */
    @Test
    @Timeout(120)
    void theBestAreWrittenBesideOthersAlone() throws InterruptedException {
        TrainingRun run = TestRuns.endlessRun();
        run.startPaused();
        while (run.checkpoint() == null) {
            Thread.sleep(1);
        }
        FollowedCheckpoints followed = new FollowedCheckpoints(run, KeptMoments.from(0));
        followed.written(followed.changes(false, run.metrics()));
        run.resume();
        while (run.best() == null || run.best().iteration() == 0) {
            Thread.sleep(1);
        }
        assertEquals(List.of(), followed.changes(false, run.metrics()).encoded());
        Checkpoint before = run.checkpoint();
        run.requestCheckpoint();
        while (run.checkpoint() == before) {
            Thread.sleep(1);
        }
        List<CheckpointKind> kinds = followed.changes(false, run.metrics()).encoded().stream()
                .map(EncodedCheckpoint::kind)
                .toList();
        assertTrue(kinds.containsAll(List.of(CheckpointKind.LAST, CheckpointKind.BEST)), kinds::toString);
        run.stop();
        assertTrue(run.await(60, TimeUnit.SECONDS));
    }

    @Test
    void writingTakesAFiftiethOfTheTime() {
        CheckpointPace pace = new CheckpointPace();
        long second = 1_000_000_000L;
        // What the very first ones take says nothing.
        pace.note(0, 3 * second);
        assertTrue(pace.allows(second, 0));
        pace.note(10 * second, second / 10);
        assertFalse(pace.allows(15 * second - 1, 0));
        assertTrue(pace.allows(15 * second, 0));
        assertFalse(pace.allows(15 * second, 14 * second + 1));
    }

    @Test
    void aRunThatBeginsOrGoesOnLateGetsAsManyMomentsAsAnother() {
        long begin = 1_000_000;
        for (KeptMoments start : List.of(KeptMoments.from(begin), KeptMoments.of(begin, List.of(begin + 100)))) {
            KeptMoments moments = start;
            for (long iteration = begin + 200; iteration <= begin + 10_000; iteration += 100) {
                if (moments.wants(iteration)) {
                    moments = moments.with(iteration, KeptMoments.MOST);
                }
            }
            assertTrue(moments.iterations().size() >= KeptMoments.MOST / 2, moments::toString);
            assertTrue(moments.iterations().get(0) <= begin + 2_500, moments::toString);
        }
    }

    @Test
    void aCheckpointThatCannotBeMadeIsNoCheckpoint() {
        assertNull(EncodedCheckpoint.ifPossible(() -> {
            throw new OutOfMemoryError("for a test");
        }));
        byte[] third = new byte[333_400_000];
        EncodedCheckpoint.EncodedEvaluation pending = new EncodedCheckpoint.EncodedEvaluation(1, 1, 1, third);
        assertNull(EncodedCheckpoint.ifPossible(
                () -> new EncodedCheckpoint(CheckpointKind.LAST, 1, 0, 0, 0, 0, 0, 0, 1L, pending, third, third)));
    }
}
