package dev.inkling.ui.explore;

import dev.inkling.ui.support.Marker;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The nearest training samples, nearest first: marker, class and distance side by side. */
final class NeighborList extends VBox {
    static final int COUNT = 5;

    private static final double RADIUS = 4.5;

    private final List<String> classNames;
    private final HBox row = new HBox(3);
    private final Label heading = new Label(Messages.get("explore.nearest"));

    NeighborList(List<String> classNames) {
        super(4);
        this.classNames = classNames;
        getStyleClass().add("neighbor-list");
        heading.getStyleClass().add("heading");
        heading.setTooltip(new Tooltip(Messages.get("explore.nearest.help")));
        getChildren().addAll(heading, row);
    }

    void show(List<Neighbor> neighbors) {
        row.getChildren().setAll(neighbors.stream().map(this::entry).toList());
    }

    private VBox entry(Neighbor neighbor) {
        String name = classNames.get(neighbor.label());
        Label species = new Label(name);
        species.getStyleClass().add("species");
        Label distance =
                new Label(Messages.get("explore.distance", neighbor.distance()), Marker.node(neighbor.label(), RADIUS));
        VBox entry = new VBox(distance, species);
        entry.setAlignment(Pos.CENTER);
        entry.getStyleClass().add("neighbor");
        entry.setMinWidth(0);
        entry.setPrefWidth(0);
        HBox.setHgrow(entry, Priority.ALWAYS);
        Tooltip.install(
                entry, new Tooltip(Messages.get("explore.neighbor", neighbor.row() + 1, name, neighbor.distance())));
        return entry;
    }
}
