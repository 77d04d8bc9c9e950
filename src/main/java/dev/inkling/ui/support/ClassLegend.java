package dev.inkling.ui.support;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Marker and name of each class, in as many lines as it takes. */
public final class ClassLegend extends FlowPane {
    private static final double RADIUS = 4.5;

    /** @param names of the classes 0…K−1 */
    public ClassLegend(List<String> names) {
        super(14, 4);
        getStyleClass().add("class-legend");
        for (int label = 0; label < names.size(); label++) {
            Label entry = new Label(names.get(label), Marker.node(label, RADIUS));
            entry.setMinWidth(USE_PREF_SIZE);
            getChildren().add(entry);
        }
    }
}
