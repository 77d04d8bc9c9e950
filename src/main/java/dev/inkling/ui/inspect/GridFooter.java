package dev.inkling.ui.inspect;

import dev.inkling.ui.support.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How many there are of each class, which samples are seen, and the way to the others. */
final class GridFooter extends HBox {
    private final GridModel model;
    private final Label place = new Label();
    private final Button previous = button("previous", Feather.CHEVRON_LEFT);
    private final Button next = button("next", Feather.CHEVRON_RIGHT);

    GridFooter(GridModel model, ClassDistribution distribution) {
        super(8);
        this.model = model;
        getStyleClass().add("grid-footer");
        setAlignment(Pos.CENTER_LEFT);
        setHgrow(distribution, Priority.ALWAYS);
        place.getStyleClass().add("place");
        place.setMinWidth(USE_PREF_SIZE);
        previous.setOnAction(event -> model.turn(-1));
        next.setOnAction(event -> model.turn(1));
        getChildren().addAll(distribution, place, previous, next);
        model.listProperty().addListener(change -> refresh());
        model.cursorProperty().addListener(change -> refresh());
        model.pageSizeProperty().addListener(change -> refresh());
        refresh();
    }

    private void refresh() {
        int size = model.listProperty().get().size();
        place.setText(
                size == 0
                        ? Messages.get("inspect.count.none")
                        : Messages.get("inspect.count", model.first() + 1, model.end(), size));
        previous.setDisable(model.first() == 0);
        next.setDisable(model.end() >= size);
    }

    private static Button button(String name, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("inspect-" + name);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(Messages.get("inspect." + name)));
        button.setAccessibleText(Messages.get("inspect." + name));
        return button;
    }
}
