package dev.inkling.ui.recipes;

import dev.inkling.recipe.PlannedRun;
import dev.inkling.recipe.Recipe;
import dev.inkling.ui.runs.Comparison;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent.Ready;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.setup.DownloadOffer;
import dev.inkling.ui.setup.DownloadViewModel;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The window's page of recipes: the gallery, or the figures of one of them; and what its buttons do. */
public final class RecipeDesk implements RecipeActions, Comparison {
    private final SetupViewModel setup;
    private final DatasetCatalog catalog;
    private final Host host;
    private final RecipeShelf shelf;
    private final RecipePlayer player;
    private final GalleryView gallery;
    private final ResultsView results;
    private final StackPane page;
    private final RecipeBar bar;

    /** The window that the page is part of. */
    public interface Host {
        /** Shows a sentence when something cannot be done. */
        void complain(String sentence);

        /** Mentions that something was done. */
        void mention(String sentence);

        /** Brings the page to the front. */
        void showRecipes();

        /** Asks for a folder of images and opens it. */
        void openFolder();
    }

    public RecipeDesk(
            RunsModel runs,
            SetupViewModel setup,
            DatasetCatalog catalog,
            DownloadViewModel download,
            Background background,
            Host host) {
        this.setup = setup;
        this.catalog = catalog;
        this.host = host;
        shelf = new RecipeShelf(background, Locale.getDefault(), host::complain);
        player = new RecipePlayer(runs, background, host::complain);
        gallery = new GalleryView(
                shelf,
                this,
                entry -> new RecipeCard(
                        entry,
                        catalog,
                        player,
                        this,
                        new DownloadOffer("recipe-" + entry.recipe().id(), catalog, download, host::openFolder)));
        results = new ResultsView(shelf.languageProperty(), this::showGallery);
        page = new StackPane(gallery, results);
        results.setVisible(false);
        gallery.visibleProperty().bind(results.visibleProperty().not());
        bar = new RecipeBar(
                player,
                shelf.languageProperty(),
                this::showFigures,
                page.visibleProperty().and(results.visibleProperty()));
        InvalidationListener changed = observable -> gallery.update();
        catalog.entries().forEach(entry -> entry.contentProperty().addListener(changed));
        catalog.entries().addListener((ListChangeListener<DatasetEntry>) change -> {
            while (change.next()) {
                change.getAddedSubList()
                        .forEach(entry -> entry.contentProperty().addListener(changed));
            }
            gallery.update();
        });
        player.currentProperty().addListener(changed);
    }

    /** Takes over how far things are; to be called a few times a second. */
    public void refresh() {
        player.refresh();
    }

    @Override
    public void run(Recipe recipe) {
        @Nullable DatasetEntry entry = catalog.find(recipe.data());
        if (entry != null && entry.content() instanceof Ready ready) {
            RecipeExecution execution = player.play(recipe, ready);
            if (execution != null) {
                // So that one can draw at the network, or try values, while it learns.
                setup.datasetProperty().set(entry);
                showFigures(execution);
            }
        }
    }

    @Override
    public void load(Recipe recipe) {
        @Nullable DatasetEntry entry = catalog.find(recipe.data());
        if (entry != null) {
            PlannedRun first = recipe.runs().get(0);
            setup.datasetProperty().set(entry);
            setup.fill(first.config());
            setup.hide(recipe.hidden());
            String key = first.start() != null
                    ? "recipes.loaded.start"
                    : recipe.runs().size() > 1 ? "recipes.loaded.first" : "recipes.loaded";
            host.mention(
                    Messages.get(key, recipe.title().in(shelf.languageProperty().get()), first.name()));
        }
    }

    @Override
    public void showLast(Recipe recipe) {
        @Nullable RecipeExecution last = player.last(recipe);
        if (last != null) {
            showFigures(last);
        }
    }

    @Override
    public void open() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("recipes.open.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Messages.get("recipes.open.kind"), "*.json"),
                        new FileChooser.ExtensionFilter(Messages.get("recipes.open.any"), "*.*"));
        File file = chooser.showOpenDialog(page.getScene().getWindow());
        if (file != null) {
            open(file.toPath());
        }
    }

    /** Adds the recipe of a file and shows it; one that cannot be used is complained about, and changes nothing. */
    public void open(Path file) {
        shelf.open(
                file,
                entry -> {
                    showGallery();
                    host.showRecipes();
                    gallery.reveal(entry);
                    host.mention(Messages.get("recipes.opened", entry.file()));
                },
                host::complain);
    }

    /** Shows all recipes. */
    public void showGallery() {
        results.setVisible(false);
        gallery.focus();
    }

    private void showFigures(RecipeExecution execution) {
        results.show(execution);
        results.setVisible(true);
        host.showRecipes();
        results.focus();
    }

    @Override
    public boolean isKnown(RunItem run) {
        return player.of(run) != null;
    }

    @Override
    public void show(RunItem run) {
        @Nullable RecipeExecution execution = player.of(run);
        if (execution != null) {
            showFigures(execution);
        }
    }

    /** The gallery, or the figures. */
    public Node page() {
        return page;
    }

    /** How far the recipe is that is carried out; hidden while there is none. */
    public Node bar() {
        return bar;
    }
}
