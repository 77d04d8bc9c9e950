package dev.inkling.ui.setup;

import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A setting that is one of a few; the text of each is {@code setup.NAME.constant}. */
final class SettingChoice<E extends Enum<E>> extends Setting<E> {
    private final List<E> values;
    private final ObjectProperty<E> chosen;
    private boolean explained;

    /** @param values all that there are */
    SettingChoice(String name, String path, E[] values, Function<TrainConfig, E> part) {
        super(name, path, part);
        this.values = List.of(values);
        chosen = new SimpleObjectProperty<>(this, name, values[0]);
    }

    /** Says that there is a sentence for each value too, {@code setup.NAME.tip.constant}. */
    SettingChoice<E> explained() {
        explained = true;
        return this;
    }

    List<E> values() {
        return values;
    }

    String label(E value) {
        return Messages.get("setup." + name() + "." + key(value));
    }

    /** What the chosen value means, empty where there is no text for it. */
    String explanation() {
        return explained ? Messages.get("setup." + name() + ".tip." + key(chosen.get())) : "";
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    ObjectProperty<E> chosenProperty() {
        return chosen;
    }

    @Override
    E value() {
        return chosen.get();
    }

    @Override
    void set(E value) {
        chosen.set(value);
    }

    @Override
    Object valueForSummary() {
        return label(chosen.get());
    }

    @Override
    ObservableValue<?> changes() {
        return chosen;
    }
}
