package dev.inkling.train;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Settings as JSON: an object with the names of {@link TrainConfig}'s components, enum constants in lower case. Reading is
 * strict: every field must be there, of the right type and within its limits, and no other.
 */
public final class ConfigJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .addModule(new SimpleModule().addSerializer(new LowerCaseEnums()))
            .build();

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
     * Reads settings of which only some are named; the others are those of {@code base}.
     *
     * @param json an object with some of the fields that {@link #write} writes, at any depth
     * @throws SettingException as {@link #read(String)}
     */
    public static TrainConfig read(String json, TrainConfig base) {
        try {
            JsonNode changes = MAPPER.readTree(json);
            if (!(changes instanceof ObjectNode object)) {
                throw new SettingException("The settings are " + (changes == null ? "empty" : changes.getNodeType())
                        + "; they must be a JSON object.");
            }
            ObjectNode all = MAPPER.valueToTree(base);
            overlay(all, object);
            return read(MAPPER.writeValueAsString(all));
        } catch (JsonProcessingException e) {
            throw new SettingException(ConfigProblem.sentence(e));
        }
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

    private static final class LowerCaseEnums extends StdSerializer<Enum<?>> {
        private static final long serialVersionUID = 1;

        LowerCaseEnums() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
