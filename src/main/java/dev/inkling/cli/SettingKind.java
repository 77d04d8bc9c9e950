package dev.inkling.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.train.SettingText;
import dev.inkling.train.StrictJson;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How an option's text becomes a value in the settings' JSON. Limits are not looked at here.
 *
 * @param label stands for the value in the help
 * @param expected what the text must be, for a message
 * @param flag whether the option stands alone, with a {@code --no-} form beside it
 * @param reader throws IllegalArgumentException for other texts
 */
record SettingKind(String label, String expected, boolean flag, Reader reader) implements ITypeConverter<JsonNode> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,8})(-(\\d{1,8}))?");

    /** From text to JSON. */
    @FunctionalInterface
    interface Reader {
        JsonNode read(String text);
    }

    static SettingKind number(String label) {
        return new SettingKind(label, "a number", false, SettingText::number);
    }

    static SettingKind whole(String label) {
        return new SettingKind(label, "a whole number", false, SettingText::whole);
    }

    /** A whole number, or a word that stands for one. */
    static SettingKind wholeOr(String label, String word, int meaning) {
        return new SettingKind(
                label,
                "a whole number of at least 1, or “" + word + "”",
                false,
                text -> SettingText.wholeOr(word, meaning, text));
    }

    static SettingKind text(String label) {
        return new SettingKind(label, "text", false, TextNode::valueOf);
    }

    static SettingKind onOff() {
        return new SettingKind("", "nothing behind it", true, text -> BooleanNode.valueOf(Boolean.parseBoolean(text)));
    }

    /** The usual augmentation, or none. */
    static SettingKind usualAmounts() {
        return new SettingKind(
                "",
                "nothing behind it",
                true,
                text -> StrictJson.MAPPER.valueToTree(
                        Boolean.parseBoolean(text) ? Augmentation.USUAL : Augmentation.NONE));
    }

    /** One of the constants of an enum, in any case, with - or _ between words. */
    static SettingKind words(Class<? extends Enum<?>> type) {
        List<String> words = SettingText.words(type);
        return new SettingKind(
                String.join("|", words),
                "one of " + String.join(", ", words),
                false,
                text -> SettingText.word(words, text));
    }

    /** Sizes of layers: {@code 50,20}, or {@code none}. */
    static SettingKind sizes() {
        return new SettingKind("N,N…", "whole numbers with commas between them, or “none”", false, text -> {
            ArrayNode sizes = JSON.arrayNode();
            if (!text.equalsIgnoreCase("none")) {
                parts(text).forEach(part -> sizes.add(SettingText.whole(part)));
            }
            return sizes;
        });
    }

    /** Names of columns: {@code width,height}, or {@code none}. */
    static SettingKind names() {
        return new SettingKind("NAME,NAME…", "names of columns with commas between them, or “none”", false, text -> {
            ArrayNode names = JSON.arrayNode();
            if (!text.equalsIgnoreCase("none")) {
                parts(text).forEach(part -> names.add(named(part)));
            }
            return names;
        });
    }

    /** Rows of a table: {@code 1-25,51-75,101}, or {@code none}. */
    static SettingKind rows() {
        return new SettingKind("N,N-N…", "row numbers and ranges with commas between them, or “none”", false, text -> {
            ArrayNode rows = JSON.arrayNode();
            if (!text.equalsIgnoreCase("none")) {
                parts(text).forEach(part -> addRange(part, rows));
            }
            return rows;
        });
    }

    /** How long a run lasts, in a unit that the option's name tells. */
    static SettingKind amountOf(String unit) {
        return new SettingKind("N", "a whole number", false, text -> {
            return JSON.objectNode().put("unit", unit).set("amount", SettingText.whole(text));
        });
    }

    @Override
    public JsonNode convert(String text) {
        try {
            return reader.read(text.strip());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("found “" + text + "”, expected " + expected + ".");
        }
    }

    private static String named(String part) {
        if (part.isEmpty()) {
            throw new IllegalArgumentException(part);
        }
        return part;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static void addRange(String part, ArrayNode rows) {
        String range = SettingText.checked(RANGE, part);
        int dash = range.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        int last = Integer.parseInt(range.substring(dash + 1));
        if (last < first || last - first >= 1_000_000) {
            throw new IllegalArgumentException(part);
        }
        IntStream.rangeClosed(first, last).forEach(rows::add);
    }
}
