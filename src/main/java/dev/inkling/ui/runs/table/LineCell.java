package dev.inkling.ui.runs.table;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What a column says of a line; where that is cut off, all of it in a tip. */
final class LineCell extends TableCell<TableLine, String> {
    private final Consumer<TableLine> shown;

    /** @param shown is told of each line that comes into sight */
    LineCell(boolean toTheRight, Consumer<TableLine> shown) {
        this.shown = shown;
        setAlignment(toTheRight ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setOnMouseEntered(event -> setTooltip(isCutOff() ? new Tooltip(getText()) : null));
    }

    /** The skin draws what there is room for. */
    private boolean isCutOff() {
        return lookup(".text") instanceof Text drawn && !drawn.getText().equals(getText());
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
