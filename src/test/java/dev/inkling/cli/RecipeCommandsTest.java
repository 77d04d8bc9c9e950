package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkling.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeCommandsTest {
    @TempDir
    Path home;

    private Terminal.Answer run(String... arguments) {
        return new Terminal(home).run(arguments);
    }

    @Test
    void irisComesOutToTheDigit() {
        Terminal.Answer answer = run("train", "--recipe", "iris-from-scratch", "--json");

        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        List<JsonNode> verdicts = answer.json().stream()
                .filter(line -> line.get("event").textValue().equals("verdict"))
                .toList();
        assertEquals(
                60, verdicts.stream().map(line -> line.get("row")).distinct().count());
        for (JsonNode verdict : verdicts) {
            assertEquals("exact", verdict.get("verdict").textValue(), verdict::toString);
            assertTrue(verdict.get("published").isNumber()
                    && verdict.get("measured").isNumber());
        }
        JsonNode first = verdicts.get(0);
        assertEquals(50, first.get("row").intValue());
        assertEquals(1.09785, first.get("published").doubleValue());
    }

    @Test
    void aChangedSettingBringsOtherFiguresAndItsExitCode() {
        Terminal.Answer answer = run("train", "--recipe=iris-from-scratch", "--lr=0.011", "--iterations=100");

        assertEquals(ExitCode.DIVERGED, answer.exitCode(), answer.err());
        assertTrue(answer.out().contains("outside"), answer.out());
        assertTrue(answer.out().contains("missing"), answer.out());
    }

    @Test
    void allFilesOfSeveralRunsAreLookedAtBeforeTheFirst() throws IOException {
        Files.createDirectory(home.resolve("w-2.npz"));

        run("train", "--recipe=mnist-learning-rates", "--save-weights=" + home.resolve("w.npz"))
                .assertRefused(ExitCode.DATA, "w-2.npz", "it is a folder");
    }

    @Test
    void recipesAreListedAndShown() {
        assertEquals(
                Recipes.BUILT_IN,
                run("recipes", "--json").json().stream()
                        .map(line -> line.get("recipe").textValue())
                        .toList());
        Recipes.BUILT_IN.forEach(id -> assertTrue(run("recipes").out().contains(id + " "), id));
        String shown = run("recipes", "show", "mnist-learning-rates").out();
        assertTrue(shown.contains("α = 1.5") && shown.contains("\"rate\" : 1.5"), shown);
    }

    @Test
    void wrongRecipesAreRefused() throws IOException {
        Path file = Files.writeString(home.resolve("r.json"), "{}");

        run("train", "--recipe=iris").assertRefused(ExitCode.USAGE, "“iris” is no recipe", "iris-from-scratch");
        run("recipes", "show", "nothing").assertRefused(ExitCode.USAGE, "“nothing”");
        run("train", "--recipe=" + file).assertRefused(ExitCode.DATA, "r.json");
        run("train", "--recipe=iris-from-scratch", "--config=" + file)
                .assertRefused(ExitCode.USAGE, "--recipe excludes");
        run("train", "--recipe=mnist-backprop").assertRefused(ExitCode.DATA, "MNIST is not on this computer");
    }

    @Test
    void numbersToPredictHaveRSquared() {
        List<JsonNode> lines =
                run("train", "--recipe=random-regression", "--json").json();

        assertTrue(lines.get(0).get("trainR2").isNumber());
        assertTrue(lines.get(0).get("testR2").isNumber());
    }
}
