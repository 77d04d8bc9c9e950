package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small windows in which tags, notes and groups of runs are changed, and one that shows all of a run. */
final class RunForms {
    private static final double WIDTH = 380;
    private static final int NOTE_ROWS = 4;

    private final Node owner;
    private final RunsModel model;

    /** @param owner a node of the window in front of which they stand */
    RunForms(Node owner, RunsModel model) {
        this.owner = owner;
        this.model = model;
    }

    void tags(List<RunItem> runs) {
        String common = Tags.common(runs);
        // Another tag can be typed at once.
        TextField field = new TextField(common.isEmpty() ? "" : common + " ");
        field.setId("runs-form-tags");
        ask("tags", runs, field, field::end, () -> Tags.change(runs, field.getText()));
    }

    void note(List<RunItem> runs) {
        String common = common(runs, RunItem::noteProperty);
        TextArea area = new TextArea(common);
        area.setId("runs-form-note");
        area.setPrefRowCount(NOTE_ROWS);
        area.setWrapText(true);
        ask("note", runs, area, area::end, () -> change(runs, RunItem::noteProperty, common, area.getText()));
    }

    void group(List<RunItem> runs) {
        String common = common(runs, RunItem::groupProperty);
        ComboBox<String> box = new ComboBox<>();
        box.setId("runs-form-group");
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems()
                .setAll(model.runs().stream()
                        .map(run -> run.groupProperty().get())
                        .filter(group -> !group.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
        box.getEditor().setText(common);
        ask(
                "group",
                runs,
                box,
                box.getEditor()::selectAll,
                () -> change(
                        runs, RunItem::groupProperty, common, box.getEditor().getText()));
    }

    void details(RunItem run) {
        RunDetails details = new RunDetails(run);
        Dialog<ButtonType> dialog = dialog(run.nameProperty().get(), details);
        ButtonType copy = new ButtonType(Messages.get("runs.details.copy"), ButtonData.LEFT);
        dialog.getDialogPane().getButtonTypes().setAll(copy, ButtonType.CLOSE);
        Node button = dialog.getDialogPane().lookupButton(copy);
        button.setId("runs-details-copy");
        button.addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            details.copy();
            event.consume();
        });
        dialog.setOnHidden(event -> details.takeOverNote());
        dialog.show();
    }

    /** What all runs have; empty where they differ. */
    private static String common(List<RunItem> runs, Function<RunItem, StringProperty> of) {
        List<String> values =
                runs.stream().map(run -> of.apply(run).get()).distinct().toList();
        return values.size() == 1 ? values.get(0) : "";
    }

    /** What was not touched stays, though it differs from run to run. */
    private static void change(List<RunItem> runs, Function<RunItem, StringProperty> of, String before, String typed) {
        if (!typed.equals(before)) {
            runs.forEach(run -> of.apply(run).set(typed.strip()));
        }
    }

    /**
     * Asks in a dialog.
     *
     * @param name of what is asked for
     * @param begin makes the field, once it has the focus, ready for what is typed most often
     * @param apply takes over what was typed
     */
    private void ask(String name, List<RunItem> runs, Region field, Runnable begin, Runnable apply) {
        Label hint = Sentence.wrapped(Messages.get("runs.form." + name, runs.size()));
        VBox content = new VBox(8, hint, field);
        content.setPrefWidth(WIDTH);
        String title =
                runs.size() == 1 ? runs.get(0).nameProperty().get() : Messages.get("runs.form.several", runs.size());
        Dialog<ButtonType> dialog = dialog(title, content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setOnShown(event -> {
            field.requestFocus();
            begin.run();
        });
        dialog.setResultConverter(button -> {
            if (button == ButtonType.OK) {
                apply.run();
            }
            return button;
        });
        dialog.show();
    }

    private Dialog<ButtonType> dialog(String title, Region content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.getScene().getWindow());
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().setContent(content);
        return dialog;
    }
}
