package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The columns of the table behind the fixed ones: made when first shown, remembered in the order in which they stand. */
final class ShownColumns {
    private static final double DEVIATION_WIDTH = 100;

    private final TableView<TableLine> table;
    private final List<TableColumn<TableLine, ?>> fixed;
    private final ColumnCatalog catalog;
    private final ColumnMemory memory;
    private final MeasurementRequests requests;
    private final Map<RunColumn, TableColumn<TableLine, String>> made = new HashMap<>();
    private final List<RunColumn> chosen;
    private boolean differencesOnly;
    private boolean roomForDeviations;
    private boolean arranging;

    /** @param fixed columns that always stand in front */
    ShownColumns(
            TableView<TableLine> table,
            List<TableColumn<TableLine, ?>> fixed,
            ColumnCatalog catalog,
            ColumnMemory memory,
            MeasurementRequests requests) {
        this.table = table;
        this.fixed = fixed;
        this.catalog = catalog;
        this.memory = memory;
        this.requests = requests;
        chosen = new ArrayList<>(catalog.named(memory.columns()));
        show(chosen);
        ListChangeListener<TableColumn<TableLine, ?>> moved = change -> takeOverOrder();
        table.getColumns().addListener(moved);
        catalog.target().scoreProperty().addListener((observable, old, now) -> made.forEach(this::setHeading));
    }

    boolean isChosen(RunColumn column) {
        return chosen.contains(column);
    }

    /** Adds a column behind the last shown one that is offered before it, or removes one. */
    void choose(RunColumn column, boolean wanted) {
        chosen.remove(column);
        if (wanted) {
            List<RunColumn> order = catalog.columns();
            int place = 0;
            for (int i = 0; i < chosen.size(); i++) {
                if (order.indexOf(chosen.get(i)) < order.indexOf(column)) {
                    place = i + 1;
                }
            }
            chosen.add(place, column);
        }
        remember();
        show(chosen);
    }

    void reset() {
        chosen.clear();
        chosen.addAll(catalog.named(List.of()));
        remember();
        show(chosen);
    }

    /** Shows what was chosen, or of the settings those alone that tell these runs apart. */
    void update(boolean onlyDifferences, List<RunItem> runs) {
        differencesOnly = onlyDifferences;
        show(onlyDifferences ? Differences.columns(chosen, catalog.columns(), runs) : chosen);
    }

    /** Widens columns for repeats, unless that was done before: who makes them narrower then is not argued with. */
    boolean makeRoomForDeviations() {
        boolean first = !roomForDeviations;
        if (first) {
            roomForDeviations = true;
            made.forEach(this::widen);
        }
        return first;
    }

    private void widen(RunColumn column, TableColumn<TableLine, String> of) {
        if (roomForDeviations && column.group() == ColumnGroup.RESULTS) {
            of.setPrefWidth(Math.max(of.getPrefWidth(), DEVIATION_WIDTH));
        }
    }

    /** What the table shows, in its order. */
    List<RunColumn> shown() {
        return table.getColumns().stream()
                .map(ShownColumns::columnOf)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether one of those that the table shows is about measurements. */
    boolean needMeasurements() {
        return shown().stream().anyMatch(RunColumn::needsMeasurements);
    }

    /** The order that the headings ask for; null for none. */
    @Nullable
    Comparator<TableLine> order() {
        Comparator<TableLine> order = null;
        for (TableColumn<TableLine, ?> sorted : table.getSortOrder()) {
            RunColumn column = columnOf(sorted);
            boolean ascending = sorted.getSortType() == SortType.ASCENDING;
            Comparator<TableLine> next = column == null
                    ? LineNames.order(ascending)
                    : (one, other) -> column.compare(one.runs(), other.runs(), ascending);
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    private static @Nullable RunColumn columnOf(TableColumn<TableLine, ?> column) {
        return (RunColumn) column.getUserData();
    }

    private void takeOverOrder() {
        if (!arranging && !differencesOnly && shown().size() == chosen.size()) {
            chosen.clear();
            chosen.addAll(shown());
            remember();
        }
    }

    private void remember() {
        memory.setColumns(chosen.stream().map(RunColumn::name).toList());
    }

    private void show(List<RunColumn> columns) {
        List<TableColumn<TableLine, ?>> wanted = new ArrayList<>(fixed);
        columns.forEach(column -> wanted.add(made.computeIfAbsent(column, this::make)));
        if (!wanted.equals(table.getColumns())) {
            arranging = true;
            table.getColumns().setAll(wanted);
            arranging = false;
        }
    }

    private TableColumn<TableLine, String> make(RunColumn column) {
        TableColumn<TableLine, String> made = new TableColumn<>();
        made.setId("runs-" + column.name());
        made.setUserData(column);
        setHeading(column, made);
        if (column.toTheRight()) {
            made.getStyleClass().add("number");
        }
        made.setCellValueFactory(row -> Bindings.createStringBinding(
                () -> row.getValue().text(column),
                row.getValue().runs().stream()
                        .flatMap(run -> column.changes(run).stream())
                        .toArray(Observable[]::new)));
        made.setCellFactory(
                ignored -> new LineCell(column.toTheRight(), column.needsMeasurements() ? requests::ask : line -> {}));
        made.setPrefWidth(column.width());
        widen(column, made);
        made.setEditable(false);
        return made;
    }

    private void setHeading(RunColumn column, TableColumn<TableLine, String> of) {
        Label heading = new Label(column.label().heading().get());
        heading.setTooltip(new Tooltip(column.label().tip()));
        of.setGraphic(heading);
    }
}
