package dev.inkling.ui.runs.table;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.chart.Swatch;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether a line's runs are shown on the charts, in which color, and whether they are the reference; a click changes each. */
final class LookCell extends TableCell<TableLine, TableLine> {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final RunActions actions;
    private final FontIcon eye = new FontIcon(Feather.EYE);
    private final Swatch look = new Swatch(18);
    private final Button pin;
    private final HBox buttons = new HBox();
    private final InvalidationListener changed = observable -> show();
    // Cells come and go, the runs and what is pinned among them stay.
    private final WeakInvalidationListener weakly = new WeakInvalidationListener(changed);
    private List<RunItem> shown = List.of();
    private @Nullable TableLine line;

    /** What the buttons of all cells say: a tooltip is a window, and takes as long to make as all else in a row. */
    static final class Tips {
        private final Tooltip show = new Tooltip(Messages.get("runs.show.tip"));
        private final Tooltip color = new Tooltip(Messages.get("runs.color.tip"));
        private final Tooltip pin = new Tooltip(Messages.get("runs.pin.tip"));
    }

    LookCell(RunActions actions, Tips tips) {
        this.actions = actions;
        pin = button(new FontIcon(Feather.MAP_PIN), tips.pin);
        Button visible = button(eye, tips.show);
        visible.setOnAction(event -> actions.setVisible(shown, !anyVisible()));
        Button color = button(look, tips.color);
        color.setOnAction(event -> colors().show(color, Side.BOTTOM, 0, 0));
        pin.getStyleClass().add("pin-button");
        pin.setOnAction(event -> {
            if (line != null) {
                actions.pin(line);
            }
        });
        buttons.getChildren().setAll(visible, color, pin);
        buttons.setAlignment(Pos.CENTER);
        setAlignment(Pos.CENTER);
        // The theme, and with it which variant of a color can be seen, may change under the cell.
        sceneProperty().addListener(changed);
        textFillProperty().addListener(changed);
        actions.pinned().addListener(weakly);
    }

    private static Button button(Node graphic, Tooltip tip) {
        Button button = new Button(null, graphic);
        button.getStyleClass().addAll(Styles.FLAT, "look-button");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setTooltip(tip);
        button.setAccessibleText(tip.getText());
        button.setFocusTraversable(false);
        return button;
    }

    private ContextMenu colors() {
        ContextMenu menu = new ContextMenu();
        List<RunItem> runs = shown;
        menu.getItems()
                .setAll(ColorItems.on(
                        ColorItems.background(this),
                        color -> runs.forEach(run -> run.colorProperty().set(color))));
        return menu;
    }

    @Override
    protected void updateItem(@Nullable TableLine item, boolean empty) {
        super.updateItem(item, empty);
        shown.forEach(run -> {
            run.visibleProperty().removeListener(weakly);
            run.colorProperty().removeListener(weakly);
        });
        line = empty ? null : item;
        shown = line == null ? List.of() : line.runs();
        shown.forEach(run -> {
            run.visibleProperty().addListener(weakly);
            run.colorProperty().addListener(weakly);
        });
        show();
    }

    private boolean anyVisible() {
        return shown.stream().anyMatch(run -> run.visibleProperty().get());
    }

    private void show() {
        if (line == null) {
            setGraphic(null);
            return;
        }
        boolean visible = anyVisible();
        eye.setIconCode(visible ? Feather.EYE : Feather.EYE_OFF);
        // Of repeats as their mean is drawn.
        RunItem first = shown.get(0);
        look.show(first.colorProperty().get().on(ColorItems.background(this)), first.dash());
        look.setOpacity(visible ? 1 : 0.4);
        pin.pseudoClassStateChanged(PINNED, actions.isPinned(line));
        setGraphic(buttons);
    }
}
