package dev.inkling.ui.inspect;

import dev.inkling.data.Table;
import dev.inkling.ui.support.ClassLegend;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.RowSample;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A table at a glance: the summary of its features and how they go together. Scrolls where there is little height. */
final class TableOverview extends ScrollPane {
    private final Table table;
    private final SummaryTable summary;

    /** @param table with one row or more */
    TableOverview(Table table) {
        this.table = table;
        summary = new SummaryTable(table.featureNames().size(), "inspect.summary.feature");
        getStyleClass().add("table-overview");
        VBox head = new VBox(8, heading(), summary);
        head.getStyleClass().add("table-head");
        BorderPane content = new BorderPane(new ScatterMatrix(table));
        content.getStyleClass().add("table-content");
        content.setTop(head);
        int features = table.featureNames().size();
        VBox notes = new VBox();
        if (features > ScatterMatrix.MOST_FEATURES) {
            notes.getChildren().add(note(Messages.get("inspect.matrix.first", ScatterMatrix.MOST_FEATURES, features)));
        }
        if (table.rows() > RowSample.MOST) {
            notes.getChildren().add(note(RowSample.note(RowSample.MOST, table.rows())));
        }
        content.setBottom(notes);
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("hint");
        return note;
    }

    private HBox heading() {
        ComboBox<Integer> rows = new ComboBox<>();
        rows.setId("inspect-summary-class");
        rows.setAccessibleText(Messages.get("inspect.summary.of"));
        rows.setTooltip(new Tooltip(Messages.get("inspect.summary.of")));
        rows.setMinWidth(USE_PREF_SIZE);
        rows.setConverter(new RowsNames());
        rows.getItems().add(SummaryRows.ALL_ROWS);
        IntStream.range(0, table.classNames().size()).forEach(rows.getItems()::add);
        rows.valueProperty().addListener((observable, before, now) -> summary.show(table, now));
        rows.setValue(SummaryRows.ALL_ROWS);
        ClassLegend legend = new ClassLegend(table.classNames());
        legend.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        HBox heading = new HBox(12, rows, legend);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private final class RowsNames extends StringConverter<Integer> {
        @Override
        public String toString(Integer label) {
            return label == SummaryRows.ALL_ROWS
                    ? Messages.get("inspect.summary.all", table.rows())
                    : table.classNames().get(label);
        }

        @Override
        public Integer fromString(String name) {
            throw new UnsupportedOperationException("The box is not editable.");
        }
    }
}
