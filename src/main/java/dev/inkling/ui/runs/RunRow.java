package dev.inkling.ui.runs;

import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.CellSkinBase;
import javafx.scene.control.skin.TableRowSkin;
import org.jspecify.annotations.Nullable;

/**
 * A row that makes its cells when it gets a run. A table fills its height with rows as soon as it has one item; the cells of
 * them all, styled for the first time, would hold up the window for a quarter of a second just when training begins.
 */
final class RunRow extends TableRow<RunItem> {
    @Override
    protected Skin<?> createDefaultSkin() {
        return isEmpty() ? new CellSkinBase<TableRow<RunItem>>(this) : new TableRowSkin<>(this);
    }

    @Override
    protected void updateItem(@Nullable RunItem item, boolean empty) {
        super.updateItem(item, empty);
        if (!empty && getSkin() != null && !(getSkin() instanceof TableRowSkin)) {
            setSkin(new TableRowSkin<>(this));
        }
    }
}
