package dev.inkling.recipe;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.inkling.recipe.StartValues.Array;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.SettingException;
import dev.inkling.train.StrictJson;
import dev.inkling.train.TrainConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a recipe from JSON, strictly: what is not known, missing, of the wrong kind or too large is refused. */
final class RecipeReader {
    static final String FORMAT = "inkling-recipe";
    static final int VERSION = 1;

    private static final int MOST_TEXT = 10_000;
    private static final int MOST_NAME = 100;
    private static final int MOST_LANGUAGES = 50;
    private static final int MOST_RUNS = 50;
    private static final int MOST_HIDDEN = 100;
    private static final int MOST_PARAMETERS = 100;
    private static final int MOST_ENTRIES = 1_000_000;
    private static final int MOST_CHECKED_SAMPLES = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** Numbers keep the digits that they are written with: published figures are compared digit by digit. */
    private static final ObjectReader JSON = StrictJson.MAPPER
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private RecipeReader() {}

    /**
     * @param file name that the sentences about problems begin with
     * @throws RecipeException if it is no recipe
     */
    static Recipe read(String file, String json) {
        Field root = Field.root(file, parse(file, json));
        checkFormat(root);
        root.allowOnly(
                FORMAT,
                "id",
                "title",
                "summary",
                "description",
                "dataset",
                "defaults",
                "settings",
                "runs",
                "start",
                "gradientCheck",
                "expected",
                "hide");
        String id = matching(root.get("id"), ID, "lower-case letters, digits and hyphens");
        List<PlannedRun> runs = runs(root, id);
        return new Recipe(
                id,
                text(root.get("title")),
                text(root.get("summary")),
                text(root.get("description")),
                runs.get(0).config().data().dataset(),
                runs,
                check(root.optional("gradientCheck")),
                new ExpectedReader(runs).read(root.optional("expected")),
                hidden(root.optional("hide")));
    }

    private static JsonNode parse(String file, String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new RecipeException(file + " is not JSON as expected"
                    + (at == null || at.getLineNr() < 1 ? "" : " (line " + at.getLineNr() + ")") + ": "
                    + e.getOriginalMessage() + ".");
        }
    }

    private static void checkFormat(Field root) {
        Field version = root.optional(FORMAT);
        if (version == null) {
            throw new RecipeException(root.file() + " is no recipe: it has no field “" + FORMAT + "”. Add \"" + FORMAT
                    + "\": " + VERSION + " if it is meant to be one.");
        }
        if (version.whole(1, Integer.MAX_VALUE) > VERSION) {
            throw version.problem(VERSION + ", the newest format that this version of Inkling knows");
        }
    }

    private static String matching(Field field, Pattern pattern, String expected) {
        String text = field.text(MOST_NAME);
        if (!pattern.matcher(text).matches()) {
            throw field.problem(expected);
        }
        return text;
    }

    /** A text in several languages. */
    static LocalText text(Field field) {
        Map<String, String> texts = new LinkedHashMap<>();
        field.entries(MOST_LANGUAGES).forEach((language, text) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                throw text.problem("under the tag of a language, such as en or de-AT");
            }
            texts.put(language, text.text(MOST_TEXT));
        });
        if (texts.isEmpty()) {
            throw field.problem("an object with a text for each language, such as {\"en\": \"…\", \"de\": \"…\"}");
        }
        return new LocalText(texts);
    }

    private static List<PlannedRun> runs(Field root, String id) {
        Field datasetField = root.get("dataset");
        String dataset = datasetField.text(MOST_NAME);
        Field kind = root.optional("defaults");
        Defaults defaults = kind == null
                ? Defaults.ofDataset(dataset)
                : Defaults.values()[Defaults.keys().indexOf(kind.oneOf(Defaults.keys()))];
        StartValues start = start(root.optional("start"));
        TrainConfig all = settings(root.optional("settings"), defaults.of(dataset));
        List<PlannedRun> runs = new ArrayList<>();
        Field several = root.optional("runs");
        if (several == null) {
            runs.add(new PlannedRun(id, all, start));
        } else {
            Set<String> names = new LinkedHashSet<>();
            for (Field run : several.items(1, MOST_RUNS)) {
                run.allowOnly("name", "settings");
                String name = run.get("name").text(MOST_NAME);
                if (!names.add(name)) {
                    throw run.get("name").problem("a name that no other run has");
                }
                runs.add(new PlannedRun(name, settings(run.get("settings"), all), start));
            }
        }
        if (runs.stream().anyMatch(run -> !run.config().data().dataset().equals(dataset))) {
            throw datasetField.problem("the dataset of all runs; remove data.dataset from the settings");
        }
        return runs;
    }

    private static TrainConfig settings(@Nullable Field field, TrainConfig base) {
        try {
            return field == null ? base : ConfigJson.read(field.object(), base);
        } catch (SettingException e) {
            throw new RecipeException(
                    field.file() + ": the field " + field.path() + " cannot be used. " + e.getMessage());
        }
    }

    private static @Nullable StartValues start(@Nullable Field field) {
        if (field == null) {
            return null;
        }
        Map<String, Array> arrays = new LinkedHashMap<>();
        field.entries(MOST_PARAMETERS).forEach((name, array) -> arrays.put(name, array(array)));
        return new StartValues(field.file(), arrays);
    }

    /** A list of numbers, or a list of rows of equal length. */
    private static Array array(Field field) {
        List<Field> rows = field.items(1, MOST_ENTRIES);
        if (!rows.get(0).isList()) {
            return new Array(numbers(rows), 1, rows.size());
        }
        int columns = rows.get(0).items(1, MOST_ENTRIES).size();
        if ((long) rows.size() * columns > MOST_ENTRIES) {
            throw field.problem("a matrix of at most " + MOST_ENTRIES + " numbers");
        }
        double[] values = new double[rows.size() * columns];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(numbers(rows.get(row).items(columns, columns)), 0, values, row * columns, columns);
        }
        return new Array(values, rows.size(), columns);
    }

    private static double[] numbers(List<Field> fields) {
        return fields.stream()
                .mapToDouble(field -> field.number().doubleValue())
                .toArray();
    }

    private static @Nullable PlannedCheck check(@Nullable Field field) {
        if (field == null) {
            return null;
        }
        field.allowOnly("samples", "mostPerParameter");
        Field most = field.optional("mostPerParameter");
        return new PlannedCheck(
                field.get("samples").whole(1, MOST_CHECKED_SAMPLES),
                most == null ? PlannedCheck.ALL : most.whole(1, MOST_ENTRIES));
    }

    private static Set<String> hidden(@Nullable Field field) {
        Set<String> paths = new LinkedHashSet<>();
        if (field != null) {
            for (Field path : field.items(0, MOST_HIDDEN)) {
                if (!ConfigJson.hasSetting(path.text(MOST_NAME))) {
                    throw path.problem("the path of a setting, such as learning.l2");
                }
                paths.add(path.text(MOST_NAME));
            }
        }
        return paths;
    }
}
