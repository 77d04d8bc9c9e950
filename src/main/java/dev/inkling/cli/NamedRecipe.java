package dev.inkling.cli;

import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.Recipes;
import dev.inkling.train.SettingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds a recipe by what a person calls it. */
final class NamedRecipe {
    private NamedRecipe() {}

    /**
     * @param name that of a recipe that comes with the program, or the path of a file
     * @throws SettingException if it is neither
     * @throws dev.inkling.recipe.RecipeException if the file cannot be used
     */
    static Recipe find(String name) {
        return Recipes.byId(name).orElseGet(() -> {
            boolean likeAPath = name.contains("/") || name.contains("\\") || name.endsWith(".json");
            if (!likeAPath) {
                throw new SettingException("“" + name + "” is no recipe; there are "
                        + String.join(", ", Recipes.BUILT_IN) + ", or name a file that ends with .json.");
            }
            try {
                return Recipes.read(Path.of(name));
            } catch (InvalidPathException e) {
                throw new SettingException("“" + name + "” is no path of a file.");
            }
        });
    }
}
