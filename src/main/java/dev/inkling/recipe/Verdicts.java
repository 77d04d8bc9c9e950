package dev.inkling.recipe;

import dev.inkling.nn.GradientCheck;
import dev.inkling.recipe.ExpectedTable.Cell;
import dev.inkling.recipe.ExpectedTable.Key;
import dev.inkling.recipe.ExpectedTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts published figures beside measured ones and judges them. */
public final class Verdicts {
    private final Map<String, RunResult> runs;
    private final List<GradientCheck.Row> check;

    private Verdicts(Map<String, RunResult> runs, List<GradientCheck.Row> check) {
        this.runs = runs;
        this.check = check;
    }

    /**
     * The verdicts on all figures of a recipe, table by table and row by row.
     *
     * @param runs what was measured, by the name of the run; runs that were not made are left out
     * @param check what the gradient check found; empty where it was not made
     */
    public static List<Verdict> of(Recipe recipe, Map<String, RunResult> runs, List<GradientCheck.Row> check) {
        Verdicts verdicts = new Verdicts(runs, check);
        List<Verdict> all = new ArrayList<>();
        for (ExpectedTable table : recipe.expected()) {
            Key above = null;
            for (Row row : table.rows()) {
                for (Cell cell : row.cells()) {
                    all.add(verdicts.judge(table, row.key(), above, cell));
                }
                above = row.key();
            }
        }
        return all;
    }

    private Verdict judge(ExpectedTable table, Key row, @Nullable Key above, Cell cell) {
        Reading reading = cell.column().isOfGradients() ? ofGradients(row) : ofRun(table.run(), row, above, cell);
        Band.Judgment judgment = judge(cell, reading);
        return new Verdict(
                table.title(),
                table.run(),
                row.label(),
                cell.column(),
                cell.published(),
                reading.value(),
                judgment.outcome(),
                judgment.reason());
    }

    private static Band.Judgment judge(Cell cell, Reading reading) {
        if (reading.missing() != null) {
            return new Band.Judgment(Outcome.MISSING, reading.missing());
        }
        if (!Double.isFinite(reading.value())) {
            return new Band.Judgment(Outcome.OUTSIDE, "What was measured is not a finite number.");
        }
        return cell.band().judge(cell.published(), reading.value());
    }

    private Reading ofRun(String name, Key row, @Nullable Key above, Cell cell) {
        RunResult run = runs.get(name);
        return run == null
                ? Reading.missing("The run “" + name + "” was not made.")
                : Reading.of(run, row, above, cell.column());
    }

    private Reading ofGradients(Key row) {
        if (check.isEmpty()) {
            return Reading.missing("The gradients were not checked.");
        }
        return check.stream()
                .filter(found -> found.parameter().equals(row.label()))
                .findFirst()
                .map(found -> found.compared() == 0
                        ? Reading.missing("No entry of " + row.label() + " could be compared.")
                        : new Reading(found.meanDifference(), null))
                .orElseGet(() -> Reading.missing("The network has no parameter " + row.label() + "."));
    }
}
