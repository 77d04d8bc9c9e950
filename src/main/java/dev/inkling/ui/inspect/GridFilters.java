package dev.inkling.ui.inspect;

import dev.inkling.ui.support.Messages;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/** Chooses what a {@link GridModel} shows: part, class, only mistakes. */
final class GridFilters extends HBox {
    private final GridModel model;
    private final CheckBox mistakes = new CheckBox(Messages.get("inspect.only-mistakes"));
    private final Tooltip whyNot = new Tooltip(Messages.get("inspect.only-mistakes.why-not"));
    private final StackPane mistakesPlace = new StackPane(mistakes);

    GridFilters(GridModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("grid-filters");
        setAlignment(Pos.CENTER_LEFT);
        mistakes.setId("inspect-only-mistakes");
        mistakes.setMinWidth(USE_PREF_SIZE);
        mistakes.selectedProperty().bindBidirectional(model.onlyMistakesProperty());
        setMistakesPossible(false);
        getChildren().addAll(parts(), classes(), mistakesPlace);
    }

    /** A disabled control shows no tooltip, so the reason hangs on the place around it. */
    void setMistakesPossible(boolean possible) {
        if (mistakes.isDisable() != possible) {
            return;
        }
        mistakes.setDisable(!possible);
        if (possible) {
            Tooltip.uninstall(mistakesPlace, whyNot);
        } else {
            Tooltip.install(mistakesPlace, whyNot);
        }
    }

    private HBox parts() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton train = part(Part.TRAIN, "left-pill", group);
        ToggleButton test = part(Part.TEST, "right-pill", group);
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.partProperty().set((Part) now.getUserData());
            }
        });
        model.partProperty().subscribe(part -> group.selectToggle(part == Part.TRAIN ? train : test));
        return new HBox(train, test);
    }

    private static ToggleButton part(Part part, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton(Messages.get("inspect.part." + part.key()));
        button.setId("inspect-" + part.key());
        button.getStyleClass().add(pill);
        button.setMinWidth(USE_PREF_SIZE);
        button.setUserData(part);
        button.setToggleGroup(group);
        return button;
    }

    private ComboBox<Integer> classes() {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("inspect-class");
        box.setAccessibleText(Messages.get("inspect.class"));
        box.setTooltip(new Tooltip(Messages.get("inspect.class")));
        box.getItems().add(SampleList.EVERY_CLASS);
        IntStream.range(0, model.dataset().outputCount()).forEach(box.getItems()::add);
        box.setConverter(new ClassNames());
        box.setValue(SampleList.EVERY_CLASS);
        box.valueProperty()
                .addListener((observable, before, now) -> model.labelProperty().set(now));
        return box;
    }

    private final class ClassNames extends StringConverter<Integer> {
        @Override
        public String toString(Integer label) {
            return label == SampleList.EVERY_CLASS
                    ? Messages.get("inspect.every-class")
                    : model.dataset().classNames().get(label);
        }

        @Override
        public Integer fromString(String name) {
            throw new UnsupportedOperationException("The box is not editable.");
        }
    }
}
