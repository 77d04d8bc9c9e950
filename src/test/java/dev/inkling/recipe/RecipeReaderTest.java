package dev.inkling.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.nn.ParameterValues;
import dev.inkling.train.TrainConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {
    @TempDir
    Path folder;

    @Test
    void whatIsLeftOutIsAsTheProgramHasIt() {
        Recipe recipe = TestRecipes.read(TestRecipes.SMALL);
        assertEquals(List.of(new PlannedRun("small", TrainConfig.forTable("iris"), null)), recipe.runs());
        assertEquals("iris", recipe.dataset());
        assertNull(recipe.gradientCheck());
        assertEquals(List.of(), recipe.expected());
        assertEquals(Set.of(), recipe.hidden());
    }

    @Test
    void whatIsThereIsRead() {
        Recipe recipe = TestRecipes.read(TestRecipes.LARGE);
        assertEquals(
                List.of("slow", "fast"),
                recipe.runs().stream().map(PlannedRun::name).toList());
        TrainConfig fast = recipe.runs().get(1).config();
        assertEquals(1, fast.learning().rate());
        assertEquals(0.01, fast.learning().l2());
        assertEquals(List.of(2), fast.network().hidden());
        assertEquals(new PlannedCheck(2, 5), recipe.gradientCheck());
        assertEquals(Set.of("learning.l2", "stop"), recipe.hidden());
        ExpectedTable.Cell loss = recipe.expected().get(1).rows().get(2).cells().get(0);
        assertEquals(new BigDecimal("0.90"), loss.published());
        assertEquals(new Band.SignificantDigits(2), loss.band());
    }

    @Test
    void initialParametersComeRowByRow() {
        PlannedRun run = TestRecipes.read(TestRecipes.LARGE).runs().get(0);
        Dataset iris = run.config().data().split(Iris.load(), 1);
        ParameterValues start = Objects.requireNonNull(run.startFor(iris));
        assertEquals(run.config().shape(iris), start.shape());
        assertArrayEquals(
                new double[] {1, 2, 3, 4, 5, 6, 7, 8.5}, start.values().get(0));
        assertArrayEquals(new double[] {7, 8, 9}, start.values().get(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[7, 8.5]], \"b1\" | [7, 8]], \"B1\" | start.b1 is missing; a network 4-2-3 needs 1 × 2.",
                "[7, 8, 9] | [7, 8] | start.b2 has the shape 1 × 2; a network 4-2-3 needs 1 × 3.",
                ", [7, 8.5]] | ] | start.W1 has the shape 3 × 2; a network 4-2-3 needs 4 × 2.",
                "\"b2\": [7, 8, 9] | \"b2\": [7, 8, 9], \"W3\": [1] | start has 5 parameters; a network 4-2-3 has 4",
                "\"hidden\": [2] | \"hidden\": [2], \"batchNormalization\": true | Switch batchNormalization off",
            })
    void initialParametersMustFitTheNetwork(String part, String replacement, String expected) {
        PlannedRun run = TestRecipes.read(replaced(part, replacement)).runs().get(0);
        Dataset iris = run.config().data().split(Iris.load(), 1);
        assertContains(
                String.valueOf(assertThrows(RecipeException.class, () -> run.startFor(iris))
                        .getMessage()),
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"inkling-recipe\": 1, | `` | test.json is no recipe: it has no field “inkling-recipe”",
                "\"inkling-recipe\": 1 | \"inkling-recipe\": 2 | the field inkling-recipe is 2; it must be 1, the newest",
                "\"inkling-recipe\": 1 | \"inkling-recipe\": \"1\" | the field inkling-recipe is “1”; it must be a whole",
                "\"id\": \"large\", | `` | the field id is missing.",
                "\"id\": \"large\" | \"id\": \"../Large\" | the field id is “../Large”; it must be lower-case letters",
                "{\"en\": \"Large\"} | \"Large\" | the field title is “Large”; it must be an object.",
                "{\"en\": \"Large\"} | {} | the field title is an empty object; it must be an object with a text for each",
                "{\"en\": \"Large\"} | {\"English\": \"Large\"} | it must be under the tag of a language",
                "{\"en\": \"Large\"} | {\"en\": 7} | the field title.en is 7; it must be text",
                "\"dataset\": \"iris\" | \"dataset\": null | the field dataset is null; it must be text",
                "\"dataset\": \"iris\" | \"datasets\": \"iris\" | the field datasets is unknown; possible are inkling-recipe, id",
                "\"table\" | \"tables\" | the field defaults is “tables”; it must be one of images, table, regression",
                "\"hidden\": [2] | \"hiden\": [2] | the field settings cannot be used. The settings have an unknown field network.hiden",
                "\"rate\": 0.01 | \"rate\": -1 | the field runs[0].settings cannot be used. The learning rate is -1;",
                "\"rate\": 0.01 | \"rate\": 1e99999 | the field runs[0].settings cannot be used.",
                "\"learning\": {\"l2\": 0.01} | \"data\": {\"dataset\": \"mnist\"} | remove data.dataset from the settings",
                "\"name\": \"fast\" | \"name\": \"slow\" | the field runs[1].name is “slow”; it must be a name that no other",
                "8.5 | \"8.5\" | the field start.W1[3][1] is “8.5”; it must be a number.",
                "8.5 | 8.5, 9 | the field start.W1[3] is a list of 3; it must be a list of 2 to 2",
                "8.5 | 1e301 | the field start.W1[3][1] is 1E+301; it must be a number of at most 40 digits",
                "\"samples\": 2 | \"samples\": 0 | the field gradientCheck.samples is 0; it must be a whole number from 1 to 100",
                "\"samples\": 2 | \"samples\": 2.0 | the field gradientCheck.samples is 2.0; it must be a whole number",
                "[\"parameter\", | [\"parameters\", | the field expected[0].columns[0] is “parameters”; it must be one of iteration,",
                "[\"parameter\", \"meanDifference\"] | [\"parameter\", \"loss\"] | expected[0].columns[1] is “loss”; it must be one of meanDifference",
                "\"loss\", \"testAccuracy\" | \"loss\", \"loss\" | expected[1].columns[2] is “loss”; it must be a column that",
                "[2, 0.90 | [2.5, 0.90 | the field expected[1].rows[2][0] is 2.5; it must be a whole number",
                "[2, 0.90 | [-2, 0.90 | the field expected[1].rows[2][0] is -2",
                "[\"end\", 0.5 | [\"last\", 0.5 | the field expected[1].rows[3][0] is “last”; it must be one of end.",
                "[2, 0.90 | [1, 0.90 | the field expected[1].rows[2] is a list of 4; it must be the only row of its label",
                "[2, 0.90, 0.5, 0.1] | [2, 0.90, 0.5, 0.1, 7] | the field expected[1].rows[2] is a list of 5; it must be a list of 1 to 4",
                "\"significantDigits\": 2 | \"significantDigits\": 40 | bands.loss.significantDigits is 40; it must be a whole number from 1 to 17",
                "\"plusMinus\": 0.05 | \"plusMinus\": -0.05 | bands.testAccuracy.plusMinus is -0.05; it must be a number of at least 0",
                "\"plusMinus\": 0.05 | \"plusMinus\": 0.05, \"max\": 1 | bands.testAccuracy is an object of 2; it must be an object with",
                "\"plusMinus\": 0.05 | `` | bands.testAccuracy is an empty object; it must be an object with",
                "\"max\": 0.5 | \"max\": 0.01 | bands.fall.max is 0.01; it must be a number of at least 0.05",
                "\"fall\": {\"min\" | \"rise\": {\"min\" | the field expected[1].bands.rise is unknown; possible in expected[1].bands are loss",
                "\"factor\": 10 | \"factor\": 0.5 | bands.meanDifference.factor is 0.5; it must be a number of at least 1",
                "\"shownOnly\": [0] | \"shownOnly\": [3] | expected[1].shownOnly is a list of 1; it must be a list of labels",
                "{\"run\": \"fast\", | { | the field expected[2].run is missing.",
                "{\"run\": \"fast\" | {\"run\": \"faster\" | the field expected[2].run is “faster”; it must be one of slow, fast.",
                "\"learning.l2\", | \"learning.l3\", | the field hide[0] is “learning.l3”; it must be the path of a setting",
                "\"hide\": [ | \"hide\": [7, | the field hide[0] is 7; it must be text",
                "\"id\": \"large\" | \"id\": \"large\", \"id\": \"larger\" | is not JSON as expected (line 3): Duplicate",
                "\"stop\"] | \"stop\" | test.json is not JSON as expected (line",
            })
    void whatIsWrongIsNamed(String part, String replacement, String expected) {
        assertContains(message(replaced(part, replacement)), expected);
    }

    @Test
    void whatIsNoRecipeAtAllIsRefused() {
        assertContains(message(""), "the file is empty; it must be an object.");
        assertContains(message("[]"), "the file is an empty list; it must be an object.");
        assertContains(message("{} {}"), "not JSON as expected");
        assertContains(message("null"), "the file is null; it must be an object.");
        assertContains(message("[".repeat(100_000)), "not JSON as expected");
        assertContains(message(replaced("8.5", "1".repeat(5_000))), "not JSON as expected");
        String wide = "[1" + ",1".repeat(2_000) + "]" + ",[1]".repeat(2_000);
        assertContains(message(replaced("[[1, 2], [3, 4]", "[" + wide)), "start.W1 is a list of");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        assertContains(fileMessage(folder.resolve("none.json")), "none.json does not exist. Choose another file.");
        assertContains(fileMessage(folder), "is a folder or a special file");
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe9, '"'});
        assertContains(fileMessage(latin), "latin.json is not text in UTF-8");
        Path large = Files.write(folder.resolve("large.json"), new byte[Recipes.MOST_BYTES + 1]);
        assertContains(fileMessage(large), "is larger than 32 MB");
        Path good = Files.writeString(folder.resolve("good.json"), TestRecipes.LARGE);
        assertEquals("large", Recipes.read(good).id());
    }

    @Test
    void damagedFilesGiveARecipeOrASentence() {
        byte[] valid = TestRecipes.LARGE.getBytes(StandardCharsets.UTF_8);
        String letters = "{}[]\",:0123456789.-eE \ntrufalsn\\u";
        Random random = new Random(4);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int read = 0;
            for (int i = 0; i < 5_000; i++) {
                StringBuilder json = new StringBuilder(new String(valid, StandardCharsets.UTF_8));
                for (int count = 1 + random.nextInt(3); count > 0; count--) {
                    int at = random.nextInt(json.length());
                    int end = Math.min(json.length(), at + random.nextInt(12));
                    switch (random.nextInt(4)) {
                        case 0 -> json.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
                        case 1 -> json.delete(at, end);
                        case 2 -> json.insert(at, json.substring(at, end));
                        default -> json.insert(at, letters.charAt(random.nextInt(letters.length())));
                    }
                }
                try {
                    assertNotNull(TestRecipes.read(json.toString()));
                    read++;
                } catch (RecipeException e) {
                    assertContains(String.valueOf(e.getMessage()), "test.json");
                }
            }
            // Most damage is found; some, as within a text, cannot be.
            assertTrue(read > 100 && read < 4_000, "read " + read);
        });
    }

    @Test
    void textsComeInTheLanguageOfTheLocaleElseInEnglishElseInTheFirst() {
        LocalText both = TestRecipes.read(TestRecipes.SMALL).title();
        assertEquals("Klein", both.in(Locale.GERMANY));
        assertEquals("Klein", both.in(Locale.GERMAN));
        assertEquals("Small", both.in(Locale.KOREA));
        String french = TestRecipes.SMALL.replace(
                "{\"en\": \"Small\", \"de\": \"Klein\"}", "{\"fr\": \"Petit\", \"de-AT\": \"Kloa\"}");
        assertEquals("Petit", TestRecipes.read(french).title().in(Locale.KOREA));
        assertEquals("Kloa", TestRecipes.read(french).title().in(Locale.forLanguageTag("de-AT")));
        assertEquals("", LocalText.NONE.in(Locale.ENGLISH));
    }

    private static String replaced(String part, String replacement) {
        assertTrue(TestRecipes.LARGE.contains(part), part);
        return TestRecipes.LARGE.replace(part, replacement);
    }

    private static String message(String json) {
        return String.valueOf(assertThrows(RecipeException.class, () -> TestRecipes.read(json))
                .getMessage());
    }

    private static String fileMessage(Path file) {
        return String.valueOf(
                assertThrows(RecipeException.class, () -> Recipes.read(file)).getMessage());
    }

    private static void assertContains(String message, String part) {
        assertTrue(message.contains(part) && message.endsWith(".") && message.length() < 600, message);
    }
}
