package dev.inkling.ui.setup;

import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;

/** Builds the rows of the settings form and keeps them up to date. */
final class SettingsForm {
    private final SetupViewModel setup;
    private final List<SettingRow> rows = new ArrayList<>();
    private final Map<Control, Label> reasons = new HashMap<>();
    private final ValidationSupport validation = new ValidationSupport();

    SettingsForm(SetupViewModel setup) {
        this.setup = setup;
        validation.setErrorDecorationEnabled(true);
        validation.setValidationDecorator(new FieldDecoration(reasons));
    }

    /** Follows what is chosen: whether a setting is shown, and what is right, may depend on the others. */
    void update() {
        rows.forEach(SettingRow::update);
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

    /** The row of a setting, with more controls at its end. */
    SettingRow row(Setting<?> setting, Node... beside) {
        SettingRow row = new SettingRow(setup, setting, beside);
        rows.add(row);
        if (setting instanceof SettingField<?> field && row.control() instanceof TextField input) {
            reasons.put(input, row.reason());
            validation.registerValidator(
                    input,
                    false,
                    (control, text) -> ValidationResult.fromErrorIf(
                            control, field.problem().orElse(""), field.problem().isPresent()));
        }
        return row;
    }
}
