package dev.inkling.ui.runs.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.KeptRuns;
import dev.inkling.ui.runs.RunItem;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Three repeats among two runs of their own: which lines there are, in which order, and what they say. */
class TableContentTest {
    private static final TrainConfig CONFIG = TrainConfig.forTable("iris");

    private final RunItem worst = KeptRuns.of(1, CONFIG.withLearningRate(0.4), RunState.FINISHED, 0.9, 0.60);
    private final RunItem first = repeat(2, 1, 0.1, 0.92);
    private final RunItem second = repeat(3, 2, 0.2, 0.96);
    private final RunItem third = repeat(4, 3, 0.6, 0.94);
    private final RunItem best = KeptRuns.of(5, CONFIG.withLearningRate(0.2), RunState.DIVERGED, 0.2, 0.98);
    private final List<RunItem> runs = List.of(worst, first, second, third, best);
    private final ColumnCatalog catalog = new ColumnCatalog();
    private final TableContent content = new TableContent();

    private static RunItem repeat(int number, long seed, double loss, double score) {
        RunItem run = KeptRuns.of(number, CONFIG.withSeed(seed), RunState.FINISHED, loss, score);
        run.groupProperty().set("seeds");
        return run;
    }

    private RunColumn column(String key) {
        return Objects.requireNonNull(catalog.withKey(key), key);
    }

    private List<String> names(List<TableLine> lines) {
        return lines.stream().map(LineNames::of).toList();
    }

    private Comparator<TableLine> by(String key, boolean ascending) {
        return (one, other) -> column(key).compare(one.runs(), other.runs(), ascending);
    }

    @Test
    void repeatsAreOneLineThatOpens() {
        List<TableLine> closed = content.arrange(runs, run -> true, null);
        assertEquals(List.of("Run 1", "Run 2–4 · 3 seeds", "Run 5"), names(closed));
        content.toggle(Objects.requireNonNull(closed.get(1).repeats()));
        List<TableLine> open = content.arrange(runs, run -> true, null);
        assertEquals(List.of("Run 1", "Run 2–4 · 3 seeds", "Run 2", "Run 3", "Run 4", "Run 5"), names(open));
        assertSame(closed.get(1), open.get(1), "a line that says the same stays the same");
        assertTrue(open.get(2).isMember());
    }

    @Test
    void membersAreSortedBelowTheirLine() {
        content.toggle(Objects.requireNonNull(
                content.arrange(runs, run -> true, null).get(1).repeats()));
        assertEquals(
                List.of("Run 5", "Run 2–4 · 3 seeds", "Run 3", "Run 4", "Run 2", "Run 1"),
                names(content.arrange(runs, run -> true, by("best", false))));
        assertEquals(
                List.of("Run 1", "Run 2–4 · 3 seeds", "Run 2", "Run 4", "Run 3", "Run 5"),
                names(content.arrange(runs, run -> true, by("best", true))));
    }

    @Test
    void linesAreInOrderUntilRunsOvertakeEachOther() {
        content.toggle(Objects.requireNonNull(
                content.arrange(runs, run -> true, null).get(1).repeats()));
        for (boolean ascending : List.of(true, false)) {
            Comparator<TableLine> order = by("best", ascending);
            List<TableLine> lines = content.arrange(runs, run -> true, order);
            assertTrue(TableContent.isOrdered(lines, order));
            assertFalse(TableContent.isOrdered(lines, by("best", !ascending)));
        }
        List<TableLine> lines = content.arrange(runs, run -> true, by("best", true));
        third.update(KeptRuns.of(4, CONFIG, RunState.RUNNING, 0.6, 0.97).figures());
        assertFalse(TableContent.isOrdered(lines, by("best", true)), "a member overtook another");
        assertTrue(TableContent.isOrdered(lines, null));
    }

    /** Losses 0.1, 0.2, 0.6: mean 0.3, s = √((0.04 + 0.01 + 0.09) / 2) = √0.07. */
    @Test
    void repeatsShowMeanAndDeviation() {
        TableLine repeats = content.arrange(runs, run -> true, null).get(1);
        assertEquals("0.3000 ± 0.2646", repeats.text(column("loss")));
        assertEquals("94.00 ± 2.00 %", repeats.text(column("test")));
        assertEquals("1–3", repeats.text(column("seed")));
        assertEquals("0.05", repeats.text(column("rate")), "what is equal needs no deviation");
        assertEquals("iris", repeats.text(column("dataset")));
        assertSame(second, repeats.run(), "the best on the test samples stands for all");
    }

    @Test
    void aFilterLeavesOfRepeatsWhatItWants() {
        List<TableLine> lines = content.arrange(runs, new RunFilter(catalog).parse("loss<0.3"), null);
        assertEquals(List.of("Run 2–3 · 2 seeds", "Run 5"), names(lines));
        assertEquals(
                List.of("Run 4"),
                names(content.arrange(runs, new RunFilter(catalog).parse("seed=3"), null)),
                "a single one is no repeat");
    }

    @Test
    void differencesOnlyShowsTheSettingsThatDiffer() {
        List<RunColumn> chosen = catalog.named(List.of("state", "dataset", "learningRate", "lastTest", "hidden"));
        assertEquals(
                List.of("state", "learningRate", "seed", "lastTest"),
                Differences.columns(chosen, catalog.columns(), runs).stream()
                        .map(RunColumn::name)
                        .toList());
        assertEquals(
                List.of("state", "seed", "lastTest"),
                Differences.columns(chosen, catalog.columns(), List.of(first, second)).stream()
                        .map(RunColumn::name)
                        .toList());
    }

    @Test
    void theTimeToReachAScoreIsThatOfTheFirstEvaluationThatHasIt() {
        RunColumn timeTo = column("timeTo");
        assertEquals("…", timeTo.text(best));
        KeptRuns.bring(best, 0.3, 0.9, 0.96, 0.97, 0.95);
        assertEquals("20.0 s", timeTo.text(best));
        assertTrue(catalog.target().type("0.9"));
        assertEquals("10.0 s", timeTo.text(best));
        assertTrue(catalog.target().type("97 %"));
        assertEquals("30.0 s", timeTo.text(best));
        assertTrue(catalog.target().type("99"));
        assertEquals("–", timeTo.text(best), "it never had 99 %");
        assertEquals("To 99 %", timeTo.label().heading().get());
        assertEquals("300", column("bestTrainAt").text(best));
    }

    @Test
    void tagsOfSeveralRunsChangeWhatAllHave() {
        worst.tagsProperty().set("old good");
        best.tagsProperty().set("good strange");
        assertEquals("good", Tags.common(List.of(worst, best)));
        Tags.change(List.of(worst, best), "new, kept");
        assertEquals("old new kept", worst.tagsProperty().get());
        assertEquals("strange new kept", best.tagsProperty().get());
    }

    @Test
    void theTableIsExported() throws Exception {
        first.nameProperty().set("a|b, \"c\"");
        List<RunColumn> columns = List.of(column("state"), column("rate"), column("test"), column("validation"));
        List<TableLine> lines = content.arrange(runs, run -> true, by("rate", false));
        assertEquals(
                String.join(
                        "\r\n",
                        "name,state,rate,test,validation",
                        "Run 1,Finished,0.4,0.6,",
                        "Run 5,Diverged,0.2,0.98,",
                        "\"a|b, \"\"c\"\"\",Finished,0.05,0.92,",
                        "Run 3,Finished,0.05,0.96,",
                        "Run 4,Finished,0.05,0.94,",
                        ""),
                TableExport.csv(lines, columns));
        assertEquals("""
                | Name | State | Rate | Last test | Validation |
                | --- | --- | ---: | ---: | ---: |
                | Run 1 | Finished | 0.4 | 60.00 % | – |
                | Run 5 | Diverged | 0.2 | 98.00 % | – |
                | a\\|b, "c" … Run 4 · 3 seeds | Finished | 0.05 | 94.00 ± 2.00 % | – |
                """, TableExport.markdown(lines, columns));
    }
}
