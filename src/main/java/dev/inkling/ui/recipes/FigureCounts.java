package dev.inkling.ui.recipes;

import dev.inkling.recipe.Outcome;
import dev.inkling.ui.recipes.FigureLine.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * How many published rows came out how. A row is what the worst of its judged figures is; one of which nothing is expected
 * counts as shown.
 *
 * @param pending still to be measured
 * @param shown not judged
 */
public record FigureCounts(int exact, int within, int outside, int missing, int pending, int shown) {

    static FigureCounts of(List<FigureLine> lines) {
        int[] counts = new int[Outcome.values().length];
        int pending = 0;
        List<Figure> row = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            Figure figure = i < lines.size() && lines.get(i) instanceof Figure next ? next : null;
            if (!row.isEmpty() && (figure == null || !figure.isOfRow(row.get(0)))) {
                if (row.stream().anyMatch(one -> one.judged() && one.pending())) {
                    pending++;
                } else {
                    counts[worst(row).ordinal()]++;
                }
                row.clear();
            }
            if (figure != null) {
                row.add(figure);
            }
        }
        return new FigureCounts(
                counts[Outcome.EXACT.ordinal()],
                counts[Outcome.WITHIN.ordinal()],
                counts[Outcome.OUTSIDE.ordinal()],
                counts[Outcome.MISSING.ordinal()],
                pending,
                counts[Outcome.SHOWN.ordinal()]);
    }

    private static Outcome worst(List<Figure> row) {
        for (Outcome outcome : List.of(Outcome.OUTSIDE, Outcome.MISSING, Outcome.WITHIN, Outcome.EXACT)) {
            if (row.stream().anyMatch(figure -> figure.judged() && figure.is(outcome))) {
                return outcome;
            }
        }
        return Outcome.SHOWN;
    }

    /** Rows of which something is expected. */
    int judged() {
        return exact + within + outside + missing + pending;
    }

    int of(Outcome outcome) {
        return switch (outcome) {
            case EXACT -> exact;
            case WITHIN -> within;
            case OUTSIDE -> outside;
            case MISSING -> missing;
            case SHOWN -> shown;
        };
    }
}
