package dev.inkling.ui.support;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of whole sentences, which are as high as they need be. */
public final class Sentence {
    private Sentence() {}

    public static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A smaller one, for what need not be read first. */
    public static Label note(String text) {
        Label note = wrapped(text);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return note;
    }
}
