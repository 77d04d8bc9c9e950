package dev.inkling.ui.support;

import javafx.scene.control.TextField;

/** How fields for text behave everywhere. */
public final class Fields {
    private Fields() {}

    /** A text that is longer than its field would go on showing its end when nobody types there any more. */
    public static void showStartWhenLeft(TextField field) {
        field.focusedProperty().addListener((observable, old, focused) -> {
            if (!focused) {
                field.positionCaret(0);
            }
        });
    }
}
