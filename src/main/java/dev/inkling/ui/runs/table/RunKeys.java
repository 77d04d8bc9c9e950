package dev.inkling.ui.runs.table;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do in the table, and a double click. */
final class RunKeys {
    private final RunTable table;
    private final LineSelection selection;
    private final RunActions actions;
    private final RunForms forms;
    private final TableColumn<TableLine, String> nameColumn;
    private final Consumer<TableLine> toggle;

    RunKeys(
            RunTable table,
            LineSelection selection,
            RunActions actions,
            RunForms forms,
            TableColumn<TableLine, String> nameColumn,
            Consumer<TableLine> toggle) {
        this.table = table;
        this.selection = selection;
        this.actions = actions;
        this.forms = forms;
        this.nameColumn = nameColumn;
        this.toggle = toggle;
    }

    void press(KeyEvent event) {
        List<TableLine> lines = selection.lines();
        if (table.getEditingCell() != null || lines.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (act(event.getCode(), lines.get(0))) {
            event.consume();
        }
    }

    private boolean act(KeyCode code, TableLine line) {
        if (code == KeyCode.DELETE) {
            actions.delete(selection.runs());
        } else if (code == KeyCode.SPACE) {
            actions.toggleVisible(selection.runs());
        } else if (code == KeyCode.F2) {
            rename();
        } else if (code == KeyCode.P) {
            actions.pin(line);
        } else if (code == KeyCode.T) {
            forms.tags(selection.runs());
        } else if (code == KeyCode.N) {
            forms.note(selection.runs());
        } else if (code == KeyCode.G) {
            forms.group(selection.runs());
        } else if (code == KeyCode.ENTER) {
            open(line);
        } else {
            return false;
        }
        return true;
    }

    /** The name of a run is edited in its place; the name of repeats is that of their group. */
    void rename() {
        int row = table.getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            if (table.getItems().get(row).isRepeats()) {
                forms.group(table.getItems().get(row).runs());
            } else {
                table.scrollToColumn(nameColumn);
                table.beginEdit(row, nameColumn);
            }
        }
    }

    /** Repeats open into their runs; a run shows all that is known of it. */
    void open(TableLine line) {
        if (line.isRepeats()) {
            toggle.accept(line);
        } else {
            forms.details(line.run());
        }
    }
}
