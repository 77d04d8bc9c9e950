package dev.inkling.ui;

import atlantafx.base.theme.Styles;
import dev.inkling.data.CsvColumns;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.VBox;

/** Asks what is to be predicted of a table of numbers: the class that the last column codes, or the numbers of some columns. */
final class TargetsPane extends VBox {
    private static final double ROW_HEIGHT = 32;
    private static final int MOST_ROWS_IN_SIGHT = 8;

    private final Map<String, BooleanProperty> checked = new LinkedHashMap<>();
    private final RadioButton numbers = new RadioButton(Messages.get("targets.numbers"));

    /** @param chosen columns that are checked at first; none where classes are */
    TargetsPane(CsvColumns columns, List<String> chosen) {
        super(10);
        List<String> names = columns.names();
        String last = names.get(names.size() - 1);
        names.forEach(name -> checked.put(name, new SimpleBooleanProperty(chosen.contains(name))));
        if (chosen.isEmpty()) {
            // What is the likeliest if somebody turns to numbers.
            property(last).set(true);
        }
        RadioButton classes = new RadioButton(Messages.get("targets.classes", last));
        classes.setId("targets-classes");
        numbers.setId("targets-numbers");
        ToggleGroup either = new ToggleGroup();
        either.getToggles().addAll(numbers, classes);
        either.selectToggle(chosen.isEmpty() ? classes : numbers);
        ListView<String> list = new ListView<>();
        list.setId("targets-columns");
        list.getItems().setAll(names);
        list.setCellFactory(CheckBoxListCell.forListView(this::property));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefHeight(ROW_HEIGHT * Math.min(names.size(), MOST_ROWS_IN_SIGHT) + 2);
        list.disableProperty().bind(numbers.selectedProperty().not());
        Label hint = Sentence.wrapped(Messages.get("targets.hint"));
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        getChildren().setAll(numbers, list, classes, hint);
    }

    /** The last column, as is usual, or the class that it seems to code: then nothing. */
    static List<String> proposed(CsvColumns columns) {
        List<String> names = columns.names();
        return columns.classLike() ? List.of() : List.of(names.get(names.size() - 1));
    }

    private BooleanProperty property(String name) {
        return checked.computeIfAbsent(name, absent -> new SimpleBooleanProperty());
    }

    /** The columns to predict; none where the last column is the class. */
    List<String> targets() {
        return numbers.isSelected()
                ? checked.entrySet().stream()
                        .filter(column -> column.getValue().get())
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }

    /** Whether there is something to predict, and something to predict it from. */
    BooleanBinding possible() {
        BooleanProperty[] all = checked.values().toArray(BooleanProperty[]::new);
        return Bindings.createBooleanBinding(this::isPossible, all)
                .or(numbers.selectedProperty().not());
    }

    private boolean isPossible() {
        long count = checked.values().stream().filter(BooleanProperty::get).count();
        return count > 0 && count < checked.size();
    }
}
