package dev.inkling.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.NewRun;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunProgress;
import dev.inkling.run.store.RunStore;
import dev.inkling.run.store.StoreUse;
import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.runs.IrisRuns;
import dev.inkling.ui.support.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A budget chosen in the window is the database's, and is kept to at once. */
class StorageModelTest {
    private static final int OLD = 3;

    @TempDir
    Path home;

    private StoreArchive archive = new StoreArchive(Path.of(""), "1", atOnce());
    private StorageModel model = new StorageModel(archive);

    private static Background atOnce() {
        return new Background(Runnable::run, Runnable::run);
    }

    @BeforeEach
    void openArchive() throws InterruptedException {
        keepRuns();
        archive = new StoreArchive(home, "1", atOnce());
        archive.open(kept -> {}, error -> {
            throw error;
        });
        model = new StorageModel(archive);
    }

    @AfterEach
    void closeArchive() {
        archive.close();
    }

    /** As many as are never thinned, and some older ones, that have other parameters than their best at the end. */
    private void keepRuns() throws InterruptedException {
        TrainingRun run = new TrainingRun(IrisRuns.config(20), IrisRuns.dataset(), RunStart.FRESH, ended -> {});
        run.start();
        assertTrue(run.await(60, TimeUnit.SECONDS));
        var last = Objects.requireNonNull(run.checkpoint());
        try (RunStore store = RunStore.open(home)) {
            for (int i = 0; i < RunStore.NEVER_THINNED + OLD; i++) {
                NewRun added = NewRun.of(run, RunLabels.named("Run"), null, null, "1", store.datasets());
                RunProgress progress = new RunProgress(
                        RunState.FINISHED,
                        0.1,
                        new RunSummarizer(run.metrics()).summary(),
                        added.facts().created(),
                        null,
                        null);
                store.recorder().add(added, progress, run.metrics(), last, new Snapshot(10, last.parameters()));
            }
        }
    }

    private StoreUse use() {
        return Objects.requireNonNull(model.useProperty().get());
    }

    private long budgetOfAnotherProgram() {
        try (RunStore other = RunStore.open(home)) {
            return other.parameterBudget();
        }
    }

    @Test
    void whatIsNoBudgetIsRefusedWithAReason() {
        assertFalse(model.canApply().get());
        model.read();
        assertEquals("180", model.budgetProperty().get());
        assertTrue(model.canApply().get());
        for (String wrong : List.of("", "-1", "1,000", "1.5", "a lot", "1000001", "99999999999")) {
            model.budgetProperty().set(wrong);
            assertEquals(
                    "Type a whole number from 0 to 1,000,000.",
                    model.reasonProperty().get());
            assertFalse(model.canApply().get());
            model.apply();
        }
        assertEquals(180_000_000, budgetOfAnotherProgram());
        model.budgetProperty().set(" 1000000 ");
        assertEquals("", model.reasonProperty().get());
        assertEquals("", model.warningProperty().get());
    }

    @Test
    void theBudgetIsTheDatabasesAndKeptToAtOnce() {
        model.read();
        StoreUse before = use();
        assertEquals(RunStore.NEVER_THINNED + OLD, before.runs());
        assertTrue(before.parameterBytes() > 0);

        model.budgetProperty().set("0");
        assertTrue(model.warningProperty().get().contains("for good"));
        model.apply();

        assertEquals("", model.problemProperty().get());
        String outcome = model.outcomeProperty().get();
        assertTrue(outcome.startsWith("3 runs have only their best parameters left now."), outcome);
        assertTrue(outcome.contains("more than the budget"), outcome);
        assertEquals("", model.warningProperty().get());
        assertEquals(OLD, use().thinned());
        assertTrue(use().parameterBytes() < before.parameterBytes());
        assertTrue(use().fileBytes() <= before.fileBytes());
        assertEquals(0, budgetOfAnotherProgram());

        // The table learns of it as it learns of what other programs do.
        List<KeptRun> seen = new ArrayList<>();
        archive.look(kept -> seen.addAll(kept.runs()), () -> {});
        assertEquals(OLD, seen.stream().filter(KeptRun::thinned).count());

        StorageModel next = new StorageModel(archive);
        next.read();
        assertEquals("0", next.budgetProperty().get());
        next.apply();
        assertTrue(
                next.outcomeProperty().get().startsWith("No parameters had to be dropped."),
                next.outcomeProperty().get());
    }

    @Test
    void whereNothingIsKeptItSaysSo() {
        archive.close();
        model.read();
        assertTrue(model.problemProperty().get().contains("not open"));
        assertFalse(model.canApply().get());
    }
}
