package dev.inkling.ui.runs.table;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A line's name, which can be edited; before that of repeats a button that opens them, their members stand further right.
 * However an edit ends, be it by a click elsewhere, what was typed is kept; Escape alone discards it.
 */
final class NameCell extends TableCell<TableLine, String> {
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");

    private final Actions actions;
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Button opener = new Button(null, chevron);
    private final TextField field = new TextField();
    private @Nullable TableLine edited;

    /**
     * What can be done with names.
     *
     * @param isOpen whether repeats are open
     * @param toggle opens them, or closes them
     * @param begin the edit of the name in this row
     * @param rename told what was typed
     */
    record Actions(
            Predicate<TableLine> isOpen,
            Consumer<TableLine> toggle,
            Consumer<Integer> begin,
            BiConsumer<TableLine, String> rename) {}

    NameCell(Actions actions) {
        this.actions = actions;
        opener.getStyleClass().addAll(Styles.FLAT, "look-button", "opener");
        opener.setFocusTraversable(false);
        opener.setAccessibleText(Messages.get("runs.repeats.open"));
        opener.setOnAction(event -> {
            TableLine line = line();
            if (line != null) {
                actions.toggle().accept(line);
            }
        });
        field.setOnAction(event -> cancelEdit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                edited = null;
                cancelEdit();
                event.consume();
            }
        });
        field.focusedProperty().addListener((observable, had, has) -> {
            if (!has) {
                cancelEdit();
            }
        });
        setOnMouseClicked(this::click);
        setContentDisplay(ContentDisplay.LEFT);
    }

    private @Nullable TableLine line() {
        return getTableRow() == null ? null : getTableRow().getItem();
    }

    /** Two clicks on a name are about the name; elsewhere in the row they are about the run. */
    private void click(MouseEvent event) {
        TableLine line = line();
        boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
        if (twice && line != null && !line.isRepeats()) {
            if (!isEditing()) {
                actions.begin().accept(getIndex());
            }
            event.consume();
        }
    }

    @Override
    public void startEdit() {
        TableLine line = line();
        if (line == null || line.isRepeats()) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            edited = line;
            field.setText(getItem());
            setText(null);
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    /** Every end of an edit comes here, also that by a click elsewhere in the table. */
    @Override
    public void cancelEdit() {
        if (isEditing()) {
            TableLine line = edited;
            edited = null;
            super.cancelEdit();
            show();
            if (line != null) {
                actions.rename().accept(line, field.getText());
            }
        }
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        if (!isEditing()) {
            show();
        }
    }

    private void show() {
        TableLine line = isEmpty() ? null : line();
        boolean repeats = line != null && line.isRepeats();
        pseudoClassStateChanged(MEMBER, line != null && line.isMember());
        setText(isEmpty() ? null : getItem());
        setGraphic(repeats ? opener : null);
        if (repeats) {
            chevron.setIconCode(actions.isOpen().test(line) ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        }
    }
}
