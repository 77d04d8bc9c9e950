package dev.inkling.ui.draw;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Undo, redo, clear, and the pen's width for a canvas. */
public final class InkTools extends HBox {
    private static final double THINNEST = 4;
    private static final double THICKEST = 36;

    public InkTools(InkCanvas canvas) {
        getStyleClass().add("ink-tools");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FontIcon pen = new FontIcon(Feather.EDIT_2);
        Slider penWidth =
                new Slider(THINNEST, THICKEST, canvas.penWidthProperty().get());
        penWidth.valueProperty().bindBidirectional(canvas.penWidthProperty());
        penWidth.setTooltip(new Tooltip(Messages.get("draw.pen")));
        penWidth.setAccessibleText(Messages.get("draw.pen"));
        getChildren()
                .addAll(
                        button("undo", Feather.CORNER_UP_LEFT, canvas.undoableProperty(), canvas::undo),
                        button("redo", Feather.CORNER_UP_RIGHT, canvas.redoableProperty(), canvas::redo),
                        button("clear", Feather.TRASH_2, canvas.cleanProperty().not(), canvas::clear),
                        gap,
                        pen,
                        penWidth);
    }

    private static Button button(String name, Feather icon, ObservableBooleanValue enabled, Runnable action) {
        String text = Messages.get("draw." + name);
        Button button = new Button(null, new FontIcon(icon));
        button.setId("draw-" + name);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        button.disableProperty().bind(Bindings.not(enabled));
        button.setOnAction(event -> action.run());
        return button;
    }
}
