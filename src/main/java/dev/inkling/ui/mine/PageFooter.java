package dev.inkling.ui.mine;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Below the drawings: how many are selected, what was done last, and what can be done. */
final class PageFooter extends HBox {
    private final PageModel model;
    private final MyDigitsModel digits;
    private final Label count = new Label();
    private final Label did = new Label();
    private final Hyperlink undo = new Hyperlink(Messages.get("mine.undo"));
    private final MenuButton relabel = new MenuButton(Messages.get("mine.relabel"));
    private final Button delete = Buttons.icon("mine-delete", Feather.TRASH_2, Messages.get("mine.delete"));

    PageFooter(PageModel model, MyDigitsModel digits, PageActions actions) {
        super(8);
        this.model = model;
        this.digits = digits;
        setAlignment(Pos.CENTER_LEFT);
        count.setId("mine-count");
        count.setMinWidth(USE_PREF_SIZE);
        did.setId("mine-did");
        did.getStyleClass().add(Styles.TEXT_MUTED);
        did.setMinWidth(0);
        undo.setId("mine-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setTooltip(new Tooltip(Messages.get("mine.undo.tip")));
        undo.setOnAction(event -> digits.undo());
        HBox said = new HBox(4, did, undo);
        said.setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        prepareRelabel();
        delete.setOnAction(event -> digits.delete(model.selection()));
        Button collect = Buttons.labeled(
                "mine-collect", Messages.get("mine.collect.short"), Feather.EDIT_3, Messages.get("mine.collect.tip"));
        collect.setOnAction(event -> actions.collect());
        getChildren().setAll(count, said, relabel, delete, collect, files(actions));
        model.revisionProperty().subscribe(revision -> update());
        digits.lastChangeProperty().subscribe(change -> update());
    }

    private void prepareRelabel() {
        relabel.setId("mine-relabel");
        relabel.setMinWidth(USE_PREF_SIZE);
        relabel.setTooltip(new Tooltip(Messages.get("mine.relabel.tip")));
        IntStream.range(0, CollectionPlan.DIGITS).forEach(digit -> {
            MenuItem item = new MenuItem(String.valueOf(digit));
            item.setId("mine-relabel-" + digit);
            item.setOnAction(event -> digits.relabel(GridGestures.labels(model), digit, () -> {}));
            relabel.getItems().add(item);
        });
    }

    private static MenuButton files(PageActions actions) {
        MenuButton files = new MenuButton(
                Messages.get("mine.files"),
                null,
                item("import", actions::importDrawings),
                item("exportStrokes", actions::exportStrokes),
                item("exportImages", actions::exportImages));
        files.setId("mine-files");
        files.setMinWidth(USE_PREF_SIZE);
        files.setTooltip(new Tooltip(Messages.get("mine.files.tip")));
        return files;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(Messages.get("menu.mine." + name));
        item.setId("mine-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void update() {
        int selected = model.selection().size();
        count.setText(
                selected == 0
                        ? Messages.get("mine.count", model.shown().size())
                        : Messages.get("mine.selected", selected, model.shown().size()));
        relabel.setDisable(selected == 0);
        delete.setDisable(selected == 0);
        Change last = digits.lastChangeProperty().get();
        did.setText(last == null ? "" : last.sentence());
        undo.setVisible(last != null);
    }
}
