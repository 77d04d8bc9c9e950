package dev.inkling.ui.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One curve's line in the card beside the crosshair. */
final class ReadOutRow {
    static final double HEIGHT = 18;
    static final double WIDEST_NAME = 170;

    private final Swatch swatch = new Swatch(14);
    private final Label name = label("name");
    private final Label value = label("value");
    private final Label raw = label("raw");
    private final Label difference = label("difference");
    private final FontIcon pin = new FontIcon(Feather.MAP_PIN);

    ReadOutRow() {
        name.setMaxWidth(WIDEST_NAME);
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // keeps the role at the name's end
        pin.setIconSize(10);
        List<Node> nodes = nodes();
        for (int column = 0; column < nodes.size(); column++) {
            GridPane.setColumnIndex(nodes.get(column), column);
        }
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinHeight(HEIGHT);
        label.setMaxHeight(HEIGHT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    List<Node> nodes() {
        return List.of(swatch, name, value, raw, difference);
    }

    void fill(Reading reading, ChartSettings settings, boolean withRaw, boolean withDifference) {
        Curve curve = reading.curve();
        boolean right = reading.traced().onRight();
        ValueFormat format = settings.format(right);
        Color color = curve.colorProperty().get().on(settings.colors().background());
        swatch.show(color, right ? Dash.DOTTED : curve.dashProperty().get(), curve.kind());
        name.setText(curve.displayName());
        name.setGraphic(curve.belongsTo(settings.pinned()) ? pin : null);
        value.setText(format.exact(reading.value()));
        raw.setText(withRaw && curve.kind().isSmoothed() ? format.exact(reading.raw()) : "");
        show(raw, withRaw);
        difference.setText(withDifference ? format.difference(reading.difference()) : "");
        show(difference, withDifference);
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }
}
