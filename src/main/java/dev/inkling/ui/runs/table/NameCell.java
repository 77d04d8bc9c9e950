package dev.inkling.ui.runs.table;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.util.converter.DefaultStringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line's name, which can be edited; before that of repeats a button that opens them, their members stand further right. */
final class NameCell extends TextFieldTableCell<TableLine, String> {
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");

    private final Predicate<TableLine> open;
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Button opener = new Button(null, chevron);

    /**
     * @param open whether repeats are open
     * @param toggle opens them, or closes them
     */
    NameCell(Predicate<TableLine> open, Consumer<TableLine> toggle) {
        super(new DefaultStringConverter());
        this.open = open;
        opener.getStyleClass().addAll(Styles.FLAT, "look-button", "opener");
        opener.setFocusTraversable(false);
        opener.setAccessibleText(Messages.get("runs.repeats.open"));
        opener.setOnAction(event -> {
            TableLine line = line();
            if (line != null) {
                toggle.accept(line);
            }
        });
        setContentDisplay(ContentDisplay.LEFT);
    }

    private @Nullable TableLine line() {
        return getTableRow() == null ? null : getTableRow().getItem();
    }

    @Override
    public void startEdit() {
        TableLine line = line();
        if (line != null && !line.isRepeats()) {
            super.startEdit();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        mark();
    }

    @Override
    public void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        if (!isEditing()) {
            mark();
        }
    }

    private void mark() {
        TableLine line = isEmpty() ? null : line();
        boolean repeats = line != null && line.isRepeats();
        pseudoClassStateChanged(MEMBER, line != null && line.isMember());
        setGraphic(repeats ? opener : null);
        if (repeats) {
            chevron.setIconCode(open.test(line) ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        }
    }
}
