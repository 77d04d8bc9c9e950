package dev.inkling.ui.recipes;

import dev.inkling.recipe.Recipe;

/**
 * A recipe of the gallery.
 *
 * @param file name of the file that it was opened from; empty for those that come with the program
 */
public record RecipeEntry(Recipe recipe, String file) {}
