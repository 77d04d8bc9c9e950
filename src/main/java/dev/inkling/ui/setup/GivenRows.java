package dev.inkling.ui.setup;

import dev.inkling.train.TrainConfig;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The very rows to train on, which only a recipe can name; the form can take them away. */
final class GivenRows extends Setting<List<Integer>> {
    private final ObjectProperty<List<Integer>> rows = new SimpleObjectProperty<>(this, "rows", List.of());

    GivenRows(String name, String path, Function<TrainConfig, List<Integer>> part) {
        super(name, path, part);
    }

    @Override
    List<Integer> value() {
        return rows.get();
    }

    @Override
    void set(List<Integer> value) {
        rows.set(value);
    }

    @Override
    Object valueForSummary() {
        return rows.get().size();
    }

    @Override
    ObservableValue<?> changes() {
        return rows;
    }
}
