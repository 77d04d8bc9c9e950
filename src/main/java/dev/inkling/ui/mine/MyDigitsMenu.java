package dev.inkling.ui.mine;

import dev.inkling.ui.support.Messages;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** What can be done with the user's own digits, with its keys. */
final class MyDigitsMenu extends Menu {

    MyDigitsMenu(MyDigitsDesk desk) {
        super(Messages.get("mine.title"));
        setId("menu-mine");
        getItems()
                .setAll(
                        item("show", "Shortcut+3", desk::showPage),
                        item("collect", "Shortcut+J", desk::collect),
                        item("fineTune", "Shortcut+Shift+F", desk::fineTune),
                        new SeparatorMenuItem(),
                        item("import", "Shortcut+I", desk::importDrawings),
                        item("exportStrokes", "Shortcut+E", desk::exportStrokes),
                        item("exportImages", "Shortcut+Shift+E", desk::exportImages));
    }

    private static MenuItem item(String name, String keys, Runnable action) {
        MenuItem item = new MenuItem(Messages.get("menu.mine." + name));
        item.setId("menu-mine-" + name);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(event -> action.run());
        return item;
    }
}
