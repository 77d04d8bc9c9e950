package dev.inkling.ui.setup;

import dev.inkling.train.SettingException;
import dev.inkling.ui.support.Problems;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One setting as the user types it: a text, and what is wrong with it. */
public final class SettingField<T> {
    private final String name;
    private final String prompt;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final Function<String, T> parser;

    /**
     * @param name of the setting, as the texts and the nodes of the window know it
     * @param parser makes the value, or throws {@link SettingException} with the reason why not
     */
    SettingField(String name, Function<String, T> parser) {
        this(name, "", parser);
    }

    /** @param prompt what an empty field stands for */
    SettingField(String name, String prompt, Function<String, T> parser) {
        this.name = name;
        this.prompt = prompt;
        this.parser = parser;
    }

    public String name() {
        return name;
    }

    /** What an empty field stands for; empty where that is nothing. */
    String prompt() {
        return prompt;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** The sentence that says what is wrong now; empty where nothing is. */
    public Optional<String> problem() {
        try {
            value();
            return Optional.empty();
        } catch (SettingException e) {
            return Optional.of(Problems.sentence(e));
        }
    }

    /** @throws SettingException if the text stands for no value */
    T value() {
        return parser.apply(text.get().strip());
    }
}
