package dev.inkling.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsWithFigures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTableTest {
    private static final double NONE = Double.NaN;

    private final List<RunItem> runs = new ArrayList<>();

    private RunItem add(String rate, String hidden, long seed, RunState state, double testScore, double minLoss) {
        TrainConfig config = TrainConfig.forTable("iris").withSeed(seed);
        config = SweepSetting.LEARNING_RATE.apply(config, rate);
        config = SweepSetting.HIDDEN_SIZES.apply(config, hidden);
        RunItem run = RunsWithFigures.run(runs.size() + 1, config, state, testScore, minLoss);
        runs.add(run);
        return run;
    }

    private RunItem add(String rate, String hidden, long seed, double testScore) {
        return add(rate, hidden, seed, RunState.FINISHED, testScore, 1 - testScore);
    }

    private static List<String> texts(VariedSetting axis) {
        return axis.values().stream().map(SettingValue::text).toList();
    }

    @Test
    void seedsOfTheSameSettingsAreOneCellAndItsMean() {
        add("0.1", "10", 1, 0.90);
        add("0.1", "10", 2, 0.96);
        add("0.01", "10", 1, 0.80);
        add("0.01", "50", 2, 0.70);
        SweepTable table = SweepTable.of(runs);
        assertEquals(
                List.of(SweepSetting.LEARNING_RATE, SweepSetting.HIDDEN_SIZES),
                table.axes().stream().map(VariedSetting::setting).toList());
        assertEquals(List.of("0.01", "0.1"), texts(table.axes().get(0)), "numbers stand in order of size");
        SweepCell cell = table.at(List.of(1, 0)).orElseThrow();
        assertEquals(0.93, cell.mean(SweepFigure.BEST_TEST), 1e-12);
        assertEquals(0.90, cell.statistics(SweepFigure.BEST_TEST).getMin());
        assertTrue(table.at(List.of(1, 1)).isEmpty(), "no run has rate 0.1 and 50 units");
        assertTrue(table.hasRepeats());
        assertSame(cell, table.best(SweepFigure.BEST_TEST).orElseThrow());
    }

    @Test
    void whereNothingElseDiffersSeedsAreTheAxis() {
        add("0.1", "10", 5, 0.9);
        add("0.1", "10", 3, 0.8);
        SweepTable table = SweepTable.of(runs);
        assertEquals(List.of("3", "5"), texts(table.axes().get(0)));
        assertFalse(table.hasRepeats());
        assertEquals(VariedSetting.Spacing.EVEN, table.axes().get(0).spacing());
    }

    @Test
    void runsThatDivergedAreNeverBestAndLeaveMeansAlone() {
        add("3", "10", 1, RunState.DIVERGED, 0.99, 0.01);
        add("3", "10", 2, 0.70);
        add("0.1", "10", 1, 0.90);
        add("9", "10", 1, RunState.DIVERGED, NONE, NONE);
        SweepTable table = SweepTable.of(runs);
        SweepCell some = table.at(List.of(1)).orElseThrow();
        assertEquals(0.70, some.mean(SweepFigure.BEST_TEST), 1e-12);
        assertEquals(1, some.divergedCount());
        assertFalse(some.hasDiverged());
        SweepCell all = table.at(List.of(2)).orElseThrow();
        assertTrue(all.hasDiverged() && Double.isNaN(all.mean(SweepFigure.BEST_TEST)));
        assertEquals(
                "Run 3",
                SweepCell.best(runs, SweepFigure.BEST_TEST)
                        .orElseThrow()
                        .nameProperty()
                        .get());
        assertEquals(
                List.of(4, 1, 2, 3),
                SweepCell.worstFirst(runs, SweepFigure.BEST_TEST).stream()
                        .map(RunItem::serial)
                        .toList());
    }

    @Test
    void theBestRunIsNamedWithWhatItHasReachedAndItsSettings() {
        add("0.1", "10", 1, 0.90);
        add("0.5", "100", 1, 0.974);
        add("0.5", "10", 1, RunState.DIVERGED, NONE, NONE);
        SweepSentences sentences = new SweepSentences(SweepTable.of(runs));
        assertEquals(
                "Run 2 is best: 97.40 % test accuracy at iteration 350 with learning rate 0.5 and hidden sizes 100. 1 run diverged.",
                sentences.best(SweepFigure.BEST_TEST));
        assertEquals(
                sentences.best(SweepFigure.BEST_TEST),
                sentences.best(SweepFigure.TIME),
                "the quickest run is not the best");
        assertTrue(sentences.best(SweepFigure.MIN_LOSS).startsWith("Run 2 is best: loss 0.0260 at iteration 300"));
    }

    @Test
    void runsWithTheSameFigureAreBestTogether() {
        add("0.1", "10", 1, 0.90);
        add("0.2", "10", 1, 1);
        add("0.3", "10", 1, 1);
        assertEquals(
                "Run 2 and Run 3 are best: 100.00 % test accuracy. Run 2 has it at iteration 350 with learning rate 0.2.",
                new SweepSentences(SweepTable.of(runs)).best(SweepFigure.BEST_TEST));
        add("0.4", "10", 1, 1);
        assertTrue(new SweepSentences(SweepTable.of(runs))
                .best(SweepFigure.BEST_TEST)
                .startsWith("Run 2 and 2 others are best: 100.00 % test accuracy."));
    }

    private String about(int run) {
        SweepTable table = SweepTable.of(runs);
        RunItem item = runs.get(run);
        return new SweepSentences(table).about(table.cellOf(item).orElseThrow(), item, SweepFigure.BEST_TEST);
    }

    @Test
    void aRunThatDivergedIsSaidToHaveDivergedAndNothingElse() {
        add("9", "10", 1, RunState.DIVERGED, 0.3333, 0.9);
        add("9", "10", 2, RunState.DIVERGED, 0.3333, 0.9);
        add("3", "10", 1, RunState.DIVERGED, 0.3333, 0.9);
        add("3", "10", 2, 0.7);
        assertEquals("Run 1  ·  learning rate 9  ·  all 2 seeds diverged", about(0));
        assertEquals(
                "Run 3  ·  learning rate 3  ·  diverged  ·  Best test accuracy of the other seeds: 70.00 % on average",
                about(2));
        add("5", "10", 1, RunState.DIVERGED, 0.3333, 0.9);
        assertEquals("Run 5  ·  learning rate 5  ·  diverged", about(4));
    }

    @Test
    void smallIsGoodForLosses() {
        add("0.1", "10", 1, 0.90);
        add("0.5", "10", 1, 0.95);
        assertSame(runs.get(1), SweepCell.best(runs, SweepFigure.MIN_LOSS).orElseThrow());
        assertTrue(SweepFigure.MIN_LOSS.isBetter(0.1, NONE) && !SweepFigure.MIN_LOSS.isBetter(NONE, 0.1));
    }

    @Test
    void nothingIsBestAsLongAsNothingWasMeasured() {
        add("0.1", "10", 1, RunState.RUNNING, NONE, NONE);
        add("0.5", "10", 1, RunState.QUEUED, NONE, NONE);
        SweepTable table = SweepTable.of(runs);
        assertTrue(table.best(SweepFigure.BEST_TEST).isEmpty());
        assertTrue(new SweepSentences(table).best(SweepFigure.BEST_TEST).startsWith("Nothing to compare yet"));
    }

    @Test
    void valuesStandWhereTheirSizePutsThem() {
        add("0.01", "none", 1, 0.9);
        add("0.1", "20", 1, 0.9);
        add("10", "30", 1, 0.9);
        List<VariedSetting> axes = SweepTable.of(runs).axes();
        assertEquals(VariedSetting.Spacing.LOG, axes.get(0).spacing());
        assertEquals(1.0 / 3, axes.get(0).fractions()[1], 1e-12);
        assertEquals(VariedSetting.Spacing.LINEAR, axes.get(1).spacing());
        assertEquals(2.0 / 3, axes.get(1).fractions()[1], 1e-12);
        add("0.1", "20-20", 1, 0.9);
        VariedSetting hidden = SweepTable.of(runs).axes().get(1);
        assertEquals(VariedSetting.Spacing.EVEN, hidden.spacing());
        assertEquals(List.of("none", "20", "30", "20-20"), texts(hidden));
        assertFalse(hidden.isOrdered());
    }
}
