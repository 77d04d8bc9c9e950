package dev.inkling.ui.inspect;

import dev.inkling.data.FeatureSummary;
import dev.inkling.data.Table;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlainNumber;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Minimum, quartiles, mean, maximum and deviation of each feature. */
final class SummaryTable extends TableView<SummaryRows.Row> {
    private static final double ROW_HEIGHT = 28;
    private static final double HEADER_HEIGHT = 40;
    private static final int MOST_ROWS_IN_SIGHT = 6;
    private static final int DECIMALS = 3;

    /**
     * @param rows how many there will be
     * @param nameKey of the text that says what a row is of
     */
    SummaryTable(int rows, String nameKey) {
        getStyleClass().addAll("summary-table", "dense", "bordered");
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        double height = HEADER_HEIGHT + Math.min(rows, MOST_ROWS_IN_SIGHT) * ROW_HEIGHT;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        TableColumn<SummaryRows.Row, String> name = new TableColumn<>(Messages.get(nameKey));
        name.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(cell.getValue().feature()));
        name.setMinWidth(100);
        name.setSortable(false);
        name.setReorderable(false);
        getColumns().add(name);
        addNumber("min", FeatureSummary::min);
        addNumber("q1", FeatureSummary::q1);
        addNumber("median", FeatureSummary::median);
        addNumber("mean", FeatureSummary::mean);
        addNumber("q3", FeatureSummary::q3);
        addNumber("max", FeatureSummary::max);
        addNumber("sd", FeatureSummary::sd);
    }

    /** @param label a class, or {@link SummaryRows#ALL_ROWS} */
    void show(Table table, int label) {
        getItems().setAll(SummaryRows.of(table, label));
    }

    private void addNumber(String key, ToDoubleFunction<FeatureSummary> number) {
        TableColumn<SummaryRows.Row, String> column = new TableColumn<>(Messages.get("inspect.summary." + key));
        column.getStyleClass().add("align-right");
        column.setMinWidth(48);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                PlainNumber.text(number.applyAsDouble(cell.getValue().summary()), DECIMALS)));
        getColumns().add(column);
    }
}
