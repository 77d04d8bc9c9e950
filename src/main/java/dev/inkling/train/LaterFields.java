package dev.inkling.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkling.data.augment.Augmentation;
import java.util.Map;

/**
 * Settings that did not exist from the beginning. What was written before, into a file or the database of runs, goes on being
 * read: where one of them is missing, it has the value that says what was meant then.
 */
final class LaterFields {
    private static final Map<String, JsonNode> VALUES = Map.of(
            "data.mineShare",
            IntNode.valueOf(0),
            "batches.augmentation",
            StrictJson.MAPPER.valueToTree(Augmentation.NONE));

    private LaterFields() {}

    /**
     * Adds those that are missing, as far as the group that they belong to is there.
     *
     * @param settings modified
     * @return whether any was missing
     */
    static boolean fillIn(ObjectNode settings) {
        boolean missing = false;
        for (Map.Entry<String, JsonNode> field : VALUES.entrySet()) {
            String path = field.getKey();
            int dot = path.lastIndexOf('.');
            String name = path.substring(dot + 1);
            JsonNode group = settings.at("/" + path.substring(0, dot).replace('.', '/'));
            if (group instanceof ObjectNode object && !object.has(name)) {
                object.set(name, field.getValue().deepCopy());
                missing = true;
            }
        }
        return missing;
    }
}
