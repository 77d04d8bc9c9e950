package dev.inkling.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value in a recipe's JSON with the place where it stands. Whatever is not as expected is told in a sentence that names
 * file and field, what was found and what was expected.
 */
final class Field {
    /** Powers of ten of numbers, positive and negative: far more than any figure has, and fast to compute with. */
    private static final int MOST_EXPONENT = 300;

    private static final int MOST_DIGITS = 40;
    private static final int QUOTED = 40;

    private final String file;
    private final @Nullable Field parent;
    private final String step;
    private final JsonNode node;

    private Field(String file, @Nullable Field parent, String step, JsonNode node) {
        this.file = file;
        this.parent = parent;
        this.step = step;
        this.node = node;
    }

    static Field root(String file, JsonNode node) {
        return new Field(file, null, "", node);
    }

    String file() {
        return file;
    }

    /** Names of fields from the outermost on: {@code runs[0].settings}. Put together when asked for, which is seldom. */
    String path() {
        return parent == null ? "" : parent.inner(step);
    }

    private String inner(String name) {
        String path = path();
        return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
    }

    /** A field of this object, which must be there. */
    Field get(String name) {
        Field field = optional(name);
        if (field == null) {
            throw new RecipeException(file + ": the field " + inner(name) + " is missing.");
        }
        return field;
    }

    /** A field of this object, or null where it is not there. */
    @Nullable
    Field optional(String name) {
        JsonNode value = object().get(name);
        return value == null ? null : new Field(file, this, name, value);
    }

    /** Refuses fields of this object with other names. */
    void allowOnly(String... names) {
        Set<String> known = Set.of(names);
        object().fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new RecipeException(file + ": the field " + inner(shortened(name)) + " is unknown; possible "
                        + (parent == null ? "" : "in " + path() + " ") + "are " + String.join(", ", names) + ".");
            }
        });
    }

    ObjectNode object() {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw problem("an object");
    }

    /** All fields of this object by name, in the order of the file. */
    Map<String, Field> entries(int most) {
        if (object().size() > most) {
            throw problem("an object of at most " + most + " fields");
        }
        Map<String, Field> entries = new LinkedHashMap<>();
        object().fieldNames()
                .forEachRemaining(name -> entries.put(name, new Field(file, this, shortened(name), node.get(name))));
        return entries;
    }

    boolean isList() {
        return node.isArray();
    }

    List<Field> items(int least, int most) {
        if (!node.isArray() || node.size() < least || node.size() > most) {
            throw problem("a list of " + least + " to " + most);
        }
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Field(file, this, "[" + i + "]", node.get(i)));
        }
        return items;
    }

    boolean isNull() {
        return node.isNull();
    }

    boolean isText() {
        return node.isTextual();
    }

    String text(int most) {
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > most) {
            throw problem("text of 1 to " + most + " characters");
        }
        return node.textValue();
    }

    String oneOf(List<String> allowed) {
        if (!node.isTextual() || !allowed.contains(node.textValue())) {
            throw problem("one of " + String.join(", ", allowed));
        }
        return node.textValue();
    }

    int whole(int low, int high) {
        if (!node.isInt() || node.intValue() < low || node.intValue() > high) {
            throw problem("a whole number from " + low + " to " + high);
        }
        return node.intValue();
    }

    /** With the digits that are written there. */
    BigDecimal number() {
        if (!node.isNumber()) {
            throw problem("a number");
        }
        BigDecimal number = node.decimalValue();
        long exponent = (long) number.precision() - number.scale();
        if (number.precision() > MOST_DIGITS || number.signum() != 0 && Math.abs(exponent) > MOST_EXPONENT) {
            throw problem("a number of at most " + MOST_DIGITS + " digits between 1e-" + MOST_EXPONENT + " and 1e"
                    + MOST_EXPONENT);
        }
        // A zero may have any exponent and would drag it into every sum.
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    BigDecimal numberAtLeast(BigDecimal least) {
        BigDecimal number = number();
        if (number.compareTo(least) < 0) {
            throw problem("a number of at least " + least);
        }
        return number;
    }

    RecipeException problem(String expected) {
        return new RecipeException(file + ": " + (parent == null ? "the file" : "the field " + path()) + " is "
                + found() + "; it must be " + expected + ".");
    }

    private String found() {
        if (node.isObject()) {
            return node.isEmpty() ? "an empty object" : "an object of " + node.size();
        }
        if (node.isArray()) {
            return node.isEmpty() ? "an empty list" : "a list of " + node.size();
        }
        return node.isMissingNode()
                ? "empty"
                : shortened(node.isTextual() ? "“" + node.textValue() + "”" : node.asText());
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
