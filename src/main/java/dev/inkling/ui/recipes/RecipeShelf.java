package dev.inkling.ui.recipes;

import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.Recipes;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The recipes to choose from: those of the program, then those opened in this session, in the language that is chosen. */
public final class RecipeShelf {
    private final Background background;
    private final ObservableList<RecipeEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<Locale> language;

    /**
     * Reads the program's own recipes, on another thread.
     *
     * @param language of the user
     * @param failed told the sentence where they cannot be read
     */
    public RecipeShelf(Background background, Locale language, Consumer<String> failed) {
        this.background = background;
        this.language = new SimpleObjectProperty<>(this, "language", language);
        background.run(
                Recipes::builtIn,
                recipes -> entries.addAll(
                        0,
                        recipes.stream()
                                .map(recipe -> new RecipeEntry(recipe, ""))
                                .toList()),
                error -> failed.accept(Problems.sentence(error)));
    }

    /**
     * Reads a recipe that somebody wrote. One that was opened before under the same id is replaced; a file that cannot be used
     * changes nothing.
     *
     * @param opened told of the new entry
     * @param failed told the sentence that says why not
     */
    public void open(Path file, Consumer<RecipeEntry> opened, Consumer<String> failed) {
        background.run(
                () -> new RecipeEntry(Recipes.read(file), String.valueOf(file.getFileName())),
                entry -> {
                    put(entry);
                    opened.accept(entry);
                },
                error -> failed.accept(Problems.sentence(error)));
    }

    private void put(RecipeEntry entry) {
        String id = entry.recipe().id();
        for (int i = 0; i < entries.size(); i++) {
            RecipeEntry other = entries.get(i);
            if (!other.file().isEmpty() && other.recipe().id().equals(id)) {
                entries.set(i, entry);
                return;
            }
        }
        entries.add(entry);
    }

    public ObservableList<RecipeEntry> entries() {
        return entries;
    }

    /** The language that texts are shown in, where they have it. */
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /** The languages that any recipe has, in the order of the files. */
    public List<Locale> languages() {
        return entries.stream()
                .map(RecipeEntry::recipe)
                .map(Recipe::title)
                .flatMap(title -> title.byLanguage().keySet().stream())
                .distinct()
                .map(Locale::forLanguageTag)
                .toList();
    }
}
