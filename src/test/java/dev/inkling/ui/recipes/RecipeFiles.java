package dev.inkling.ui.recipes;

import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.Recipes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recipes as a teacher might write them. */
public final class RecipeFiles {
    private RecipeFiles() {}

    /** Three runs on iris, the second of which has figures. */
    public static String threeRuns(int iterations) {
        return """
                {
                  "inkling-recipe": 1,
                  "id": "three",
                  "title": {"en": "Three runs", "fr": "Trois essais"},
                  "summary": {"en": "One after the other."},
                  "description": {"en": "Only the width differs."},
                  "dataset": "iris",
                  "settings": {"duration": {"amount": %d, "unit": "iterations"}, "reporting": {"interval": 50}},
                  "runs": [
                    {"name": "narrow", "settings": {"network": {"hidden": [3]}}},
                    {"name": "middle", "settings": {"network": {"hidden": [6]}}},
                    {"name": "wide", "settings": {"network": {"hidden": [12]}}}
                  ],
                  "gradientCheck": {"samples": 2},
                  "expected": [
                    {
                      "title": {"en": "Gradients"},
                      "run": "narrow",
                      "columns": ["parameter", "meanDifference"],
                      "rows": [["W1", 1e-8]],
                      "bands": {"meanDifference": {"factor": 10}}
                    },
                    {
                      "run": "middle",
                      "columns": ["iteration", "loss", "testAccuracy"],
                      "rows": [[50, 1.0, 0.5], [100, 9.5, 0.5], ["end", null, 0.5]],
                      "bands": {"loss": {"plusMinus": 2}, "testAccuracy": {"min": 0}},
                      "shownOnly": [50]
                    }
                  ],
                  "hide": ["learning.l2"]
                }
                """.formatted(iterations);
    }

    public static Path write(Path folder, String name, String json) {
        try {
            return Files.writeString(folder.resolve(name), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recipe read(Path folder, String json) {
        return Recipes.read(write(folder, "recipe.json", json));
    }
}
