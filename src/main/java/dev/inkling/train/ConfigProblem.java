package dev.inkling.train;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in a sentence for people why settings in JSON cannot be read. */
final class ConfigProblem {
    private static final Pattern SOURCE =
            Pattern.compile("\\s*(\\(start marker )?at \\[Source:.*|\\s*\\[Source:.*", Pattern.DOTALL);

    private ConfigProblem() {}

    static String sentence(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException outsideLimits) {
            return String.valueOf(outsideLimits.getMessage());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known =
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "The settings have an unknown field " + field(unknown) + line(e) + "; possible are " + known + ".";
        }
        if (e instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return "The field " + field(mismatch) + " is missing or has a value of the wrong kind" + line(e)
                    + "; it must be " + expected(mismatch.getTargetType()) + ".";
        }
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof InputCoercionException) {
            return "The field " + field(mapping) + " has a number far outside its limits" + line(e) + ".";
        }
        return "The settings are not a JSON object as expected" + place(e) + ": " + reason(e) + ".";
    }

    /** What the parser says without its way of naming places, and without the names of classes. */
    private static String reason(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return "there is more behind the object";
        }
        return SOURCE.matcher(message).replaceAll("").strip();
    }

    /** {@code data.trainLimit}, {@code hidden[1]}. */
    private static String field(JsonMappingException e) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }

    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String line(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        // Settings that are part of a larger file come as a tree, which has no lines.
        return location == null || location.getLineNr() < 1 ? "" : " (line " + location.getLineNr() + ")";
    }

    private static String expected(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class) {
            return "a whole number";
        }
        if (type == double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "text";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
