package dev.inkling.recipe;

/** Recipes for tests, as somebody might write them. */
final class TestRecipes {
    /** Nothing that can be left out. */
    static final String SMALL = """
            {
              "inkling-recipe": 1,
              "id": "small",
              "title": {"en": "Small", "de": "Klein"},
              "summary": {"en": "A small recipe."},
              "description": {"en": "It learns little."},
              "dataset": "iris"
            }
            """;

    /** Everything that there is. */
    static final String LARGE = """
            {
              "inkling-recipe": 1,
              "id": "large",
              "title": {"en": "Large"},
              "summary": {"en": "A large recipe."},
              "description": {"en": "It has everything."},
              "dataset": "iris",
              "defaults": "table",
              "settings": {"network": {"hidden": [2]}, "learning": {"l2": 0.01}},
              "runs": [
                {"name": "slow", "settings": {"learning": {"rate": 0.01}}},
                {"name": "fast", "settings": {"learning": {"rate": 1}}}
              ],
              "start": {
                "W1": [[1, 2], [3, 4], [5, 6], [7, 8.5]], "b1": [0, 0.5],
                "W2": [[1, 2, 3], [4, 5, 6]], "b2": [7, 8, 9]
              },
              "gradientCheck": {"samples": 2, "mostPerParameter": 5},
              "expected": [
                {
                  "run": "slow",
                  "columns": ["parameter", "meanDifference"],
                  "rows": [["W1", 1e-9], ["b2", 1e-9]],
                  "bands": {"meanDifference": {"factor": 10}}
                },
                {
                  "title": {"en": "Slow"},
                  "run": "slow",
                  "columns": ["iteration", "loss", "testAccuracy", "fall"],
                  "rows": [[0, 1.10, 0.3], [1, 1.0, null], [2, 0.90, 0.5, 0.1], ["end", 0.5, 0.90, null]],
                  "bands": {
                    "loss": {"significantDigits": 2},
                    "testAccuracy": {"plusMinus": 0.05},
                    "fall": {"min": 0.05, "max": 0.5}
                  },
                  "shownOnly": [0]
                },
                {"run": "fast", "columns": ["iteration", "trainAccuracy"], "rows": [["end", null]]}
              ],
              "hide": ["learning.l2", "stop"]
            }
            """;

    private TestRecipes() {}

    static Recipe read(String json) {
        return RecipeReader.read("test.json", json);
    }
}
