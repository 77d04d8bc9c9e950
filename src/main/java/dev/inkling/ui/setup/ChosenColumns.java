package dev.inkling.ui.setup;

import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The columns of a table that are to be predicted. They belong to the dataset that is chosen, as features and outputs depend on
 * them: to choose others is to choose another dataset, and is left to whoever offers datasets.
 */
final class ChosenColumns extends Setting<List<String>> {
    private final Supplier<List<String>> columns;
    private final SimpleObjectProperty<List<String>> shown = new SimpleObjectProperty<>(this, "shown", List.of());
    private Runnable chooser = () -> {};

    /** @param columns of the dataset that is chosen; none where there are classes */
    ChosenColumns(String name, String path, Function<TrainConfig, List<String>> part, Supplier<List<String>> columns) {
        super(name, path, part);
        this.columns = columns;
    }

    /** @param asked lets a person choose others */
    void whenAsked(Runnable asked) {
        chooser = asked;
    }

    void ask() {
        chooser.run();
    }

    @Override
    List<String> value() {
        return columns.get();
    }

    /** Settings of another dataset do not change what this one predicts. */
    @Override
    void set(List<String> ignored) {
        shown.set(columns.get());
    }

    /** What is to be predicted, in words. */
    String text() {
        return value().isEmpty() ? Messages.get("setup.targets.class") : String.join(", ", value());
    }

    @Override
    Object valueForSummary() {
        return text();
    }

    @Override
    ObservableValue<?> changes() {
        return shown;
    }
}
