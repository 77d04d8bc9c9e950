package dev.inkling.ui.runs.table;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What a column says of a line. */
final class LineCell extends TableCell<TableLine, String> {
    private final Consumer<TableLine> shown;

    /** @param shown is told of each line that comes into sight */
    LineCell(boolean toTheRight, Consumer<TableLine> shown) {
        this.shown = shown;
        setAlignment(toTheRight ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
        if (!empty && getTableRow() != null && getTableRow().getItem() != null) {
            shown.accept(getTableRow().getItem());
        }
    }
}
