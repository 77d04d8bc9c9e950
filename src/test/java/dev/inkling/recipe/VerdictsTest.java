package dev.inkling.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.nn.GradientCheck;
import dev.inkling.train.Evaluation;
import dev.inkling.train.RunState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verdicts on made-up measurements for the large test recipe. */
class VerdictsTest {
    private static final Recipe RECIPE = TestRecipes.read(TestRecipes.LARGE);
    private static final List<GradientCheck.Row> CHECK = List.of(row("W1", 8e-9, 5), row("b2", 2e-8, 3));
    private static final RunResult FAST = result(RunState.FINISHED, new double[] {3}, at(1, 3, 0.4, 0.4));

    @Test
    void everyFigureGetsItsVerdict() {
        RunResult slow = result(
                RunState.FINISHED,
                new double[] {1.04, 0.896, 0.7, 0.504},
                at(0, 1.2, 0.3, 0.31),
                at(2, 0, 0, 0.56),
                at(4, 0, 0, 0.85));
        List<Verdict> verdicts = Verdicts.of(RECIPE, Map.of("slow", slow, "fast", FAST), CHECK);
        assertEquals(
                List.of(
                        "W1 meanDifference WITHIN 8.0E-9",
                        "b2 meanDifference OUTSIDE 2.0E-8",
                        "0 loss SHOWN 1.2",
                        "0 testAccuracy SHOWN 0.31",
                        "1 loss EXACT 1.04",
                        "1 testAccuracy MISSING NaN",
                        "2 loss EXACT 0.896",
                        "2 testAccuracy OUTSIDE 0.56",
                        "2 fall WITHIN " + (1.04 - 0.896),
                        "end loss EXACT 0.504",
                        "end testAccuracy WITHIN 0.85",
                        "end fall WITHIN " + (0.896 - 0.504),
                        "end trainAccuracy SHOWN 0.4"),
                verdicts.stream().map(VerdictsTest::brief).toList());
        assertTrue(verdicts.stream().allMatch(verdict -> verdict.reason().endsWith(".")));
        assertTrue(verdicts.get(5).reason().contains("not evaluated at iteration 1"));
    }

    @Test
    void theEndOfARunThatWasStoppedSaysNothing() {
        RunResult stopped =
                result(RunState.STOPPED, new double[] {1, 0.9, 0.5}, at(0, 1.2, 0.3, 0.31), at(2, 0, 0, 0.5));
        List<Verdict> verdicts = Verdicts.of(RECIPE, Map.of("slow", stopped), CHECK);
        assertEquals(Outcome.EXACT, find(verdicts, "2", Column.LOSS).outcome());
        for (Column column : List.of(Column.LOSS, Column.TEST_ACCURACY, Column.FALL)) {
            Verdict end = find(verdicts, "end", column);
            assertEquals(Outcome.MISSING, end.outcome());
            assertTrue(end.reason().contains("stopped) after 3 iterations"), end.reason());
        }
    }

    @Test
    void aRunThatDivergedCountsAsItWasLastJudged() {
        RunResult diverged = result(RunState.DIVERGED, new double[] {1}, at(0, 1.2, 0.3, 0.31));
        List<Verdict> verdicts = Verdicts.of(RECIPE, Map.of("slow", diverged), CHECK);
        assertEquals(0.31, find(verdicts, "end", Column.TEST_ACCURACY).measured());
        Verdict later = find(verdicts, "2", Column.TEST_ACCURACY);
        assertEquals(Outcome.MISSING, later.outcome());
        assertTrue(later.reason().contains("diverged"), later.reason());
    }

    @Test
    void whatWasNotDoneIsMissing() {
        List<Verdict> verdicts = Verdicts.of(RECIPE, Map.of(), List.of());
        assertEquals(13, verdicts.size());
        assertTrue(verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.MISSING));
        RunResult empty = result(RunState.FAILED, new double[0]);
        assertTrue(Verdicts.of(RECIPE, Map.of("slow", empty, "fast", empty), List.of(row("W1", 0, 0))).stream()
                .allMatch(verdict -> verdict.outcome() == Outcome.MISSING));
    }

    @Test
    void whatIsNotFiniteIsOutside() {
        RunResult run = result(RunState.FINISHED, new double[] {Double.POSITIVE_INFINITY, 1}, at(2, 0, 0, Double.NaN));
        List<Verdict> verdicts = Verdicts.of(RECIPE, Map.of("slow", run), CHECK);
        assertEquals(Outcome.OUTSIDE, find(verdicts, "1", Column.LOSS).outcome());
        assertEquals(Outcome.OUTSIDE, find(verdicts, "2", Column.TEST_ACCURACY).outcome());
    }

    private static Verdict find(List<Verdict> verdicts, String row, Column column) {
        return verdicts.stream()
                .filter(verdict -> verdict.row().equals(row) && verdict.column() == column)
                .findFirst()
                .orElseThrow();
    }

    private static String brief(Verdict verdict) {
        return verdict.row() + " " + verdict.column().key() + " " + verdict.outcome() + " " + verdict.measured();
    }

    private static GradientCheck.Row row(String parameter, double difference, int compared) {
        return new GradientCheck.Row(parameter, 5, compared, 0, difference, 0);
    }

    private static RunResult result(RunState state, double[] losses, Evaluation... evaluations) {
        return new RunResult(state, losses, List.of(evaluations));
    }

    private static Evaluation at(long iteration, double trainLoss, double trainScore, double testScore) {
        return new Evaluation(
                iteration, iteration, 0, trainLoss, trainScore, 0, testScore, Double.NaN, Double.NaN, 0, 0);
    }
}
