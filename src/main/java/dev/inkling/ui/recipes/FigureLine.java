package dev.inkling.ui.recipes;

import dev.inkling.recipe.Band;
import dev.inkling.recipe.ExpectedTable;
import dev.inkling.recipe.LocalText;
import dev.inkling.recipe.Outcome;
import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** A line of the results. */
sealed interface FigureLine {

    /**
     * What the figures below are about.
     *
     * @param title may be empty
     * @param run name of the run
     */
    record Heading(LocalText title, String run) implements FigureLine {}

    /**
     * A published figure beside the measured one.
     *
     * @param table number of the published table, from 0 on
     * @param row number of its row, from 0 on; a row may have several figures
     * @param first whether it is the first of its row
     * @param judged whether anything is expected of it
     * @param pending whether it is still to be measured
     */
    record Figure(int table, int row, boolean first, boolean judged, Verdict verdict, boolean pending)
            implements FigureLine {

        boolean isOfRow(Figure other) {
            return table == other.table && row == other.row;
        }

        /** Whether the figure counts as so; none does that is pending. */
        boolean is(Outcome outcome) {
            return !pending && verdict.outcome() == outcome;
        }
    }

    /**
     * Arranges verdicts as the recipe's tables have them.
     *
     * @param verdicts on all figures of the recipe
     * @param toCome whether the figure of a verdict can still be measured
     */
    static List<FigureLine> arrange(Recipe recipe, List<Verdict> verdicts, Predicate<Verdict> toCome) {
        List<FigureLine> lines = new ArrayList<>();
        Iterator<Verdict> next = verdicts.iterator();
        List<ExpectedTable> tables = recipe.expected();
        for (int table = 0; table < tables.size(); table++) {
            ExpectedTable expected = tables.get(table);
            if (tables.size() > 1 || !expected.title().equals(LocalText.NONE)) {
                lines.add(new Heading(expected.title(), expected.run()));
            }
            for (int row = 0; row < expected.rows().size(); row++) {
                List<ExpectedTable.Cell> cells = expected.rows().get(row).cells();
                for (int cell = 0; cell < cells.size(); cell++) {
                    Verdict verdict = next.next();
                    boolean judged = !(cells.get(cell).band() instanceof Band.ShownOnly);
                    boolean pending = verdict.outcome() == Outcome.MISSING && toCome.test(verdict);
                    lines.add(new Figure(table, row, cell == 0, judged, verdict, pending));
                }
            }
        }
        return lines;
    }
}
