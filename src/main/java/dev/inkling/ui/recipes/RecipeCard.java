package dev.inkling.ui.recipes;

import atlantafx.base.theme.Styles;
import dev.inkling.recipe.Recipe;
import dev.inkling.train.Duration;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.setup.DownloadOffer;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A recipe of the gallery: what it is about, what it needs, and what can be done with it. */
final class RecipeCard extends VBox {
    /** Height of three lines: enough to see what it is about, and to see several cards at once. */
    private static final double SHORT = 56;

    private final RecipeEntry entry;
    private final DatasetCatalog catalog;
    private final RecipePlayer player;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final Label description = new Label();
    private final Hyperlink more = new Hyperlink();
    private final Label missing = new Label();
    private final VBox need;
    private final Button run;
    private final Button load;
    private final Button results;

    /** @param offer what can be done where MNIST is missing */
    RecipeCard(
            RecipeEntry entry,
            DatasetCatalog catalog,
            RecipePlayer player,
            RecipeActions actions,
            DownloadOffer offer) {
        super(8);
        this.entry = entry;
        this.catalog = catalog;
        this.player = player;
        Recipe recipe = entry.recipe();
        String id = "recipe-" + recipe.id();
        setId(id);
        getStyleClass().addAll("card", "recipe-card");
        title.getStyleClass().add("card-heading");
        summary.getStyleClass().add("recipe-summary");
        description.getStyleClass().add(Styles.TEXT_MUTED);
        missing.getStyleClass().add("recipe-missing");
        missing.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        for (Label label : List.of(title, summary, missing)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        description.setWrapText(true);
        description.setId(id + "-description");
        more.setId(id + "-more");
        more.setOnAction(event -> setWhole(description.getMaxHeight() == SHORT));
        description.widthProperty().addListener(observable -> showMore());
        setWhole(false);
        need = new VBox(6, missing, offer);
        Label facts = Sentence.wrapped(facts(recipe));
        facts.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        more.setMinWidth(USE_PREF_SIZE);
        HBox lastLine = new HBox(10, facts, more);
        lastLine.setAlignment(Pos.CENTER_LEFT);
        run = Buttons.labeled(id + "-run", Messages.get("recipes.run"), Feather.PLAY, Messages.get("recipes.run.tip"));
        run.getStyleClass().add(Styles.ACCENT);
        run.setOnAction(event -> actions.run(recipe));
        load = Buttons.labeled(
                id + "-load", Messages.get("recipes.load"), Feather.SLIDERS, Messages.get("recipes.load.tip"));
        load.setOnAction(event -> actions.load(recipe));
        results = Buttons.labeled(
                id + "-results",
                Messages.get("recipes.results"),
                Feather.CHECK_SQUARE,
                Messages.get("recipes.results.tip"));
        results.setOnAction(event -> actions.showLast(recipe));
        HBox buttons = new HBox(8, run, load, results);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        getChildren().setAll(title, summary, description, space, lastLine, need, buttons);
        update();
    }

    private void setWhole(boolean whole) {
        description.setMinHeight(whole ? USE_PREF_SIZE : 0);
        description.setMaxHeight(whole ? USE_PREF_SIZE : SHORT);
        more.setText(Messages.get(whole ? "recipes.less" : "recipes.more"));
        showMore();
    }

    /** A short text needs no link. */
    private void showMore() {
        boolean longer = description.getWidth() > 0 && description.prefHeight(description.getWidth()) > SHORT;
        more.setVisible(longer);
        more.setManaged(longer);
    }

    private String facts(Recipe recipe) {
        List<String> facts = new ArrayList<>();
        DatasetEntry data = catalog.find(recipe.data());
        facts.add(data == null ? recipe.dataset() : data.title());
        Duration duration = recipe.runs().get(0).config().duration();
        String unit = duration.unit().name().toLowerCase(Locale.ROOT);
        String length = Messages.get("recipes.length." + unit, Numbers.count(duration.amount()));
        facts.add(
                recipe.runs().size() == 1
                        ? length
                        : Messages.get("recipes.length.runs", recipe.runs().size(), length));
        if (recipe.gradientCheck() != null) {
            facts.add(Messages.get("recipes.length.check"));
        }
        if (!entry.file().isEmpty()) {
            facts.add(entry.file());
        }
        return String.join("  ·  ", facts);
    }

    /** Texts in a language. */
    void setLanguage(Locale language) {
        Recipe recipe = entry.recipe();
        title.setText(recipe.title().in(language));
        summary.setText(recipe.summary().in(language));
        description.setText(recipe.description().in(language));
        showMore();
    }

    /** Looks again whether the dataset is there, and whether there are results. */
    void update() {
        @Nullable DatasetEntry data = catalog.find(entry.recipe().data());
        if (data != null) {
            // Begins to make what is made when it is asked for.
            catalog.choose(data);
        }
        boolean ready = data != null && data.content() instanceof DatasetContent.Ready;
        boolean loading = data != null && data.content() instanceof DatasetContent.Loading;
        run.setDisable(!ready);
        load.setDisable(!ready);
        missing.setText(ready ? "" : reason(data));
        boolean absent = !ready && !loading && data == catalog.mnist();
        show(need, !ready);
        need.getChildren().get(1).setVisible(absent);
        need.getChildren().get(1).setManaged(absent);
        show(results, player.last(entry.recipe()) != null);
    }

    private String reason(@Nullable DatasetEntry data) {
        if (data == null) {
            return Messages.get("recipes.need.unknown", entry.recipe().dataset());
        }
        if (data.content() instanceof DatasetContent.Broken broken) {
            return broken.sentence();
        }
        if (data.content() instanceof DatasetContent.Making making) {
            return Messages.get("data.making", making.share());
        }
        return Messages.get(data.content() instanceof DatasetContent.Loading ? "data.loading" : "data.missing");
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    RecipeEntry entry() {
        return entry;
    }

    /** For whoever works with the keyboard. */
    void focus() {
        (run.isDisabled() ? this : run).requestFocus();
    }
}
