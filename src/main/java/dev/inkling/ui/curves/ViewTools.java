package dev.inkling.ui.curves;

import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Switches between the ways to lay runs out, and opens what is set less often. */
final class ViewTools extends HBox {
    private final ViewOptions options;

    ViewTools(ViewOptions options) {
        super(2);
        this.options = options;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        Choice<CurvesLayout> layout = new Choice<>("curves.layout", options.layoutProperty(), CurvesLayout.values());
        layout.picture(CurvesLayout.OVERLAY, new FontIcon(Feather.LAYERS));
        layout.picture(CurvesLayout.SIDE_BY_SIDE, new FontIcon(Feather.GRID));
        layout.picture(CurvesLayout.ONE_CHART, new FontIcon(Feather.COLUMNS));
        Button more = Buttons.icon("curves-view", Feather.SLIDERS, Messages.get("curves.view"));
        PopOver popOver = new PopOver(content());
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setTitle(Messages.get("curves.view"));
        // Its own style sheet knows no theme.
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(LiveChart.class.getResource("/dev/inkling/ui/chart.css"))
                        .toExternalForm());
        more.setOnAction(event -> {
            if (popOver.isShowing()) {
                popOver.hide();
            } else {
                popOver.show(more);
            }
        });
        getChildren().setAll(layout, more);
    }

    private VBox content() {
        Choice<Spread> spread = new Choice<>("curves.spread", options.spreadProperty(), Spread.values());
        spread.disableProperty().bind(options.bandsProperty().not());
        Label spreadName = new Label(Messages.get("curves.spread"));
        HBox spreadRow = new HBox(8, spreadName, spread);
        spreadRow.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(
                10,
                check("curves.outliers", options.ignoreOutliersProperty()),
                check("curves.zoom.alone", options.zoomAloneProperty()),
                check("curves.bands", options.bandsProperty()),
                spreadRow);
        content.getStyleClass().add("curves-view-options");
        return content;
    }

    private static CheckBox check(String key, BooleanProperty property) {
        CheckBox box = new CheckBox(Messages.get(key));
        box.setId(key.replace('.', '-'));
        box.setTooltip(new Tooltip(Messages.get(key + ".tip")));
        box.selectedProperty().bindBidirectional(property);
        return box;
    }
}
