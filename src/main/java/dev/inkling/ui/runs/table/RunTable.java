package dev.inkling.ui.runs.table;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * A table in which a name is edited only when that is asked for. By itself it would be with a click on a line that is
 * selected already, and the letters that are keys of the table would then go into the name.
 */
final class RunTable extends TableView<TableLine> {
    /** What clicks do: they end an edit, but begin none. */
    @Override
    public void edit(int row, @Nullable TableColumn<TableLine, ?> column) {
        if (column == null) {
            super.edit(row, null);
        }
    }

    void beginEdit(int row, TableColumn<TableLine, ?> column) {
        super.edit(row, column);
    }
}
