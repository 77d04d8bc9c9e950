package dev.inkling.ui.recipes;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** All recipes as cards, in two columns where there is room. */
final class GalleryView extends VBox {
    private static final double LEAST_FOR_TWO = 880;

    private final RecipeShelf shelf;
    private final Function<RecipeEntry, RecipeCard> maker;
    private final List<RecipeCard> cards = new ArrayList<>();
    private final GridPane grid = new GridPane(10, 10);
    private final ScrollPane scroll = new ScrollPane(grid);
    private final SegmentedButton languages = new SegmentedButton();
    private int columns;

    /** @param maker makes the card of a recipe */
    GalleryView(RecipeShelf shelf, RecipeActions actions, Function<RecipeEntry, RecipeCard> maker) {
        super(8);
        this.shelf = shelf;
        this.maker = maker;
        setId("recipe-gallery");
        getStyleClass().add("recipe-gallery");
        Label intro = new Label(Messages.get("recipes.intro"));
        intro.setWrapText(true);
        intro.setMinWidth(0);
        intro.setMaxWidth(Double.MAX_VALUE);
        intro.getStyleClass().add(Styles.TEXT_MUTED);
        HBox.setHgrow(intro, Priority.ALWAYS);
        Button open = Buttons.labeled(
                "recipes-open", Messages.get("recipes.open"), Feather.FOLDER, Messages.get("recipes.open.tip"));
        open.setOnAction(event -> actions.open());
        languages.setToggleGroup(new ToggleGroup());
        languages.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(10, intro, languages, open);
        header.setAlignment(Pos.CENTER_LEFT);
        grid.getStyleClass().add("recipe-cards");
        scroll.setId("recipes-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header, scroll);
        shelf.entries().addListener((ListChangeListener<RecipeEntry>) change -> rebuild());
        shelf.languageProperty().addListener(observable -> showLanguage());
        scroll.viewportBoundsProperty().addListener(observable -> arrange());
        rebuild();
    }

    private void rebuild() {
        // Cards of recipes that stay are kept, with what is unfolded and focused in them.
        List<RecipeCard> before = List.copyOf(cards);
        cards.clear();
        for (RecipeEntry entry : shelf.entries()) {
            cards.add(before.stream()
                    .filter(card -> card.entry().equals(entry))
                    .findFirst()
                    .orElseGet(() -> maker.apply(entry)));
        }
        columns = 0;
        arrange();
        offerLanguages();
        showLanguage();
    }

    private void arrange() {
        int wanted = scroll.getViewportBounds().getWidth() >= LEAST_FOR_TWO ? 2 : 1;
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        grid.getChildren().clear();
        for (int i = 0; i < cards.size(); i++) {
            GridPane.setValignment(cards.get(i), VPos.TOP);
            grid.add(cards.get(i), i % columns, i / columns);
        }
    }

    /** A switch, where there is anything to choose. */
    private void offerLanguages() {
        List<Locale> all = shelf.languages();
        Locale shown = shown(all);
        languages.getButtons().clear();
        for (Locale language : all) {
            ToggleButton button = new ToggleButton(language.toLanguageTag().toUpperCase(Locale.ROOT));
            button.setId("recipes-language-" + language.toLanguageTag());
            button.setTooltip(new Tooltip(language.getDisplayLanguage(language)));
            button.setSelected(language.equals(shown));
            button.setOnAction(event -> {
                // Pressing the chosen one again would leave none.
                button.setSelected(true);
                shelf.languageProperty().set(language);
            });
            languages.getButtons().add(button);
        }
        languages.setVisible(all.size() > 1);
        languages.setManaged(all.size() > 1);
    }

    /** The one among these that texts are shown in. */
    private Locale shown(List<Locale> all) {
        String wanted = shelf.languageProperty().get().getLanguage();
        return all.stream()
                .filter(language -> language.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private void showLanguage() {
        cards.forEach(card -> card.setLanguage(shelf.languageProperty().get()));
    }

    /** Looks again what is there and what has results. */
    void update() {
        cards.forEach(RecipeCard::update);
    }

    /** Brings a recipe into sight. */
    void reveal(RecipeEntry entry) {
        cards.stream().filter(card -> card.entry().equals(entry)).findFirst().ifPresent(card -> {
            // A new card has no place before the layout.
            applyCss();
            layout();
            double hidden = grid.getHeight() - scroll.getViewportBounds().getHeight();
            double place = card.getBoundsInParent().getMinY();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, place / hidden));
            card.focus();
        });
    }

    /** For whoever works with the keyboard. */
    void focus() {
        if (!cards.isEmpty()) {
            cards.get(0).focus();
        }
    }
}
