package dev.inkling.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How what people type becomes values in the settings' JSON, for options and sweeps alike. Each method throws an
 * IllegalArgumentException for another text; limits are not looked at here.
 */
public final class SettingText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,100}");

    /** Between these, numbers are written without an exponent. */
    private static final double SMALL = 1e-4;

    private static final double LARGE = 1e7;

    private SettingText() {}

    /** The shortest text that reads back to the same number: {@code 0.001}, {@code 2}, {@code 1e-5}. */
    public static String plain(double value) {
        double magnitude = Math.abs(value);
        if (magnitude == 0) {
            return "0";
        }
        if (magnitude >= SMALL && magnitude < LARGE) {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
        return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    public static JsonNode number(String text) {
        return JSON.numberNode(new BigDecimal(checked(NUMBER, text)));
    }

    public static JsonNode whole(String text) {
        return JSON.numberNode(new BigInteger(checked(WHOLE, text)));
    }

    /** A whole number, or a word, in any case, for which the settings have a number that nobody can mean by itself. */
    public static JsonNode wholeOr(String word, int meaning, String text) {
        if (text.equalsIgnoreCase(word)) {
            return JSON.numberNode(meaning);
        }
        JsonNode number = whole(text);
        if (number.bigIntegerValue().equals(BigInteger.valueOf(meaning))) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** One of some words, in any case, with - or _ between their parts. */
    public static JsonNode word(List<String> words, String text) {
        String word = text.toLowerCase(Locale.ROOT).replace('_', '-');
        if (!words.contains(word)) {
            throw new IllegalArgumentException(text);
        }
        return TextNode.valueOf(word.replace('-', '_'));
    }

    /** The words for the constants of an enum, in their order. */
    public static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(SettingText::word).toList();
    }

    /** The word for a constant: in lower case, with - between its parts. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text itself, if it has the form. */
    public static String checked(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
