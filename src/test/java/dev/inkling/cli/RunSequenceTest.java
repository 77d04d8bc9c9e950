package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.DatasetPlaces;
import dev.inkling.data.Iris;
import dev.inkling.data.UserDirectories;
import dev.inkling.data.mine.HomeDigits;
import dev.inkling.recipe.Column;
import dev.inkling.recipe.LocalText;
import dev.inkling.recipe.Outcome;
import dev.inkling.recipe.Recipes;
import dev.inkling.recipe.Verdict;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.RunStart;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.train.sweep.SweepSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several runs of one command. */
class RunSequenceTest {
    private static final TrainConfig CONFIG = TrainConfig.forTable("iris");

    @TempDir
    Path home;

    private final Console console =
            new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);

    private DatasetLibrary library() {
        UserDirectories user = new UserDirectories(Map.of(), "Linux", home);
        return new DatasetLibrary(DatasetPlaces.of(null, home, user), new BuiltInDigits(user), new HomeDigits(home));
    }

    /** Between two runs, or before the first, there is no run that could say so. */
    @Test
    void anInterruptionBeforeARunIsNoEndThatWentWell() throws InterruptedException {
        Dataset iris = Iris.load().split(25, false, 1);
        try (Interruption interruption = new Interruption()) {
            interruption.request();
            RunSequence sequence = new RunSequence(
                    console, new TextReport(console), new RunFiles(), RunKeeper.none(console), interruption);

            assertEquals(ExitCode.INTERRUPTED, sequence.run(List.of(new ReadyRun("", CONFIG, iris, RunStart.FRESH))));
            assertEquals(List.of(), sequence.done());
        }
    }

    @Test
    void anInterruptionEndsTheGradientCheckOfARecipe() throws IOException {
        Path file = Files.writeString(home.resolve("checked.json"), """
                {
                  "inkling-recipe": 1,
                  "id": "checked",
                  "title": {"en": "Checked"},
                  "summary": {"en": "With a check."},
                  "description": {"en": "The gradients are checked first."},
                  "dataset": "iris",
                  "settings": {"seed": 1},
                  "gradientCheck": {"samples": 3},
                  "expected": []
                }
                """);
        RecipeRuns runs = new RecipeRuns(Recipes.read(file), library(), new SettingOptions());
        try (Interruption interruption = new Interruption()) {
            interruption.request();

            assertThrows(CancellationException.class, () -> runs.checkGradients(interruption));
        }
    }

    @Test
    void aTableWithoutATitleIsHeadedByItsRun() {
        StringWriter out = new StringWriter();
        TextReport report =
                new TextReport(new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false));

        report.judged(List.of(
                new Verdict(LocalText.NONE, "α = 1.5", "10", Column.LOSS, null, 0.5, Outcome.SHOWN, "No figure.")));

        assertEquals("α = 1.5", out.toString().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void whereTheDatabaseCannotBeReadTheGroupIsNamedAsWanted() {
        RunStore store = RunStore.open(home);
        RunKeeper keeper = RunKeeper.of(store, console);
        store.close();

        assertEquals("a sweep", keeper.freeGroup("a sweep"));
    }

    /** A long sweep must not come to hold the parameters of all its runs. */
    @Test
    @Timeout(120)
    void runsOfASweepAreLetGoWhenTheyAreOver() throws InterruptedException {
        SweepPlan plan = new SweepPlan("seeds", CONFIG, List.of(SweepAxis.parse(SweepSetting.SEED, "1..4")));
        EndedRuns report = new EndedRuns();
        try (Interruption interruption = new Interruption();
                RunKeeper keeper = RunKeeper.of(RunStore.open(home), console)) {
            assertEquals(
                    ExitCode.FINISHED,
                    new SweepSequence(console, report, keeper, interruption).run(new SweepRuns(plan, library()), 2));
        }
        assertEquals(4, report.ended.size());
        assertTrue(report.letGo);
        assertFalse(Double.isNaN(report.bestOfAll), "what they have come to is still told");
    }

    private static final class EndedRuns implements SweepReport {
        private final List<WeakReference<TrainingRun>> ended = new ArrayList<>();
        private double bestOfAll = Double.NaN;
        private boolean letGo;

        private boolean areLetGo() {
            return ended.stream().allMatch(run -> run.get() == null);
        }

        @Override
        public void begins(SweepPlan plan, int atOnce, double seconds) {}

        @Override
        public void progressed(List<SweepRun> all) {}

        @Override
        public void ended(SweepRun run, int count) {
            ended.add(new WeakReference<>(run.live().run()));
        }

        @Override
        public void over(SweepPlan plan, List<SweepRun> all) {
            bestOfAll = SweepRanking.best(all).orElseThrow().bestTestScore();
            for (int i = 0; i < 50 && !areLetGo(); i++) {
                System.gc();
            }
            letGo = areLetGo();
        }
    }
}
