package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Gradually;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.CellSkinBase;
import javafx.scene.control.skin.TableRowSkin;
import org.jspecify.annotations.Nullable;

/**
 * A row that tells which run the mouse is at, and is marked where that run is pointed at elsewhere. It makes its cells when it
 * gets a run: a table fills its height with rows as soon as it has one item; the cells of them all, styled for the first time,
 * would hold up the window for a quarter of a second just when training begins. Where many runs come at once, as with a
 * sweep, their rows get their cells a few at each frame.
 */
final class RunRow extends TableRow<TableLine> {
    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

    private final RunsModel model;
    private final Gradually cells;
    private final InvalidationListener pointed = observable -> mark();
    private boolean cellsAreComing;

    /** @param cells says when the cells of rows are made */
    RunRow(RunsModel model, Gradually cells) {
        this.model = model;
        this.cells = cells;
        // Rows come and go, the model stays.
        model.highlightedProperty().addListener(new WeakInvalidationListener(pointed));
        hoverProperty().addListener((observable, was, is) -> point(is));
    }

    private void point(boolean at) {
        TableLine line = getItem();
        if (at && line != null) {
            model.highlightedProperty().set(line.run().key());
        } else if (isPointedAt()) {
            model.highlightedProperty().set(null);
        }
    }

    private boolean isPointedAt() {
        TableLine line = getItem();
        String key = model.highlightedProperty().get();
        return line != null
                && key != null
                && line.runs().stream().anyMatch(run -> run.key().equals(key));
    }

    private void mark() {
        pseudoClassStateChanged(HIGHLIGHTED, isPointedAt());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return isEmpty() || !cells.isTime(this::makeCells)
                ? new CellSkinBase<TableRow<TableLine>>(this)
                : new TableRowSkin<>(this);
    }

    private boolean hasNoCells() {
        return getSkin() != null && !(getSkin() instanceof TableRowSkin);
    }

    private void makeCells() {
        cellsAreComing = false;
        if (!isEmpty() && hasNoCells()) {
            setSkin(new TableRowSkin<>(this));
        }
    }

    @Override
    protected void updateItem(@Nullable TableLine item, boolean empty) {
        super.updateItem(item, empty);
        if (!empty && hasNoCells() && !cellsAreComing) {
            cellsAreComing = true;
            if (cells.isTime(this::makeCells)) {
                makeCells();
            }
        }
        // The table may have scrolled under the mouse.
        if (isHover()) {
            point(true);
        }
        mark();
    }
}
