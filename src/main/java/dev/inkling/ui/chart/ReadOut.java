package dev.inkling.ui.chart;

import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The card beside the crosshair: what each curve says there. */
final class ReadOut extends VBox {
    private static final double ROW_HEIGHT = 18;
    private static final double FRAME_HEIGHT = 42;
    private static final double GAP = 14;
    private static final double INSET = 6;
    private static final double WIDEST_NAME = 170;

    private final Label header = new Label();
    private final GridPane grid = new GridPane();
    private final Label more = new Label();
    private final List<Row> rows = new ArrayList<>();
    private double widest;
    private boolean atBottom;

    ReadOut() {
        getStyleClass().add("chart-read-out");
        header.getStyleClass().add("header");
        more.getStyleClass().add("more");
        grid.setHgap(7);
        for (int column = 0; column < 4; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (column == 1) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(20);
                constraints.setMaxWidth(WIDEST_NAME);
            } else {
                constraints.setMinWidth(USE_PREF_SIZE);
            }
            constraints.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
        }
        getChildren().setAll(header, grid, more);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Shows readings beside a crosshair, inside of the chart and not under the cursor. */
    void show(ChartFrame frame, double x, List<Reading> readings, ChartSettings settings, double chartHeight) {
        header.setText(Messages.get(
                "chart.readout.header", frame.axis().label(), frame.axis().exact(x)));
        fill(readings, settings, (int) Math.max(1, (chartHeight - 2 * INSET - FRAME_HEIGHT) / ROW_HEIGHT));
        setVisible(true);
        avoid(readings, frame.area());
        place(frame, frame.screenX(x), chartHeight);
    }

    void hide() {
        setVisible(false);
        widest = 0;
    }

    private void fill(List<Reading> readings, ChartSettings settings, int room) {
        int shown = readings.size() <= room ? readings.size() : Math.max(1, room - 1);
        while (rows.size() < shown) {
            rows.add(new Row());
        }
        boolean withRaw = settings.smoothing() > 0;
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            Row row = rows.get(i);
            row.fill(readings.get(i), settings, withRaw);
            for (Node node : row.nodes()) {
                GridPane.setRowIndex(node, i);
                nodes.add(node);
            }
        }
        if (!grid.getChildren().equals(nodes)) {
            grid.getChildren().setAll(nodes);
        }
        more.setText(Messages.get("chart.readout.more", readings.size() - shown));
        more.setManaged(shown < readings.size());
        more.setVisible(shown < readings.size());
    }

    /** Goes to the half of the plot where the curves are not, and changes its mind only when they clearly are elsewhere. */
    private void avoid(List<Reading> readings, PlotArea area) {
        double mean = readings.stream()
                .mapToDouble(Reading::screenY)
                .filter(Double::isFinite)
                .average()
                .orElse(area.bottom());
        double depth = (mean - area.top()) / area.height();
        atBottom = atBottom ? depth < 0.6 : depth < 0.35;
    }

    /** The card keeps its largest width while it is shown: digits change all the time, its edge should not. */
    private void place(ChartFrame frame, double crosshair, double chartHeight) {
        applyCss();
        PlotArea area = frame.area();
        widest = Math.max(widest, Math.ceil(prefWidth(-1)));
        double roomRight = area.right() + INSET - (crosshair + GAP);
        double roomLeft = crosshair - GAP - INSET;
        boolean right = roomRight >= widest || roomRight >= roomLeft;
        double width = Math.min(widest, right ? roomRight : roomLeft);
        double height = Math.ceil(prefHeight(width));
        double left = right ? crosshair + GAP : crosshair - GAP - width;
        double wanted = atBottom ? area.bottom() - INSET - height : area.top() + INSET;
        double top = Math.max(0, Math.min(wanted, chartHeight - height));
        resizeRelocate(Math.rint(left), Math.rint(top), width, height);
    }

    /** One curve's line in the card. */
    private static final class Row {
        private final Swatch swatch = new Swatch(14);
        private final Label name = new Label();
        private final Label value = new Label();
        private final Label raw = new Label();

        Row() {
            name.getStyleClass().add("name");
            name.setMaxWidth(WIDEST_NAME);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // keeps the role at the name's end
            value.getStyleClass().add("value");
            raw.getStyleClass().add("raw");
            List<Node> nodes = nodes();
            for (int column = 0; column < nodes.size(); column++) {
                GridPane.setColumnIndex(nodes.get(column), column);
            }
            for (Label label : List.of(name, value, raw)) {
                label.setMinHeight(ROW_HEIGHT);
                label.setMaxHeight(ROW_HEIGHT);
            }
            value.setMinWidth(USE_PREF_SIZE);
            raw.setMinWidth(USE_PREF_SIZE);
        }

        List<Node> nodes() {
            return List.of(swatch, name, value, raw);
        }

        void fill(Reading reading, ChartSettings settings, boolean withRaw) {
            Curve curve = reading.curve();
            Color color = curve.colorProperty().get().on(settings.colors().background());
            swatch.show(color, curve.dashProperty().get(), curve.kind());
            name.setText(curve.displayName());
            value.setText(settings.format().exact(reading.value()));
            raw.setText(withRaw && curve.kind().isSmoothed() ? settings.format().exact(reading.raw()) : "");
            raw.setManaged(withRaw);
            raw.setVisible(withRaw);
        }
    }
}
