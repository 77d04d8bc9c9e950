package dev.inkling.ui.runs;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.inkling.train.Batches;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The table of this session's runs: one row each, sortable; the selected one answers drawings. */
public final class RunsView extends StackPane {
    private final RunsModel model;
    private final TableView<RunItem> table = new TableView<>();
    private final TableColumn<RunItem, String> nameColumn = new TableColumn<>(Messages.get("runs.column.name"));

    /**
     * @param copySettings writes a run's settings into the form
     * @param comparison shows what was published about a run
     */
    public RunsView(RunsModel model, Consumer<TrainConfig> copySettings, Comparison comparison) {
        this.model = model;
        getStyleClass().add("runs");
        table.setId("runs-table");
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        table.setItems(model.runs());
        table.setEditable(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty = new Label(Messages.get("runs.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add(Styles.TEXT_MUTED);
        table.setPlaceholder(empty);
        addColumns();
        RunMenu menu = new RunMenu(model, this::selectionAtHand, this::rename, copySettings, comparison);
        table.setRowFactory(view -> {
            TableRow<RunItem> row = new RunRow();
            row.contextMenuProperty()
                    .bind(Bindings.when(row.emptyProperty())
                            .then((RunMenu) null)
                            .otherwise(menu));
            return row;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!hasFocus()) {
                table.requestFocus();
            }
        });
        followSelection();
        getChildren().add(table);
    }

    private void followSelection() {
        table.getSelectionModel().selectedItemProperty().addListener((observable, old, item) -> {
            if (item != null) {
                model.selectedProperty().set(item);
            }
        });
        model.selectedProperty().addListener((observable, old, item) -> {
            if (item != null && !table.getSelectionModel().getSelectedItems().contains(item)) {
                table.getSelectionModel().clearAndSelect(model.runs().indexOf(item));
                table.scrollTo(item);
            }
        });
    }

    private void addColumns() {
        TableColumn<RunItem, RunItem> look = new TableColumn<>();
        look.setCellValueFactory(row -> new javafx.beans.property.SimpleObjectProperty<>(row.getValue()));
        look.setCellFactory(column -> new LookCell());
        look.setSortable(false);
        look.setPrefWidth(56);
        look.setResizable(false);
        nameColumn.setCellValueFactory(row -> row.getValue().nameProperty());
        nameColumn.setCellFactory(TextFieldTableCell.forTableColumn());
        nameColumn.setOnEditCommit(event -> {
            String name = event.getNewValue().strip();
            if (!name.isEmpty()) {
                event.getRowValue().nameProperty().set(name);
            }
            table.refresh();
        });
        nameColumn.setPrefWidth(84);
        table.getColumns().add(look);
        table.getColumns().add(nameColumn);
        add("data", 58, item -> item.run().dataset().title(), Objects::toString, false);
        add(
                "state",
                70,
                RunItem::figures,
                figures -> Messages.get("runs.state." + figures.state().name().toLowerCase(java.util.Locale.ROOT)),
                false);
        add("rate", 52, item -> item.figures().learningRate(), Numbers::real, true);
        add("hidden", 66, item -> hidden(item.run().config()), Objects::toString, true);
        add("batch", 50, item -> item.run().config().batches().size(), RunsView::batch, true);
        add("iterations", 66, item -> (long) item.figures().iterations(), Numbers::count, true);
        add("loss", 66, item -> item.figures().loss(), Numbers::significant, true);
        add("best", 68, item -> new Score(item, item.figures().bestTestScore()), Score::text, true);
        add("test", 68, item -> new Score(item, item.figures().testScore()), Score::text, true);
        add("time", 56, item -> item.figures().seconds(), Numbers::duration, true);
    }

    private <T> void add(
            String name, double width, Function<RunItem, T> value, Function<T, String> text, boolean number) {
        TableColumn<RunItem, T> column = new TableColumn<>();
        Label heading = new Label(Messages.get("runs.column." + name));
        heading.setTooltip(new javafx.scene.control.Tooltip(Messages.get("runs.column." + name + ".tip")));
        column.setGraphic(heading);
        column.setId("runs-" + name);
        if (number) {
            column.getStyleClass().add("number");
        }
        column.setCellValueFactory(row -> {
            ObservableValue<RunFigures> figures = row.getValue().figuresProperty();
            return figures.map(ignored -> value.apply(row.getValue()));
        });
        column.setCellFactory(ignored -> new TextCell<>(text, number));
        column.setPrefWidth(width);
        column.setEditable(false);
        table.getColumns().add(column);
    }

    private static String hidden(TrainConfig config) {
        return config.network().hidden().isEmpty()
                ? "–"
                : config.network().hidden().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    private static String batch(int size) {
        return size == Batches.FULL ? Messages.get("runs.batch.full") : Numbers.count(size);
    }

    private List<RunItem> selection() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /** For the menu, whose keys work in the whole window: Delete pressed on a button must not delete a run. */
    private List<RunItem> selectionAtHand() {
        return hasFocus() ? selection() : List.of();
    }

    private boolean hasFocus() {
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == table) {
                return true;
            }
        }
        return false;
    }

    private void rename() {
        int row = table.getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            table.edit(row, nameColumn);
        }
    }

    private void onKey(KeyEvent event) {
        if (table.getEditingCell() != null || selection().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            model.delete(selection());
        } else if (event.getCode() == KeyCode.SPACE) {
            boolean show = selection().stream()
                    .noneMatch(item -> item.visibleProperty().get());
            selection().forEach(item -> item.visibleProperty().set(show));
        } else if (event.getCode() == KeyCode.F2) {
            rename();
        } else {
            return;
        }
        event.consume();
    }

    /** An accuracy or an R², written as the run has it and sorted as a number. */
    private record Score(RunItem run, double value) implements Comparable<Score> {
        String text() {
            return run.scoreText(value);
        }

        @Override
        public int compareTo(Score other) {
            return Double.compare(value, other.value);
        }
    }

    /** A value as text, numbers to the right. */
    private static final class TextCell<T> extends TableCell<RunItem, T> {
        private final Function<T, String> text;

        TextCell(Function<T, String> text, boolean number) {
            this.text = text;
            setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : text.apply(value));
        }
    }
}
