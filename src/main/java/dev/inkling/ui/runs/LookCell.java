package dev.inkling.ui.runs;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.chart.RunColor;
import dev.inkling.ui.chart.RunPalette;
import dev.inkling.ui.support.Messages;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether a run is shown on the charts, and in which color; a click changes either. */
final class LookCell extends TableCell<RunItem, RunItem> {
    private final FontIcon eye = new FontIcon(Feather.EYE);
    private final Circle dot = new Circle(5);
    private final HBox buttons = new HBox(2);
    private final InvalidationListener changed = observable -> show();
    private @Nullable RunItem shown;

    LookCell() {
        Button visible = button(eye, "runs.show.tip");
        visible.setOnAction(event -> {
            if (shown != null) {
                shown.visibleProperty().set(!shown.visibleProperty().get());
            }
        });
        Button color = button(dot, "runs.color.tip");
        color.setOnAction(event -> colors().show(color, javafx.geometry.Side.BOTTOM, 0, 0));
        buttons.getChildren().setAll(visible, color);
        buttons.setAlignment(Pos.CENTER);
        setAlignment(Pos.CENTER);
        // The theme, and with it which variant of a color can be seen, may change under the cell.
        sceneProperty().addListener(changed);
        textFillProperty().addListener(changed);
    }

    private static Button button(javafx.scene.Node graphic, String tip) {
        Button button = new Button(null, graphic);
        button.getStyleClass().addAll(Styles.FLAT, "look-button");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Messages.get(tip)));
        button.setAccessibleText(Messages.get(tip));
        button.setFocusTraversable(false);
        return button;
    }

    private ContextMenu colors() {
        ContextMenu menu = new ContextMenu();
        for (int i = 0; i < RunPalette.size(); i++) {
            RunColor choice = RunPalette.color(i);
            MenuItem entry =
                    new MenuItem(Messages.get("runs.color", i + 1), new Circle(6, choice.on(textBackground())));
            entry.setOnAction(event -> {
                if (shown != null) {
                    shown.colorProperty().set(choice);
                }
            });
            menu.getItems().add(entry);
        }
        return menu;
    }

    @Override
    protected void updateItem(@Nullable RunItem item, boolean empty) {
        super.updateItem(item, empty);
        if (shown != null) {
            shown.visibleProperty().removeListener(changed);
            shown.colorProperty().removeListener(changed);
        }
        shown = empty ? null : item;
        if (shown != null) {
            shown.visibleProperty().addListener(changed);
            shown.colorProperty().addListener(changed);
        }
        show();
    }

    private void show() {
        if (shown == null) {
            setGraphic(null);
            return;
        }
        boolean visible = shown.visibleProperty().get();
        eye.setIconCode(visible ? Feather.EYE : Feather.EYE_OFF);
        dot.setFill(shown.colorProperty().get().on(textBackground()));
        dot.setOpacity(visible ? 1 : 0.4);
        setGraphic(buttons);
    }

    /** Text is dark on light backgrounds and light on dark ones. */
    private Color textBackground() {
        return getTextFill() instanceof Color text && text.getBrightness() > 0.5 ? Color.BLACK : Color.WHITE;
    }
}
