package dev.inkling.ui.runs;

import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the selected runs. */
final class RunMenu extends ContextMenu {

    RunMenu(
            RunsModel model,
            Supplier<List<RunItem>> selection,
            Runnable rename,
            Consumer<TrainConfig> copySettings,
            Comparison comparison) {
        MenuItem renameItem = item("rename", Feather.EDIT_2, rename);
        renameItem.setAccelerator(new KeyCodeCombination(KeyCode.F2));
        MenuItem hide = item("hide", Feather.EYE_OFF, () -> setVisible(selection.get(), false));
        MenuItem show = item("show", Feather.EYE, () -> setVisible(selection.get(), true));
        MenuItem others = item("only", Feather.TARGET, () -> {
            setVisible(model.runs(), false);
            setVisible(selection.get(), true);
        });
        MenuItem copy = item(
                "copy",
                Feather.COPY,
                () -> selection.get().stream()
                        .findFirst()
                        .ifPresent(run -> copySettings.accept(run.run().config())));
        MenuItem compare = item(
                "compare",
                Feather.CHECK_SQUARE,
                () -> selection.get().stream().findFirst().ifPresent(comparison::show));
        // Runs that nothing was published about are most of all.
        setOnShowing(
                event -> compare.setVisible(selection.get().stream().limit(1).anyMatch(comparison::isKnown)));
        MenuItem delete = item("delete", Feather.TRASH_2, () -> model.delete(selection.get()));
        delete.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
        getItems()
                .addAll(
                        renameItem,
                        copy,
                        compare,
                        new SeparatorMenuItem(),
                        show,
                        hide,
                        others,
                        new SeparatorMenuItem(),
                        delete);
    }

    private static void setVisible(List<RunItem> items, boolean visible) {
        items.forEach(item -> item.visibleProperty().set(visible));
    }

    private static MenuItem item(String name, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(Messages.get("runs.menu." + name), new FontIcon(icon));
        item.setId("runs-menu-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
