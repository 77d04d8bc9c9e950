package dev.inkling.ui.explore;

import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.ClassLegend;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.RowSample;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The decision map with the choice of its two features and its legend. */
final class MapPanel extends VBox {
    private final DecisionMap map;
    private final ComboBox<String> across;
    private final ComboBox<String> up;

    MapPanel(ExplorerModel model) {
        super(6);
        getStyleClass().add("map-panel");
        List<String> names = model.featureNames();
        map = new DecisionMap(model);
        up = box("y", names);
        across = box("x", names);
        across.getSelectionModel().select(model.across());
        up.getSelectionModel().select(model.up());
        across.getSelectionModel().selectedIndexProperty().addListener(change -> showFeatures(model));
        up.getSelectionModel().selectedIndexProperty().addListener(change -> showFeatures(model));
        showFeatures(model);
        Label over = new Label(Messages.get("explore.over"));
        over.setMinWidth(USE_PREF_SIZE);
        HBox axes = new HBox(6, up, over, across);
        axes.setAlignment(Pos.CENTER);
        HBox.setHgrow(up, Priority.ALWAYS);
        HBox.setHgrow(across, Priority.ALWAYS);
        ClassLegend legend = new ClassLegend(model.dataset().classNames());
        legend.setAlignment(Pos.CENTER);
        Tooltip.install(legend, new Tooltip(Messages.get("explore.legend")));
        setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(axes, map, legend);
        int rows = model.table().rows();
        if (map.points() < rows) {
            Label note = new Label(RowSample.note(map.points(), rows));
            note.getStyleClass().add("hint");
            getChildren().add(note);
        }
    }

    void setPredictor(@Nullable Predictor predictor) {
        map.setPredictor(predictor);
    }

    private void showFeatures(ExplorerModel model) {
        model.chooseAxes(
                across.getSelectionModel().getSelectedIndex(),
                up.getSelectionModel().getSelectedIndex());
        map.show(model.across(), model.up());
    }

    private static ComboBox<String> box(String axis, List<String> names) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("explore-" + axis);
        box.getItems().setAll(names);
        box.setAccessibleText(Messages.get("explore." + axis));
        box.setTooltip(new Tooltip(Messages.get("explore." + axis)));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(110);
        box.setMinWidth(60);
        return box;
    }
}
