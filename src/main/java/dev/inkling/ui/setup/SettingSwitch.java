package dev.inkling.ui.setup;

import dev.inkling.train.TrainConfig;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** A setting that is on or off. Its summary is given 1 or 0. */
final class SettingSwitch extends Setting<Boolean> {
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");

    SettingSwitch(String name, String path, Function<TrainConfig, Boolean> part) {
        super(name, path, part);
    }

    BooleanProperty onProperty() {
        return on;
    }

    @Override
    Boolean value() {
        return on.get();
    }

    @Override
    void set(Boolean value) {
        on.set(value);
    }

    @Override
    Object valueForSummary() {
        return on.get() ? 1 : 0;
    }

    @Override
    ObservableValue<?> changes() {
        return on;
    }
}
