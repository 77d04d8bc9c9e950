package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;

/** Builds the rows of the settings form: a name on the left, a control on the right, and the reason below when it is wrong. */
final class SettingsForm {
    private static final double NAME_WIDTH = 98;

    private final Map<Control, Label> reasons = new HashMap<>();
    private final ValidationSupport validation = new ValidationSupport();

    SettingsForm() {
        validation.setErrorDecorationEnabled(true);
        validation.setValidationDecorator(new FieldDecoration(reasons));
    }

    /** Checks all fields anew: what is right may depend on the dataset. */
    void recheck() {
        validation.revalidate();
    }

    /** A card with a heading over its rows. */
    static VBox card(String key, Node... rows) {
        Label heading = new Label(Messages.get(key));
        heading.getStyleClass().addAll("card-heading");
        VBox card = new VBox(8, heading);
        card.getChildren().addAll(rows);
        card.getStyleClass().add("card");
        return card;
    }

    /** A row with a text field for a setting. */
    Node textRow(SettingField<?> field, Node... beside) {
        TextField input = textField(field);
        HBox controls = new HBox(6, input);
        controls.getChildren().addAll(beside);
        HBox.setHgrow(input, Priority.ALWAYS);
        return row(field.name(), controls, reasonFor(input));
    }

    private TextField textField(SettingField<?> field) {
        TextField input = new TextField();
        input.setId("setup-" + field.name());
        input.setPrefColumnCount(6);
        input.setPromptText(field.prompt());
        input.textProperty().bindBidirectional(field.textProperty());
        input.setTooltip(new Tooltip(Messages.get("setup." + field.name() + ".tip")));
        return input;
    }

    private Label reasonFor(TextField input) {
        Label reason = new Label();
        reason.setId(input.getId() + "-reason");
        reason.setWrapText(true);
        reason.getStyleClass().addAll("setting-reason", Styles.TEXT_SMALL);
        reason.setVisible(false);
        reason.setManaged(false);
        reasons.put(input, reason);
        return reason;
    }

    /** Watches a field's text; to be called after the row is made. */
    void validate(Node row, SettingField<?> field) {
        TextField input = (TextField) row.lookup("#setup-" + field.name());
        validation.registerValidator(
                input,
                false,
                (control, text) -> ValidationResult.fromErrorIf(
                        control, field.problem().orElse(""), field.problem().isPresent()));
    }

    /** A row with a list to choose from; texts are {@code setup.NAME.value}. */
    static <E extends Enum<E>> Node choiceRow(String name, E[] values, ObjectProperty<E> property) {
        ComboBox<E> box = choice(name, values, property);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return row(name, new HBox(box));
    }

    static <E extends Enum<E>> ComboBox<E> choice(String name, E[] values, ObjectProperty<E> property) {
        ComboBox<E> box = new ComboBox<>();
        box.setId("setup-" + name);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : label(name, value);
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("The list is not editable.");
            }
        });
        box.valueProperty().bindBidirectional(property);
        box.setTooltip(new Tooltip(Messages.get("setup." + name + ".tip")));
        return box;
    }

    /** A row with an on-off switch. */
    static Node switchRow(String name, Property<Boolean> property) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("setup-" + name);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(property);
        toggle.setTooltip(new Tooltip(Messages.get("setup." + name + ".tip")));
        return row(name, new HBox(toggle));
    }

    private static Node row(String name, HBox controls, Node... below) {
        controls.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(controls, Priority.ALWAYS);
        HBox row = new HBox(8, name(name), controls);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(2, row);
        all.getChildren().addAll(below);
        return all;
    }

    private static Label name(String name) {
        Label label = new Label(Messages.get("setup." + name));
        label.setMinWidth(NAME_WIDTH);
        label.setPrefWidth(NAME_WIDTH);
        label.getStyleClass().add("setting-name");
        return label;
    }

    private static String label(String name, Enum<?> value) {
        return Messages.get("setup." + name + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
