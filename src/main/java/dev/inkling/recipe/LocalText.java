package dev.inkling.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in several languages.
 *
 * @param byLanguage the text for each language tag such as {@code en} or {@code de-AT}, in the order of the file
 */
public record LocalText(Map<String, String> byLanguage) {
    /** No text in any language. */
    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The text for a locale: in its own language, else in English, else in the first language there is; empty without any. */
    public String in(Locale locale) {
        String own = byLanguage.getOrDefault(locale.toLanguageTag(), byLanguage.get(locale.getLanguage()));
        return own != null
                ? own
                : byLanguage.getOrDefault(
                        "en", byLanguage.values().stream().findFirst().orElse(""));
    }
}
