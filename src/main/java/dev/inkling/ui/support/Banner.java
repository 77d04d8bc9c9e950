package dev.inkling.ui.support;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence that needs attention, laid over the charts, with at most one thing to do about it. */
public final class Banner extends HBox {
    private final Label text = Sentence.wrapped("");
    private final Button action = new Button();

    public Banner() {
        super(12);
        setId("banner");
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        text.setId("banner-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        action.setId("banner-action");
        action.getStyleClass().addAll(Styles.ACCENT);
        action.setMinWidth(USE_PREF_SIZE);
        Button close = Buttons.icon("banner-close", Feather.X, Messages.get("banner.close"));
        close.setOnAction(event -> hide());
        getChildren().setAll(new FontIcon(Feather.ALERT_CIRCLE), text, action, close);
        hide();
    }

    /** Shows a sentence until it is closed or another takes its place. */
    public void show(String sentence) {
        show(sentence, "", () -> {});
    }

    /** Shows a sentence with a button; pressing it closes the banner. */
    public void show(String sentence, String actionText, Runnable onAction) {
        text.setText(sentence);
        action.setText(actionText);
        action.setVisible(!actionText.isEmpty());
        action.setManaged(!actionText.isEmpty());
        action.setOnAction(event -> {
            hide();
            onAction.run();
        });
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }
}
