package dev.inkling.ui.recipes;

import dev.inkling.recipe.Column;
import dev.inkling.recipe.ExpectedTable.Key;
import dev.inkling.recipe.Outcome;
import dev.inkling.recipe.Verdict;
import dev.inkling.ui.recipes.FigureLine.Figure;
import dev.inkling.ui.recipes.FigureLine.Heading;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/** Verdicts in words, and the whole table as text for other programs. */
final class FigureTexts {
    private static final List<String> HEADINGS =
            List.of("row", "figure", "published", "measured", "difference", "verdict", "why");

    private FigureTexts() {}

    static String row(Verdict verdict) {
        String row = verdict.row();
        if (row.equals(Key.END)) {
            return Messages.get("recipes.row.end");
        }
        return row.chars().allMatch(Character::isDigit) ? Numbers.count(Long.parseLong(row)) : row;
    }

    /** @param regression whether R² takes the place of accuracies */
    static String column(Column column, boolean regression) {
        String name = column.name().toLowerCase(Locale.ROOT);
        boolean score = column == Column.TRAIN_ACCURACY || column == Column.TEST_ACCURACY;
        return Messages.get((regression && score ? "recipes.r2." : "recipes.column.") + name);
    }

    static String outcome(Figure figure) {
        return figure.pending()
                ? Messages.get("recipes.pending")
                : word(figure.verdict().outcome());
    }

    static String word(Outcome outcome) {
        return Messages.get("recipes.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    static String why(Figure figure) {
        return figure.pending()
                ? Messages.get("recipes.pending.why")
                : figure.verdict().reason();
    }

    static Feather icon(Figure figure) {
        return figure.pending() ? Feather.CLOCK : icon(figure.verdict().outcome());
    }

    static Feather icon(Outcome outcome) {
        return switch (outcome) {
            case EXACT -> Feather.CHECK_CIRCLE;
            case WITHIN -> Feather.CHECK;
            case OUTSIDE -> Feather.ALERT_TRIANGLE;
            case MISSING -> Feather.MINUS_CIRCLE;
            case SHOWN -> Feather.EYE;
        };
    }

    /** The class that colors an outcome. */
    static String style(Outcome outcome) {
        return "verdict-" + outcome.name().toLowerCase(Locale.ROOT);
    }

    /** What a heading says: its title, else the run that it is about. */
    static String title(Heading heading, Locale language) {
        String title = heading.title().in(language);
        return title.isEmpty() ? heading.run() : title;
    }

    /** Comma-separated, with a column for the table and all digits of what was measured. */
    static String csv(RecipeExecution execution, Locale language) {
        StringBuilder text = new StringBuilder("table,run," + String.join(",", HEADINGS) + "\n");
        for (FigureLine line : execution.lines()) {
            if (line instanceof Figure figure) {
                Verdict verdict = figure.verdict();
                text.append(List.of(
                                        verdict.table().in(language),
                                        verdict.run(),
                                        verdict.row(),
                                        verdict.column().key(),
                                        verdict.published() == null
                                                ? ""
                                                : verdict.published().toString(),
                                        Double.isNaN(verdict.measured()) ? "" : Double.toString(verdict.measured()),
                                        FigureFormat.difference(verdict)
                                                .replace("−", "-")
                                                .replace(FigureFormat.NONE, ""),
                                        outcome(figure),
                                        why(figure))
                                .stream()
                                .map(FigureTexts::quoted)
                                .collect(Collectors.joining(",")))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\n\r]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** As tables of Markdown, figures as the window shows them. */
    static String markdown(RecipeExecution execution, Locale language) {
        StringBuilder text =
                new StringBuilder("## " + execution.recipe().title().in(language) + "\n");
        boolean open = false;
        for (FigureLine line : execution.lines()) {
            if (line instanceof Heading heading) {
                text.append("\n### ").append(title(heading, language)).append('\n');
                open = false;
            } else if (line instanceof Figure figure) {
                if (!open) {
                    text.append('\n').append(markdownRow(HEADINGS)).append("|---|---|--:|--:|--:|---|---|\n");
                    open = true;
                }
                text.append(markdownRow(cells(figure, execution.isRegression())));
            }
        }
        return text.toString();
    }

    private static String markdownRow(List<String> cells) {
        List<String> escaped = new ArrayList<>(cells);
        escaped.replaceAll(cell -> cell.replace("|", "\\|"));
        return "| " + String.join(" | ", escaped) + " |\n";
    }

    /** What the columns of the results show for a figure, from its row to why. */
    static List<String> cells(Figure figure, boolean regression) {
        Verdict verdict = figure.verdict();
        return List.of(
                row(verdict),
                column(verdict.column(), regression),
                FigureFormat.published(verdict),
                FigureFormat.measured(verdict),
                FigureFormat.difference(verdict),
                outcome(figure),
                why(figure));
    }
}
