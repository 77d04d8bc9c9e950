package dev.inkling.ui.recipes;

import dev.inkling.recipe.Outcome;
import dev.inkling.ui.recipes.FigureLine.Figure;
import dev.inkling.ui.recipes.FigureLine.Heading;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a line of the results. */
final class FigureCell extends ListCell<FigureLine> {
    private final Supplier<Locale> language;
    private final BooleanSupplier regression;
    private final FigureRow row = new FigureRow();
    private final FontIcon icon = new FontIcon();
    private final Tooltip why = new Tooltip();

    FigureCell(Supplier<Locale> language, BooleanSupplier regression) {
        this.language = language;
        this.regression = regression;
        row.setVerdictIcon(icon);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FigureLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("figure-heading", "verdict-pending", "figure-next");
        Arrays.stream(Outcome.values()).forEach(outcome -> getStyleClass().remove(FigureTexts.style(outcome)));
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (!empty && line instanceof Heading heading) {
            setText(FigureTexts.title(heading, language.get()));
            getStyleClass().add("figure-heading");
        } else if (!empty && line instanceof Figure figure) {
            show(figure);
        }
    }

    private void show(Figure figure) {
        row.show(FigureTexts.cells(figure, regression.getAsBoolean()));
        if (!figure.first()) {
            row.hideFirst();
            getStyleClass().add("figure-next");
        }
        icon.setIconCode(FigureTexts.icon(figure));
        getStyleClass()
                .add(
                        figure.pending()
                                ? "verdict-pending"
                                : FigureTexts.style(figure.verdict().outcome()));
        why.setText(FigureTexts.why(figure));
        setTooltip(why);
        setGraphic(row);
    }
}
