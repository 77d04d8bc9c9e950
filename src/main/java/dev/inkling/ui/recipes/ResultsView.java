package dev.inkling.ui.recipes;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.recipes.FigureLine.Figure;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The published figures beside the measured ones, line by line, each with a verdict and why; filled while the runs go on. */
final class ResultsView extends VBox {
    private final ObservableValue<Locale> language;
    private final Label title = new Label();
    private final CountsRow counts = new CountsRow();
    private final ListView<FigureLine> list = new ListView<>();
    private final Label why = Sentence.wrapped("");
    private final InvalidationListener countsChanged = observable -> showCounts();
    private @Nullable RecipeExecution execution;

    /** @param back goes to the gallery */
    ResultsView(ObservableValue<Locale> language, Runnable back) {
        super(8);
        this.language = language;
        setId("recipe-results");
        getStyleClass().add("recipe-results");
        Button all = Buttons.labeled(
                "recipes-back", Messages.get("recipes.back"), Feather.ARROW_LEFT, Messages.get("recipes.back.tip"));
        all.setOnAction(event -> back.run());
        title.getStyleClass().add("card-heading");
        title.setId("recipes-results-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox header = new HBox(10, all, title, copyButton());
        header.setAlignment(Pos.CENTER_LEFT);
        counts.setId("recipes-counts");
        list.setId("recipes-figures");
        list.getStyleClass().addAll(Styles.DENSE, "figures");
        list.setCellFactory(
                view -> new FigureCell(language::getValue, () -> execution != null && execution.isRegression()));
        list.getSelectionModel().selectedItemProperty().addListener((observable, old, line) -> explain(line));
        setVgrow(list, Priority.ALWAYS);
        why.setId("recipes-why");
        why.getStyleClass().add(Styles.TEXT_MUTED);
        getChildren().setAll(header, counts, headings(), list, why);
        language.addListener(observable -> {
            showTitle();
            list.refresh();
        });
        // A filter, as a list keeps this key to itself.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
        explain(null);
    }

    private static FigureRow headings() {
        FigureRow headings = new FigureRow();
        headings.getStyleClass().add("figure-headings");
        headings.show(Stream.of("row", "figure", "published", "measured", "difference", "verdict", "why")
                .map(name -> Messages.get("recipes.heading." + name))
                .toList());
        return headings;
    }

    private MenuButton copyButton() {
        MenuButton copy = new MenuButton(Messages.get("recipes.copy"), new FontIcon(Feather.COPY));
        copy.setId("recipes-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setTooltip(new Tooltip(Messages.get("recipes.copy.tip")));
        copy.getItems()
                .setAll(
                        copyItem("csv", shown -> FigureTexts.csv(shown, language.getValue())),
                        copyItem("markdown", shown -> FigureTexts.markdown(shown, language.getValue())));
        return copy;
    }

    private MenuItem copyItem(String form, Function<RecipeExecution, String> text) {
        MenuItem item = new MenuItem(Messages.get("recipes.copy." + form));
        item.setId("recipes-copy-" + form);
        item.setOnAction(event -> {
            if (execution != null) {
                ClipboardContent content = new ClipboardContent();
                content.putString(text.apply(execution));
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
        return item;
    }

    /** Shows how it went, or goes, with a recipe. */
    void show(RecipeExecution now) {
        if (execution != null) {
            execution.countsProperty().removeListener(countsChanged);
        }
        execution = now;
        now.countsProperty().addListener(countsChanged);
        list.setItems(now.lines());
        list.scrollTo(0);
        showTitle();
        showCounts();
        explain(null);
    }

    private void showTitle() {
        title.setText(execution == null ? "" : execution.recipe().title().in(language.getValue()));
    }

    private void showCounts() {
        counts.show(Objects.requireNonNull(execution).countsProperty().get());
        explain(list.getSelectionModel().getSelectedItem());
    }

    private void explain(@Nullable FigureLine line) {
        if (execution != null && line instanceof Figure figure) {
            List<String> cells = new ArrayList<>(FigureTexts.cells(figure, execution.isRegression()));
            why.setText(Messages.get("recipes.why", cells.get(0), cells.get(1), cells.get(5), cells.get(6)));
        } else {
            why.setText(Messages.get("recipes.why.none"));
        }
    }

    /** For whoever works with the keyboard. */
    void focus() {
        list.requestFocus();
    }
}
