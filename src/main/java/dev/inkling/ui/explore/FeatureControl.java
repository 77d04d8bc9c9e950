package dev.inkling.ui.explore;

import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlainNumber;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * Slider and number field for one feature. While the field holds something that is no value of the feature, a hint takes the
 * slider's place and the feature keeps its value; Escape, or leaving the field, brings that back.
 */
final class FeatureControl {
    private static final double LONGEST_NAME = 104;
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final FeatureRange range;
    private final DoubleProperty value;
    private final Label name;
    private final Slider slider;
    private final TextField field = new TextField();
    private final Label hint = new Label();
    private final StackPane middle;

    FeatureControl(int feature, ExplorerModel model) {
        range = model.ranges().get(feature);
        value = model.value(feature);
        name = new Label(range.name());
        name.setLabelFor(field);
        name.setMaxWidth(LONGEST_NAME);
        name.setTooltip(new Tooltip(
                Messages.get("explore.range", range.name(), range.text(range.min()), range.text(range.max()))));
        slider = new Slider(range.min(), range.max(), value.get());
        slider.setId("explore-slider-" + feature);
        slider.setAccessibleText(range.name());
        slider.setBlockIncrement(range.step());
        slider.setMinWidth(60);
        slider.getStyleClass().add("small");
        slider.valueProperty().addListener((observable, before, now) -> value.set(range.round(now.doubleValue())));
        field.setId("explore-field-" + feature);
        field.setAccessibleText(range.name());
        field.setPrefColumnCount(4);
        field.setMinWidth(TextField.USE_PREF_SIZE);
        field.textProperty().addListener((observable, before, now) -> read(now));
        field.focusedProperty().addListener((observable, before, isFocused) -> {
            if (!isFocused) {
                write();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        hint.getStyleClass().add("danger-hint");
        hint.setVisible(false);
        middle = new StackPane(slider, hint);
        value.subscribe(number -> {
            slider.setValue(number.doubleValue());
            if (!field.isFocused()) {
                write();
            }
        });
    }

    Label name() {
        return name;
    }

    /** The slider, or what is wrong with the number in the field. */
    StackPane slider() {
        return middle;
    }

    TextField field() {
        return field;
    }

    private void write() {
        field.setText(range.text(value.get()));
        complain("");
    }

    private void read(String text) {
        OptionalDouble number = PlainNumber.parse(text);
        if (number.isPresent() && range.contains(number.getAsDouble())) {
            complain("");
            if (field.isFocused()) {
                value.set(number.getAsDouble());
            }
        } else {
            complain(Messages.get("explore.invalid", range.text(range.min()), range.text(range.max())));
        }
    }

    private void complain(String reason) {
        hint.setText(reason);
        hint.setVisible(!reason.isEmpty());
        slider.setVisible(reason.isEmpty());
        field.pseudoClassStateChanged(DANGER, !reason.isEmpty());
        field.setAccessibleHelp(reason);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        boolean isAccepted = event.getCode() == KeyCode.ENTER && !hint.isVisible();
        if (event.getCode() == KeyCode.ESCAPE || isAccepted) {
            write();
            field.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            double step = event.getCode() == KeyCode.UP ? range.step() : -range.step();
            value.set(range.round(value.get() + step));
            write();
            event.consume();
        }
    }
}
