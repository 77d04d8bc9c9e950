package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.nn.ParameterValues;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old runs give up all parameters but their best, once there are too many; nothing else goes. */
class RetentionTest {
    private static final int NEWEST = 20;
    private static final RunLabels PLAIN = RunLabels.named("Run 1");

    private static TrainingRun run = TestRuns.run();

    @TempDir
    Path home;

    private RunStore store;

    @BeforeAll
    static void train() throws InterruptedException {
        run = TestRuns.run();
        run.start();
        assertTrue(run.await(60, TimeUnit.SECONDS));
    }

    @BeforeEach
    void open() {
        store = RunStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A run like the trained one. */
    private long add(RunLabels labels, RunState state, long bestAt) {
        return add(labels, null, state, bestAt);
    }

    private long add(RunLabels labels, @Nullable SweepMember sweep, RunState state, long bestAt) {
        Checkpoint last = Objects.requireNonNull(run.checkpoint());
        NewRun added = NewRun.of(run, labels, null, sweep, "1.0", store.datasets());
        RunProgress progress = new RunProgress(
                state,
                0.1,
                new RunSummarizer(run.metrics()).summary(),
                added.facts().created(),
                null,
                null);
        return store.recorder().add(added, progress, run.metrics(), last, new Snapshot(bestAt, best()));
    }

    /** Other ones than the last. */
    private static ParameterValues best() {
        ParameterValues last = Objects.requireNonNull(run.checkpoint()).parameters();
        List<double[]> values =
                last.values().stream().map(array -> new double[array.length]).toList();
        return new ParameterValues(last.shape(), values);
    }

    private long relabel(long id, RunLabels labels) {
        store.label(id, labels);
        return id;
    }

    private long addOfSweep() {
        return add(PLAIN.withGroup("rate"), new SweepMember("1", List.of("learning.rate"), 0), RunState.FINISHED, 50);
    }

    private List<Long> addNewest() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < NEWEST; i++) {
            ids.add(add(PLAIN, RunState.FINISHED, 50));
        }
        return ids;
    }

    private void keepMoment(long id, long iteration) {
        EncodedCheckpoint last =
                EncodedCheckpoint.of(Objects.requireNonNull(run.checkpoint()), CheckpointKind.KEPT, false);
        EncodedCheckpoint moment = new EncodedCheckpoint(
                CheckpointKind.KEPT,
                iteration,
                Double.NaN,
                0.1,
                1,
                1,
                0,
                0,
                0L,
                null,
                last.parameters(),
                last.optimizer());
        store.connections().write(connection -> {
            new CheckpointTable(connection).write(id, moment);
            return moment;
        });
    }

    private List<CheckpointKind> kinds(long id) {
        return store.checkpoints(id).stream().map(CheckpointInfo::kind).toList();
    }

    @Test
    void anOldRunKeepsItsBestParametersAndAllThatItMeasured() {
        long old = add(PLAIN, RunState.FINISHED, 50);
        keepMoment(old, 20);
        List<Long> newest = addNewest();
        store.compact();
        assertFalse(store.run(old).thinned());
        assertEquals(List.of(CheckpointKind.KEPT, CheckpointKind.BEST, CheckpointKind.LAST), kinds(old));

        store.setParameterBudget(0);
        store.compact();

        assertTrue(store.run(old).thinned());
        assertEquals(List.of(CheckpointKind.BEST), kinds(old));
        ResumeTest.same(best(), store.parameters(old, CheckpointKind.BEST).orElseThrow());
        assertTrue(store.parameters(old, CheckpointKind.LAST).isEmpty());
        assertTrue(store.lastCheckpoint(old).isEmpty());
        SameMetrics.check(run.metrics(), store.metrics(old));
        for (long id : newest) {
            assertFalse(store.run(id).thinned());
            assertTrue(store.lastCheckpoint(id).isPresent());
        }
    }

    @Test
    void lastParametersThatAreTheBestStay() {
        Checkpoint last = Objects.requireNonNull(run.checkpoint());
        long old = add(PLAIN, RunState.FINISHED, last.iteration());
        addNewest();
        store.setParameterBudget(0);
        store.compact();

        assertTrue(store.run(old).thinned());
        for (CheckpointKind kind : List.of(CheckpointKind.LAST, CheckpointKind.BEST)) {
            ResumeTest.same(last.parameters(), store.parameters(old, kind).orElseThrow());
        }
        assertTrue(store.lastCheckpoint(old).isEmpty());
    }

    @Test
    void whatSomebodyHasPutAHandToIsLeftAlone() {
        List<Long> dear = List.of(
                relabel(add(PLAIN, RunState.FINISHED, 50), RunLabels.named("my best one")),
                relabel(add(PLAIN, RunState.FINISHED, 50), RunLabels.named("Run 12 best so far")),
                relabel(add(PLAIN, RunState.FINISHED, 50), PLAIN.withGroup("group")),
                relabel(addOfSweep(), PLAIN.withGroup("my group")),
                relabel(relabel(add(PLAIN, RunState.FINISHED, 50), RunLabels.named("mine")), PLAIN),
                add(new RunLabels("Run 2", "a note", "", "", "", true, false), RunState.FINISHED, 50),
                add(new RunLabels("Run 3", "", "tag", "", "", true, false), RunState.FINISHED, 50),
                add(new RunLabels("Run 5", "", "", "", "", true, true), RunState.FINISHED, 50),
                add(PLAIN, RunState.INTERRUPTED, 50));
        List<Long> plain = List.of(
                add(PLAIN, RunState.STOPPED, 50),
                addOfSweep(),
                add(RunLabels.named("a recipe's, seed 1"), RunState.FINISHED, 50),
                relabel(add(RunLabels.named(""), RunState.FINISHED, 50), RunLabels.named("Run 1,234")));
        addNewest();
        store.setParameterBudget(0);
        store.compact();

        for (long id : plain) {
            assertTrue(store.run(id).thinned(), () -> "run " + id);
        }
        for (long id : dear) {
            assertFalse(store.run(id).thinned(), () -> "run " + id);
            assertTrue(store.lastCheckpoint(id).isPresent());
        }
    }

    @Test
    void namesFromBeforeItWasNotedWhoGaveThemAreSomebodys() {
        Path older = home.resolve("older");
        SweepMember member = new SweepMember("1", List.of("learning.rate"), 0);
        SweepMember regrouped = new SweepMember("2", List.of("learning.rate"), 0);
        try (RunStore before =
                RunStore.open(older, new Schema(Schema.CURRENT.steps().subList(0, 1)))) {
            for (String name : List.of("Run 1", "Run 1,234", "mine", "Run 2 best so far")) {
                before.recorder().add(NewRun.of(run, RunLabels.named(name), null, null, "1.0", before.datasets()));
            }
            before.recorder().add(NewRun.of(run, PLAIN.withGroup("g"), null, null, "1.0", before.datasets()));
            before.recorder().add(NewRun.of(run, PLAIN.withGroup("g"), null, member, "1.0", before.datasets()));
            before.recorder().add(NewRun.of(run, PLAIN.withGroup("g"), null, regrouped, "1.0", before.datasets()));
            before.recorder().add(NewRun.of(run, PLAIN.withGroup("h"), null, regrouped, "1.0", before.datasets()));
        }
        try (RunStore now = RunStore.open(older)) {
            List<Long> labeled = now.connections().read(connection -> {
                List<Long> found = new ArrayList<>();
                try (var select = connection.prepareStatement("SELECT id FROM run WHERE labeled ORDER BY id");
                        var row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getLong(1));
                    }
                }
                return found;
            });
            assertEquals(List.of(3L, 4L, 5L, 7L, 8L), labeled);
        }
    }

    @Test
    void onlySoManyAsMustAndTheOldestFirst() throws InterruptedException {
        List<Long> old = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            old.add(add(PLAIN, RunState.FINISHED, 50));
        }
        addNewest();
        long all = size();
        store.setParameterBudget(all);
        assertEquals(all, store.parameterBudget());
        long changes = store.changeCount();

        // One more run is over: the room for it comes from the oldest, whose last parameters take as much.
        TrainingRun more = TestRuns.run();
        long id = store.recorder().add(NewRun.of(more, PLAIN, null, null, "1.0", store.datasets()));
        store.recorder().follow(more, id);
        more.start();
        assertTrue(more.await(60, TimeUnit.SECONDS));
        store.recorder().flush();

        assertTrue(store.run(old.get(0)).thinned());
        assertFalse(store.run(old.get(3)).thinned());
        assertTrue(size() <= all, () -> size() + " of " + all);
        assertNotEquals(changes, store.changeCount());
    }

    @Test
    void deletedRunsDoNotCostOthersTheirParameters() {
        long oldest = add(PLAIN, RunState.FINISHED, 50);
        List<Long> newest = addNewest();
        store.setParameterBudget(size());

        store.delete(newest.subList(0, 1));
        add(PLAIN, RunState.FINISHED, 50);

        assertFalse(store.run(oldest).thinned());
        store.restore(newest.subList(0, 1));
        add(PLAIN, RunState.FINISHED, 50);
        assertTrue(store.run(oldest).thinned());
    }

    private long size() {
        return store.connections().read(connection -> {
            try (var select = connection.prepareStatement(
                            "SELECT sum(coalesce(length(parameters), 0)"
                                    + " + coalesce(length(optimizer), 0) + coalesce(length(pending_parameters), 0)) FROM checkpoint");
                    var row = select.executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    @Test
    void ofLargeNetworksFewerMomentsAreKept() {
        KeptMoments moments = KeptMoments.from(0);
        for (long iteration = 10; iteration <= 1000; iteration += 10) {
            if (moments.wants(iteration)) {
                moments = moments.with(iteration, 2);
            }
            assertTrue(moments.iterations().size() <= 2);
        }
        assertTrue(moments.iterations().get(0) >= 300, moments::toString);
    }
}
