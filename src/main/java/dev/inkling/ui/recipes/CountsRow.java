package dev.inkling.ui.recipes;

import dev.inkling.recipe.Outcome;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How many published rows came out how: "60 of 60 rows exact". */
final class CountsRow extends FlowPane {
    CountsRow() {
        super(6, 6);
        getStyleClass().add("recipe-counts");
    }

    void show(FigureCounts counts) {
        List<Node> chips = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int rows = counts.of(outcome);
            if (rows > 0) {
                chips.add(chip(
                        Messages.get("recipes.count." + outcome.name().toLowerCase(Locale.ROOT), rows, counts.judged()),
                        FigureTexts.icon(outcome),
                        FigureTexts.style(outcome)));
            }
        }
        if (counts.pending() > 0) {
            chips.add(chip(Messages.get("recipes.count.pending", counts.pending()), Feather.CLOCK, "verdict-pending"));
        }
        getChildren().setAll(chips);
    }

    private static Label chip(String text, Feather icon, String style) {
        Label chip = new Label(text, new FontIcon(icon));
        chip.setMinWidth(USE_PREF_SIZE);
        chip.getStyleClass().addAll("recipe-chip", style);
        return chip;
    }
}
