package dev.inkling.ui.chart;

import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The card beside the crosshair: what each curve says there, how far from the pinned run that is, and what happened there. */
final class ReadOut extends VBox {
    private static final double FRAME_HEIGHT = 42;
    private static final double GAP = 14;
    private static final double INSET = 6;
    private static final int COLUMNS = 5;
    /** Name, value and raw value of a curve; the last column has the difference. */
    private static final int RAW_COLUMN = 3;

    private final Label header = new Label();
    private final GridPane grid = new GridPane();
    private final Label rawHead = head("chart.readout.raw", RAW_COLUMN);
    private final Label differenceHead = head("chart.readout.difference", COLUMNS - 1);
    private final Label events = new Label();
    private final Label more = new Label();
    private final List<ReadOutRow> rows = new ArrayList<>();
    private double widest;
    private boolean atBottom;

    ReadOut() {
        getStyleClass().add("chart-read-out");
        header.getStyleClass().add("header");
        events.getStyleClass().add("events");
        more.getStyleClass().add("more");
        grid.setHgap(7);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (column == 1) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(20);
                constraints.setMaxWidth(ReadOutRow.WIDEST_NAME);
            } else {
                constraints.setMinWidth(USE_PREF_SIZE);
            }
            constraints.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
        }
        getChildren().setAll(header, grid, more, events);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    private static Label head(String key, int column) {
        Label head = new Label(Messages.get(key));
        head.getStyleClass().add("raw");
        head.setMinWidth(USE_PREF_SIZE);
        GridPane.setColumnIndex(head, column);
        GridPane.setRowIndex(head, 0);
        return head;
    }

    /** Shows readings beside a crosshair, inside of the chart and not under the cursor. */
    void show(ChartFrame frame, double x, CrosshairReadings at, ChartSettings settings, double chartHeight) {
        List<Reading> readings = at.readings();
        header.setText(Messages.get(
                "chart.readout.header", frame.axis().label(), frame.axis().exact(x)));
        show(events, !at.events().isEmpty());
        events.setText(String.join("\n", at.events()));
        boolean compared = at.isCompared();
        double lines = at.events().size() + (compared ? 1 : 0);
        double room = (chartHeight - 2 * INSET - FRAME_HEIGHT) / ReadOutRow.HEIGHT - lines;
        fill(readings, settings, compared, (int) Math.max(1, room));
        setVisible(true);
        avoid(readings, frame.area());
        place(frame, frame.screenX(x), chartHeight);
    }

    void hide() {
        setVisible(false);
        widest = 0;
    }

    private void fill(List<Reading> readings, ChartSettings settings, boolean compared, int room) {
        int shown = readings.size() <= room ? readings.size() : Math.max(1, room - 1);
        while (rows.size() < shown) {
            rows.add(new ReadOutRow());
        }
        boolean withRaw = settings.smoothing() > 0;
        List<Node> nodes = new ArrayList<>();
        if (compared) {
            nodes.add(differenceHead);
            if (withRaw) {
                nodes.add(rawHead);
            }
        }
        for (int i = 0; i < shown; i++) {
            ReadOutRow row = rows.get(i);
            row.fill(readings.get(i), settings, withRaw, compared);
            for (Node node : row.nodes()) {
                GridPane.setRowIndex(node, i + 1);
                nodes.add(node);
            }
        }
        if (!grid.getChildren().equals(nodes)) {
            grid.getChildren().setAll(nodes);
        }
        more.setText(Messages.get("chart.readout.more", readings.size() - shown));
        show(more, shown < readings.size());
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
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
}
