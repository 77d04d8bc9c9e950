package dev.inkling.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * Settings as JSON: an object with the names of {@link TrainConfig}'s components, enum constants in lower case. Reading is
 * strict: every field must be there, of the right type and within its limits, and no other; those of {@link LaterFields} may
 * be missing.
 */
public final class ConfigJson {
    private static final JsonMapper MAPPER = StrictJson.MAPPER;

    private ConfigJson() {}

    /** The settings as an indented JSON object. */
    public static String write(TrainConfig config) {
        try {
            return MAPPER.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings can always be written.", e);
        }
    }

    /**
     * Reads what {@link #write} wrote, or a person.
     *
     * @throws SettingException if it is not such an object; the sentence names the field, what was found and expected
     */
    public static TrainConfig read(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree instanceof ObjectNode object && LaterFields.fillIn(object)) {
                return MAPPER.treeToValue(object, TrainConfig.class);
            }
            // From the text rather than the tree, which has no lines to be named in sentences.
            TrainConfig config = MAPPER.readValue(json, TrainConfig.class);
            if (config == null) {
                throw new SettingException("The settings are null; they must be a JSON object.");
            }
            return config;
        } catch (JsonProcessingException e) {
            throw new SettingException(ConfigProblem.sentence(e));
        }
    }

    /**
     * Reads settings of which only some are named; the others are those of {@code base}. Another optimizer without a weight decay
     * comes with its own suggested one where {@code base} has that of its own.
     *
     * @param json an object with some of the fields that {@link #write} writes, at any depth
     * @throws SettingException as {@link #read(String)}
     */
    public static TrainConfig read(String json, TrainConfig base) {
        try {
            JsonNode changes = MAPPER.readTree(json);
            if (!(changes instanceof ObjectNode object)) {
                String found = changes == null || changes.isMissingNode()
                        ? "empty"
                        : "of the kind “" + changes.getNodeType().name().toLowerCase(Locale.ROOT) + "”";
                throw new SettingException("The settings are " + found + "; they must be a JSON object.");
            }
            return read(object, base);
        } catch (JsonProcessingException e) {
            throw new SettingException(ConfigProblem.sentence(e));
        }
    }

    /**
     * The same for settings that are part of a larger JSON file.
     *
     * @param changes not modified
     */
    public static TrainConfig read(ObjectNode changes, TrainConfig base) {
        ObjectNode all = MAPPER.valueToTree(base);
        overlay(all, changes);
        try {
            TrainConfig config = MAPPER.treeToValue(all, TrainConfig.class);
            boolean decayIsChosen = changes.path("learning").has("weightDecay")
                    || base.learning().weightDecay() != base.learning().method().suggestedWeightDecay();
            return decayIsChosen ? config : config.withSuggestedWeightDecay();
        } catch (JsonProcessingException e) {
            throw new SettingException(ConfigProblem.sentence(e));
        }
    }

    /** Whether there is a setting of this name, such as {@code learning.l2}, or a group of them, such as {@code learning}. */
    public static boolean hasSetting(String path) {
        JsonNode tree = MAPPER.valueToTree(TrainConfig.forImages(""));
        for (String name : path.split("\\.", -1)) {
            tree = tree.path(name);
        }
        return !tree.isMissingNode();
    }

    private static void overlay(ObjectNode base, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> field : changes.properties()) {
            if (base.get(field.getKey()) instanceof ObjectNode inner && field.getValue() instanceof ObjectNode change) {
                overlay(inner, change);
            } else {
                base.set(field.getKey(), field.getValue());
            }
        }
    }
}
