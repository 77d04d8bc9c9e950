package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the selected runs. */
final class RunMenu extends ContextMenu {
    private final LineSelection selection;

    /** @param keys does what is done to one line */
    RunMenu(LineSelection selection, RunActions actions, RunForms forms, RunKeys keys, TableServices services) {
        this.selection = selection;
        MenuItem rename = item("rename", Feather.EDIT_2, () -> {
            // Its key works in the whole window.
            if (selection.hasFocus()) {
                keys.rename();
            }
        });
        rename.setAccelerator(new KeyCodeCombination(KeyCode.F2));
        MenuItem compare = item("compare", Feather.CHECK_SQUARE, first(services.comparison()::show));
        MenuItem delete = item("delete", Feather.TRASH_2, withRuns(actions::delete));
        delete.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
        MenuItem pin = item(
                "pin",
                Feather.MAP_PIN,
                () -> selection.linesAtHand().stream().findFirst().ifPresent(actions::pin));
        MenuItem resume = item("resume", Feather.PLAY, first(services.continuation()::resume));
        MenuItem fineTune = item("fineTune", Feather.TRENDING_UP, first(services.fineTuning()::fineTune));
        MenuItem stop = item("stop", Feather.SQUARE, withRuns(actions::stop));
        CheckMenuItem best = new CheckMenuItem(Messages.get("runs.menu.best"));
        best.setId("runs-menu-best");
        best.setOnAction(event ->
                selection.runsAtHand().forEach(run -> run.bestAnswersProperty().set(best.isSelected())));
        Menu color = new Menu(Messages.get("runs.menu.color"), new FontIcon(Feather.DROPLET));
        color.setId("runs-menu-color");
        setOnShowing(event -> {
            color.getItems()
                    .setAll(ColorItems.on(
                            selection.background(),
                            chosen -> selection
                                    .runsAtHand()
                                    .forEach(run -> run.colorProperty().set(chosen))));
            List<RunItem> runs = selection.runsAtHand();
            // Runs that nothing was published about are most of all.
            compare.setVisible(runs.stream().limit(1).anyMatch(services.comparison()::isKnown));
            boolean pinned = selection.linesAtHand().stream().limit(1).anyMatch(actions::isPinned);
            best.setSelected(
                    runs.stream().anyMatch(run -> run.bestAnswersProperty().get()));
            resume.setVisible(runs.stream().limit(1).anyMatch(services.continuation()::canResume));
            fineTune.setVisible(runs.stream().limit(1).anyMatch(services.fineTuning()::isPossible));
            stop.setVisible(runs.stream().anyMatch(RunActions::learns));
            pin.setText(Messages.get(pinned ? "runs.menu.unpin" : "runs.menu.pin"));
        });
        getItems()
                .addAll(
                        item("details", Feather.INFO, first(forms::details)),
                        rename,
                        item("tags", Feather.TAG, withRuns(forms::tags)),
                        item("note", Feather.EDIT_3, withRuns(forms::note)),
                        item("group", Feather.FOLDER, withRuns(forms::group)),
                        new SeparatorMenuItem(),
                        item(
                                "copy",
                                Feather.COPY,
                                first(run -> services.copySettings().accept(run.config()))),
                        resume,
                        stop,
                        item("branch", Feather.GIT_BRANCH, first(services.continuation()::branch)),
                        fineTune,
                        best,
                        compare,
                        new SeparatorMenuItem(),
                        pin,
                        color,
                        item("show", Feather.EYE, withRuns(runs -> actions.setVisible(runs, true))),
                        item("hide", Feather.EYE_OFF, withRuns(runs -> actions.setVisible(runs, false))),
                        item("only", Feather.TARGET, withRuns(actions::showOnly)),
                        new SeparatorMenuItem(),
                        delete);
    }

    private Runnable withRuns(Consumer<List<RunItem>> action) {
        return () -> {
            List<RunItem> runs = selection.runsAtHand();
            if (!runs.isEmpty()) {
                action.accept(runs);
            }
        };
    }

    /** Of repeats the best. */
    private Runnable first(Consumer<RunItem> action) {
        return () ->
                selection.linesAtHand().stream().findFirst().map(TableLine::run).ifPresent(action);
    }

    private static MenuItem item(String name, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(Messages.get("runs.menu." + name), new FontIcon(icon));
        item.setId("runs-menu-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
