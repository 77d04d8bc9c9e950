package dev.inkling.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line; numbers in full, and null for those that are not finite, which JSON does not have. */
final class JsonLine {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode object = JSON.objectNode();

    JsonLine put(String field, double number) {
        object.set(field, node(number));
        return this;
    }

    JsonLine put(String field, long number) {
        object.put(field, number);
        return this;
    }

    JsonLine put(String field, boolean yes) {
        object.put(field, yes);
        return this;
    }

    JsonLine put(String field, @Nullable String text) {
        object.put(field, text);
        return this;
    }

    JsonLine put(String field, JsonNode value) {
        object.set(field, value);
        return this;
    }

    JsonLine put(String field, double[] numbers) {
        ArrayNode array = object.putArray(field);
        Arrays.stream(numbers).mapToObj(JsonLine::node).forEach(array::add);
        return this;
    }

    ObjectNode object() {
        return object;
    }

    @Override
    public String toString() {
        return object.toString();
    }

    private static JsonNode node(double number) {
        return Double.isFinite(number) ? JSON.numberNode(number) : JSON.nullNode();
    }
}
