package dev.inkling.ui.setup;

import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Problems;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A setting that is typed. What is wrong while it has no effect does no harm: then its last right value counts. */
public final class SettingField<T> extends Setting<T> {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final TextFormat<T> format;
    private final String unit;
    private @Nullable T filled;

    SettingField(String name, String path, TextFormat<T> format, Function<TrainConfig, T> part) {
        this(name, path, format, "", part);
    }

    /** @param unit is shown behind what is typed */
    SettingField(String name, String path, TextFormat<T> format, String unit, Function<TrainConfig, T> part) {
        super(name, path, part);
        this.format = format;
        this.unit = unit;
    }

    /** What the number counts; empty where that is not said. */
    String unit() {
        return unit;
    }

    TextFormat<T> format() {
        return format;
    }

    public StringProperty textProperty() {
        return text;
    }

    @Override
    public Optional<String> problem() {
        try {
            value();
            return Optional.empty();
        } catch (SettingException e) {
            return Optional.of(Problems.sentence(e));
        }
    }

    @Override
    T value() {
        try {
            return format.read(text.get());
        } catch (SettingException e) {
            if (filled != null && !counts()) {
                return filled;
            }
            throw e;
        }
    }

    @Override
    void set(T value) {
        filled = value;
        text.set(format.write(value));
    }

    @Override
    Object valueForSummary() {
        return text.get().strip();
    }

    @Override
    ObservableValue<?> changes() {
        return text;
    }
}
