package dev.inkling.ui.mine;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The buttons of a guided collection: the last one again, skip, done, and large the one that is pressed most: next. */
final class CollectRow extends HBox {
    private final Button undo =
            Buttons.icon("mine-collect-undo", Feather.CORNER_UP_LEFT, Messages.get("mine.collect.undo"));

    CollectRow(InkCanvas canvas, CollectingActions actions) {
        super(6);
        getStyleClass().add("collect-row");
        setAlignment(Pos.CENTER_LEFT);
        Button skip = button("skip", Feather.SKIP_FORWARD);
        Button done = button("done", Feather.CHECK_SQUARE);
        Button next = button("next", Feather.ARROW_RIGHT);
        next.getStyleClass().add(Styles.ACCENT);
        next.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(next, Priority.ALWAYS);
        next.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> canvas.drawingProperty().get().isEmpty(), canvas.drawingProperty()));
        undo.setOnAction(event -> actions.undo());
        skip.setOnAction(event -> actions.skip());
        done.setOnAction(event -> actions.end());
        next.setOnAction(event -> actions.next());
        getChildren().setAll(undo, skip, done, next);
    }

    /** What the buttons do. */
    interface CollectingActions {
        void undo();

        void skip();

        void end();

        void next();
    }

    void setUndoable(boolean possible) {
        undo.setDisable(!possible);
    }

    private static Button button(String name, Feather icon) {
        return Buttons.labeled(
                "mine-collect-" + name,
                Messages.get("mine.collect." + name),
                icon,
                Messages.get("mine.collect." + name + ".tip"));
    }
}
