package dev.inkling.ui.recipes;

import dev.inkling.recipe.Recipe;

/** What can be done with a recipe of the gallery. */
interface RecipeActions {
    /** Starts its runs, and shows the figures that they fill. */
    void run(Recipe recipe);

    /** Puts its dataset and settings into the form. */
    void load(Recipe recipe);

    /** Shows how it went the last time. */
    void showLast(Recipe recipe);

    /** Asks for a file with a recipe, and adds it. */
    void open();
}
