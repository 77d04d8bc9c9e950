package dev.inkling.ui.runs.table;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Gradually;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The table of runs: one line each, repeats in one that opens; the selected run answers drawings. */
public final class RunsView extends VBox {
    private static final double LOOK_WIDTH = 80;
    private static final double NAME_WIDTH = 92;
    private static final double REPEATS_NAME_WIDTH = 140;
    private static final int ROWS_IN_ONE_FRAME = 3;
    private static final double MENU_LEFT = 40;
    private static final KeyCombination MENU = KeyCombination.valueOf("Shift+F10");

    private final RunsModel model;
    private final TableServices services;
    private final RunTable table = new RunTable();
    private final TableColumn<TableLine, String> nameColumn = new TableColumn<>(Messages.get("runs.column.name"));
    private final ColumnCatalog catalog = new ColumnCatalog();
    private final RunFilter filter = new RunFilter(catalog);
    private final TableContent content = new TableContent();
    private final Gradually cells = new Gradually(ROWS_IN_ONE_FRAME);
    private final LineSelection selection;
    private final RunActions actions;
    private final MeasurementRequests requests;
    private final ShownColumns columns;
    private final FilterBar bar;
    private final RunKeys keys;
    private final ChangeListener<Object> changed = (observable, old, now) -> update();
    private final ChangeListener<Object> said = (observable, old, now) -> updateIfItMatters();
    private final ChangeListener<Object> learned = (observable, old, now) -> updateCalmlyIfItMatters();
    private final CalmUpdate calm = new CalmUpdate(this::keepUp);
    private Predicate<RunItem> wanted = run -> true;
    private boolean updateIsComing;

    public RunsView(RunsModel model, TableServices services) {
        this.model = model;
        this.services = services;
        selection = new LineSelection(model, table);
        actions = new RunActions(model, selection, services.mayEnd(), services.tell());
        getStyleClass().add("runs");
        prepareTable();
        requests = new MeasurementRequests(services.read());
        List<TableColumn<TableLine, ?>> fixed = List.of(lookColumn(), nameColumn);
        prepareNameColumn();
        columns = new ShownColumns(table, fixed, catalog, services.memory(), requests);
        TableFiles files = new TableFiles(this, table.getItems(), columns, services);
        bar = new FilterBar(new ColumnChooser(catalog, columns, this::update), files, this::update);
        RunForms forms = new RunForms(this, model);
        keys = new RunKeys(table, selection, actions, forms, nameColumn, this::toggle);
        RunMenu menu = new RunMenu(selection, actions, forms, keys, services);
        table.setRowFactory(view -> row(menu));
        table.setSortPolicy(view -> {
            update();
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!selection.hasFocus()) {
                table.requestFocus();
            }
            if (event.isKeyboardTrigger()) {
                showMenu(menu);
                event.consume();
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Not every platform takes these keys for a request.
            if (MENU.match(event) && table.getEditingCell() == null) {
                showMenu(menu);
                event.consume();
            }
        });
        follow();
        setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(bar, table);
    }

    private void prepareTable() {
        table.setId("runs-table");
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        table.setEditable(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty = new Label();
        empty.textProperty()
                .bind(Bindings.when(Bindings.isEmpty(model.runs()))
                        .then(Messages.get("runs.empty"))
                        .otherwise(Messages.get("runs.filter.none")));
        empty.setWrapText(true);
        empty.getStyleClass().add(Styles.TEXT_MUTED);
        table.setPlaceholder(empty);
    }

    private TableColumn<TableLine, TableLine> lookColumn() {
        TableColumn<TableLine, TableLine> look = new TableColumn<>();
        look.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        LookCell.Tips tips = new LookCell.Tips();
        look.setCellFactory(column -> new LookCell(actions, tips));
        look.setSortable(false);
        look.setReorderable(false);
        look.setPrefWidth(LOOK_WIDTH);
        look.setResizable(false);
        return look;
    }

    private void prepareNameColumn() {
        nameColumn.setId("runs-name");
        nameColumn.setCellValueFactory(row -> Bindings.createStringBinding(
                () -> LineNames.of(row.getValue()),
                row.getValue().runs().stream().map(RunItem::nameProperty).toArray(javafx.beans.Observable[]::new)));
        NameCell.Actions names = new NameCell.Actions(
                content::isOpen, this::toggle, row -> table.beginEdit(row, nameColumn), RunActions::rename);
        nameColumn.setCellFactory(column -> new NameCell(names));
        nameColumn.setReorderable(false);
        nameColumn.setPrefWidth(NAME_WIDTH);
    }

    private TableRow<TableLine> row(RunMenu menu) {
        TableRow<TableLine> row = new RunRow(model, cells);
        row.contextMenuProperty()
                .bind(Bindings.when(row.emptyProperty()).then((RunMenu) null).otherwise(menu));
        row.setOnMouseClicked(event -> {
            TableLine line = row.getItem();
            if (line != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                keys.open(line);
            }
        });
        return row;
    }

    /** Below the first selected line that is in sight. */
    private void showMenu(RunMenu menu) {
        if (!selection.lines().isEmpty() && !menu.isShowing()) {
            Node at = table.lookupAll(".table-row-cell").stream()
                    .filter(row -> row instanceof RunRow run && run.isSelected() && !run.isEmpty() && run.isVisible())
                    .findFirst()
                    .orElse(table);
            menu.show(at, Side.BOTTOM, MENU_LEFT, 0);
        }
    }

    private void follow() {
        model.runs().forEach(this::watch);
        model.runs().addListener((ListChangeListener<RunItem>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::unwatch);
                change.getAddedSubList().forEach(this::watch);
            }
            updateSoon();
        });
        model.selectedProperty().addListener((observable, old, now) -> updateSoon());
        update();
    }

    private void watch(RunItem run) {
        run.groupProperty().addListener(changed);
        whatPeopleSay(run).forEach(property -> property.addListener(said));
        whatRunsLearn(run).forEach(property -> property.addListener(learned));
    }

    private void unwatch(RunItem run) {
        run.groupProperty().removeListener(changed);
        whatPeopleSay(run).forEach(property -> property.removeListener(said));
        whatRunsLearn(run).forEach(property -> property.removeListener(learned));
    }

    private static List<ObservableValue<?>> whatPeopleSay(RunItem run) {
        return List.of(run.nameProperty(), run.noteProperty(), run.tagsProperty());
    }

    private static List<ObservableValue<?>> whatRunsLearn(RunItem run) {
        return List.of(run.figuresProperty(), run.measuredProperty(), run.mineScoreProperty());
    }

    private void updateIfItMatters() {
        if (bar.isFiltering() || columns.order() != null) {
            updateSoon();
        }
    }

    private void updateCalmlyIfItMatters() {
        if (bar.isFiltering() || columns.order() != null) {
            calm.request();
        }
    }

    /** Whether this was the moment for it: a line whose name is being typed stays where it is. */
    private boolean keepUp() {
        boolean idle = table.getEditingCell() == null;
        if (idle && (bar.isFiltering() || !TableContent.isOrdered(table.getItems(), columns.order()))) {
            update();
        }
        return idle;
    }

    /** Once for all that changes at the same time, such as the runs of a sweep that begins. */
    private void updateSoon() {
        if (!updateIsComing) {
            updateIsComing = true;
            Platform.runLater(() -> {
                updateIsComing = false;
                update();
            });
        }
    }

    private void toggle(TableLine line) {
        if (line.repeats() != null) {
            content.toggle(line.repeats());
            update();
            table.refresh();
        }
    }

    private void update() {
        try {
            wanted = filter.parse(bar.text());
            bar.showProblem("");
        } catch (FilterException e) {
            // A condition that is half typed hides nothing.
            wanted = run -> true;
            bar.showProblem(e.sentence());
        }
        if (columns.needMeasurements() || filter.needsMeasurements(bar.text())) {
            // Those that are out of sight are sorted, filtered and saved, too.
            requests.ask(model.runs());
        }
        List<TableLine> lines = content.arrange(model.runs(), wanted, columns.order());
        boolean fresh = table.getItems().isEmpty();
        selection.replaceLines(lines);
        if (fresh && columns.order() == null && !lines.isEmpty()) {
            // What people did last is what they look for first.
            table.scrollTo(lines.size() - 1);
        }
        if (lines.stream().anyMatch(TableLine::isRepeats) && columns.makeRoomForDeviations()) {
            nameColumn.setPrefWidth(Math.max(nameColumn.getPrefWidth(), REPEATS_NAME_WIDTH));
        }
        columns.update(bar.differencesOnly(), content.shownRuns());
        bar.showCount(content.shownRuns().size(), model.runs().size());
    }
}
