package dev.inkling.ui.runs.table;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All columns with a box to tick, in groups; and the score whose time is asked for. */
final class ColumnChooser {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final int ROWS = 18;
    private static final double TARGET_WIDTH = 58;

    private final ColumnCatalog catalog;
    private final ShownColumns columns;
    private final Runnable changed;
    private final Popover popover = new Popover();
    private final Map<RunColumn, CheckBox> boxes = new HashMap<>();

    /** @param changed told when other columns are wanted */
    ColumnChooser(ColumnCatalog catalog, ShownColumns columns, Runnable changed) {
        this.catalog = catalog;
        this.columns = columns;
        this.changed = changed;
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(ArrowLocation.BOTTOM_RIGHT);
    }

    /** Shows it above a button, or hides it. */
    void toggle(Node button) {
        if (popover.isShowing()) {
            popover.hide();
            return;
        }
        if (boxes.isEmpty()) {
            popover.setContentNode(content());
        }
        tick();
        popover.show(button);
    }

    private void tick() {
        boxes.forEach((column, box) -> box.setSelected(columns.isChosen(column)));
    }

    private Node content() {
        List<RunColumn> settings = catalog.of(ColumnGroup.SETTINGS);
        VBox about = list(heading(ColumnGroup.ABOUT), catalog.of(ColumnGroup.ABOUT));
        about.getChildren().add(reset());
        HBox content = new HBox(
                16,
                list(heading(ColumnGroup.SETTINGS), settings.subList(0, ROWS)),
                list("", settings.subList(ROWS, settings.size())),
                list(heading(ColumnGroup.RESULTS), catalog.of(ColumnGroup.RESULTS)),
                about);
        content.setId("runs-column-chooser");
        content.getStyleClass().add("column-chooser");
        return content;
    }

    private static String heading(ColumnGroup group) {
        return Messages.get("runs.columns." + group.name().toLowerCase(Locale.ROOT));
    }

    private VBox list(String heading, List<RunColumn> offered) {
        Label title = new Label(heading);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        VBox list = new VBox(3, title);
        for (RunColumn column : offered) {
            Region line = box(column);
            list.getChildren().add(column.name().equals("timeTo") ? new HBox(4, line, target()) : line);
        }
        return list;
    }

    private Region box(RunColumn column) {
        CheckBox box = new CheckBox(column.label().title());
        box.setId("runs-choose-" + column.name());
        box.setTooltip(new Tooltip(Messages.get(
                "runs.columns.tip", column.label().tip(), column.label().key())));
        box.setOnAction(event -> {
            columns.choose(column, box.isSelected());
            changed.run();
        });
        box.setMinWidth(Region.USE_PREF_SIZE);
        boxes.put(column, box);
        return box;
    }

    private TextField target() {
        TargetScore target = catalog.target();
        TextField field = new TextField(target.text());
        field.setId("runs-target");
        field.setTooltip(new Tooltip(Messages.get("runs.target.tip")));
        field.setPrefWidth(TARGET_WIDTH);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.textProperty()
                .addListener((observable, old, text) -> field.pseudoClassStateChanged(DANGER, !target.type(text)));
        return field;
    }

    private Button reset() {
        Button reset = new Button(Messages.get("runs.columns.reset"));
        reset.setId("runs-columns-reset");
        reset.setOnAction(event -> {
            columns.reset();
            tick();
            changed.run();
        });
        return reset;
    }
}
