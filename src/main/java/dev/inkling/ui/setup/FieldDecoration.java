package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.decoration.ValidationDecoration;

/** Shows what is wrong with a field as a sentence right below it, and the field itself in the theme's color of danger. */
final class FieldDecoration implements ValidationDecoration {
    private final Map<Control, Label> reasons;

    /** @param reasons for each field the label below it */
    FieldDecoration(Map<Control, Label> reasons) {
        this.reasons = reasons;
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        show(message.getTarget(), message.getText());
    }

    @Override
    public void removeDecorations(Control target) {
        show(target, "");
    }

    @Override
    public void applyRequiredDecoration(Control target) {
        // A field that must not be empty says so when it is.
    }

    private void show(Control target, String reason) {
        Label label = reasons.get(target);
        if (label != null) {
            target.pseudoClassStateChanged(Styles.STATE_DANGER, !reason.isEmpty());
            target.setAccessibleHelp(reason);
            label.setText(reason);
            label.setVisible(!reason.isEmpty());
            label.setManaged(!reason.isEmpty());
        }
    }
}
