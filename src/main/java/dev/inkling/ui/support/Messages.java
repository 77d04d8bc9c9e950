package dev.inkling.ui.support;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** All texts of the window, from {@code messages.properties}. */
public final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dev.inkling.ui.messages", Locale.ROOT);
    /** Some are shown many times a second. */
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * The text of a key, with {@code {0}}, {@code {1}} … replaced as {@link MessageFormat} does (an apostrophe is written
     * twice in every text). Numbers are shown as English writes them, whatever the machine's locale.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... values) {
        MessageFormat format = FORMATS.computeIfAbsent(key, Messages::parse);
        synchronized (format) {
            return format.format(values);
        }
    }

    private static MessageFormat parse(String key) {
        return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH);
    }
}
