package dev.inkling.ui;

import dev.inkling.ui.curves.ChartFiles;
import dev.inkling.ui.curves.CurvesTools;
import dev.inkling.ui.curves.CurvesView;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.Comparing;
import dev.inkling.ui.setup.TrainActions;
import dev.inkling.ui.setup.TrainActions.Situation;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Theme;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The menu bar: everything that buttons do, with its keys, and what is too rare for a button. */
final class MainMenu extends MenuBar {

    /** What the window does on behalf of the menu. */
    interface WindowActions extends Comparing {
        void openFolder();

        void openTable();

        void openRecipe();

        void download();

        void checkGradients();

        void showCurves();

        void showData();

        void showGallery();

        void setTheme(Theme theme);

        Theme theme();

        /** Shows a text in a dialog of its own. */
        void tell(String title, String text);

        /** Says a sentence by the way. */
        void mention(String sentence);

        void quit();
    }

    /** @param storage shows how much room kept runs take */
    MainMenu(
            WindowActions window,
            TrainActions train,
            RunsModel runs,
            Runnable storage,
            CurvesView curves,
            ChartFiles files,
            Menu mine) {
        getMenus()
                .setAll(
                        fileMenu(window, files),
                        editMenu(window, runs, storage),
                        runMenu(window, train),
                        mine,
                        viewMenu(window, curves),
                        helpMenu(window));
    }

    private static Menu fileMenu(WindowActions window, ChartFiles files) {
        Menu menu = menu("file");
        menu.getItems()
                .addAll(
                        item("open", "Shortcut+O", window::openFolder),
                        item("openTable", "Shortcut+T", window::openTable),
                        item("openRecipe", "Shortcut+Shift+O", window::openRecipe),
                        item("download", "", window::download),
                        new SeparatorMenuItem());
        menu.getItems().addAll(CurvesTools.saveItems(files));
        menu.getItems().addAll(new SeparatorMenuItem(), item("quit", "Shortcut+Q", window::quit));
        return menu;
    }

    private static Menu editMenu(WindowActions window, RunsModel runs, Runnable storage) {
        MenuItem undo = item(
                "undoDelete", "Shortcut+Shift+U", () -> window.mention(Messages.get("runs.back", runs.undoDelete())));
        undo.disableProperty().bind(runs.undoableProperty().not());
        Menu menu = menu("edit");
        menu.getItems().addAll(undo, new SeparatorMenuItem(), item("storage", "Shortcut+B", storage));
        return menu;
    }

    private static Menu runMenu(WindowActions window, TrainActions train) {
        MenuItem go = new MenuItem();
        go.setId("menu-go");
        go.setAccelerator(KeyCombination.valueOf("Shortcut+Enter"));
        go.setOnAction(event -> train.go());
        go.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Situation situation = train.situationProperty().get();
                            return Messages.get(
                                    situation == Situation.RUNNING
                                            ? "run.pause"
                                            : situation == Situation.PAUSED ? "run.resume" : "run.go");
                        },
                        train.situationProperty()));
        MenuItem stop = item("stop", "Shortcut+Period", train::stop);
        stop.disableProperty()
                .bind(train.situationProperty()
                        .isNotEqualTo(Situation.RUNNING)
                        .and(train.situationProperty().isNotEqualTo(Situation.PAUSED)));
        Menu menu = menu("run");
        menu.getItems()
                .addAll(
                        go,
                        item("step", "F10", train::step),
                        stop,
                        new SeparatorMenuItem(),
                        item("compare", "Shortcut+K", window::compare),
                        item("range", "Shortcut+Shift+K", window::findLearningRate),
                        item("gradients", "Shortcut+G", window::checkGradients));
        return menu;
    }

    private static Menu viewMenu(WindowActions window, CurvesView curves) {
        CheckMenuItem dark = new CheckMenuItem(Messages.get("menu.dark"));
        dark.setId("menu-dark");
        dark.setSelected(window.theme() == Theme.DARK);
        dark.setAccelerator(KeyCombination.valueOf("Shortcut+D"));
        dark.setOnAction(event -> window.setTheme(dark.isSelected() ? Theme.DARK : Theme.LIGHT));
        CheckMenuItem log = new CheckMenuItem(Messages.get("menu.log"));
        log.setAccelerator(KeyCombination.valueOf("Shortcut+L"));
        log.selectedProperty().bindBidirectional(curves.loss().logYProperty());
        Menu menu = menu("view");
        menu.getItems()
                .addAll(List.of(
                        item("curves", "Shortcut+1", window::showCurves),
                        item("data", "Shortcut+2", window::showData),
                        item("recipes", "Shortcut+R", window::showGallery),
                        new SeparatorMenuItem(),
                        log,
                        item("reset", "Shortcut+0", curves::reset),
                        new SeparatorMenuItem(),
                        dark));
        return menu;
    }

    private static Menu helpMenu(WindowActions window) {
        Menu menu = menu("help");
        menu.getItems()
                .addAll(
                        item("shortcuts", "F1", () -> tell(window, "shortcuts")),
                        item("about", "", () -> tell(window, "about")));
        return menu;
    }

    private static void tell(WindowActions window, String what) {
        window.tell(Messages.get(what + ".title"), Messages.get(what + ".text"));
    }

    private static Menu menu(String name) {
        Menu menu = new Menu(Messages.get("menu." + name));
        menu.setId("menu-" + name);
        return menu;
    }

    private static MenuItem item(String name, String keys, Runnable action) {
        MenuItem item = new MenuItem(Messages.get("menu." + name));
        item.setId("menu-" + name);
        item.setOnAction(event -> action.run());
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }
}
