package dev.inkling.ui.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.recipe.Recipes;
import dev.inkling.ui.support.WindowThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeShelfTest {
    private final WindowThread window = new WindowThread();
    private final List<String> problems = new ArrayList<>();
    private final List<RecipeEntry> opened = new ArrayList<>();
    private final RecipeShelf shelf = new RecipeShelf(window.background(), Locale.GERMANY, problems::add);

    @TempDir
    private Path folder;

    @BeforeEach
    void waitForTheRecipes() {
        window.runUntil("the recipes", () -> {}, () -> !shelf.entries().isEmpty());
    }

    private List<String> ids() {
        return shelf.entries().stream().map(entry -> entry.recipe().id()).toList();
    }

    private void open(String name, String json) {
        int before = opened.size() + problems.size();
        shelf.open(RecipeFiles.write(folder, name, json), opened::add, problems::add);
        window.runUntil(name, () -> {}, () -> opened.size() + problems.size() > before);
    }

    @Test
    void ownRecipesFollowThoseOfTheProgram() {
        assertEquals(Recipes.BUILT_IN, ids());
        open("mine.json", RecipeFiles.threeRuns(100));
        open("same-id.json", RecipeFiles.threeRuns(200));
        open("built-in-id.json", RecipeFiles.threeRuns(100).replace("\"three\"", "\"mnist-backprop\""));
        List<String> expected = new ArrayList<>(Recipes.BUILT_IN);
        expected.addAll(List.of("three", "mnist-backprop"));
        assertEquals(expected, ids());
        assertEquals("same-id.json", shelf.entries().get(5).file());
        assertEquals(List.of(), problems);
    }

    @Test
    void aBrokenFileIsASentenceAndChangesNothing() {
        open("mine.json", RecipeFiles.threeRuns(100));
        List<RecipeEntry> before = List.copyOf(shelf.entries());
        open("broken.json", RecipeFiles.threeRuns(100).replace("\"iris\"", "17"));
        open("cut.json", RecipeFiles.threeRuns(100).substring(0, 200));
        assertEquals(2, problems.size());
        assertTrue(problems.get(0).contains("broken.json") && problems.get(0).contains("dataset"), problems.get(0));
        assertTrue(problems.get(1).contains("cut.json"), problems.get(1));
        assertEquals(before, List.copyOf(shelf.entries()));
    }

    @Test
    void languagesAreThoseOfAnyRecipe() {
        assertEquals(List.of(Locale.ENGLISH, Locale.GERMAN), shelf.languages());
        open("mine.json", RecipeFiles.threeRuns(100));
        assertEquals(List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH), shelf.languages());
    }
}
