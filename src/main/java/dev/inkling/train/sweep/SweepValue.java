package dev.inkling.train.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.inkling.train.SettingText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the values of a setting are written and read. Limits are not looked at here.
 *
 * @param kind what they are
 * @param expected what a text must be, for a message
 * @param words the texts that are possible, where they are words
 * @param reader from text to the settings' JSON; throws IllegalArgumentException for other texts
 */
record SweepValue(Kind kind, String expected, List<String> words, Function<String, JsonNode> reader) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NONE = "none";
    /** What values are. */
    enum Kind {
        REAL,
        WHOLE,
        WORD
    }

    static SweepValue number() {
        return new SweepValue(Kind.REAL, "a number", List.of(), SettingText::number);
    }

    static SweepValue whole() {
        return new SweepValue(Kind.WHOLE, "a whole number", List.of(), SettingText::whole);
    }

    /** A whole number, or a word that stands for one. */
    static SweepValue wholeOr(String word, int meaning) {
        return new SweepValue(
                Kind.WHOLE,
                "a whole number of at least 1, or “" + word + "”",
                List.of(),
                text -> SettingText.wholeOr(word, meaning, text));
    }

    /** Sizes of layers with - or x between them, as commas stand between values. */
    static SweepValue sizes() {
        return new SweepValue(
                Kind.WHOLE, "sizes of layers such as 50 or 256-128, or “" + NONE + "”", List.of(), text -> {
                    ArrayNode sizes = JSON.arrayNode();
                    if (!text.equalsIgnoreCase(NONE)) {
                        for (String size : text.split("[-x]", -1)) {
                            sizes.add(SettingText.whole(size.strip()));
                        }
                    }
                    return sizes;
                });
    }

    /** One of the constants of an enum, in any case, with - or _ between words. */
    static SweepValue words(Class<? extends Enum<?>> type) {
        List<String> words = SettingText.words(type);
        return new SweepValue(
                Kind.WORD, "one of " + String.join(", ", words), words, text -> SettingText.word(words, text));
    }

    JsonNode read(String text) {
        return reader.apply(text);
    }

    static String sizes(List<Integer> sizes) {
        return sizes.isEmpty() ? NONE : sizes.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** The shortest text that reads back to the same number: {@code 0.001}, {@code 2}, {@code 1e-5}. */
    static String text(double value) {
        return SettingText.plain(value);
    }
}
