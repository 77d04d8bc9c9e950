package dev.inkling.ui.curves;

import dev.inkling.ui.support.Messages;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/**
 * Buttons of which exactly one is pressed, for the values of a property. Each text has the key of them all and its value as
 * its key.
 */
final class Choice<T extends Enum<T>> extends SegmentedButton {
    private final String key;
    private final Property<T> property;
    private final ToggleGroup group = new ToggleGroup();

    @SafeVarargs
    Choice(String key, Property<T> property, T... values) {
        this.key = key;
        this.property = property;
        setId(key.replace('.', '-'));
        setToggleGroup(group);
        setMinWidth(Region.USE_PREF_SIZE);
        for (T value : values) {
            getButtons().add(button(value));
        }
        property.addListener((observable, old, now) -> press(now));
        press(property.getValue());
        group.selectedToggleProperty().addListener((observable, old, now) -> {
            // Pressing the chosen one again would leave none.
            if (now == null && old != null) {
                old.setSelected(true);
            }
        });
    }

    private ToggleButton button(T value) {
        String name = value.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(Messages.get(key + "." + name));
        button.setId(getId() + "-" + name);
        button.setUserData(value);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().addListener((observable, was, is) -> {
            if (is) {
                property.setValue(value);
            }
        });
        return button;
    }

    private void press(T value) {
        // The group releases the other one itself.
        getButtons().stream()
                .filter(button -> button.getUserData() == value)
                .forEach(button -> button.setSelected(true));
    }

    /** Shows a picture instead of a value's text, which becomes its tooltip. */
    void picture(T value, Node picture) {
        for (ToggleButton button : getButtons()) {
            if (button.getUserData() == value) {
                @Nullable String text = button.getText();
                button.setTooltip(new Tooltip(text));
                button.setAccessibleText(text);
                button.setText(null);
                button.setGraphic(picture);
            }
        }
    }
}
