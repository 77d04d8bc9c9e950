package dev.inkling.ui.archive;

import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks from which moment of a run another one shall branch. */
final class BranchDialog extends Dialog<CheckpointInfo> {
    private static final double ROW = 32;
    private static final int MOST_ROWS = 8;

    /** @param moments one or more, the latest last */
    BranchDialog(Window owner, RunItem run, List<CheckpointInfo> moments) {
        initOwner(owner);
        setTitle(Messages.get("branch.title"));
        Label text = new Label(Messages.get("branch.text", run.nameProperty().get()));
        text.setWrapText(true);
        text.setPrefWidth(400);
        ListView<CheckpointInfo> list = new ListView<>();
        list.setId("branch-moments");
        list.getItems().setAll(moments);
        list.setCellFactory(view -> new Moment());
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, moments.size()) + 4);
        list.getSelectionModel().selectLast();
        ButtonType branch = new ButtonType(Messages.get("branch.branch"), ButtonData.OK_DONE);
        getDialogPane().setContent(new VBox(12, text, list));
        getDialogPane().getButtonTypes().setAll(branch, ButtonType.CANCEL);
        getDialogPane()
                .lookupButton(branch)
                .disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        setResultConverter(button -> button == branch ? list.getSelectionModel().getSelectedItem() : null);
    }

    Optional<CheckpointInfo> ask() {
        return showAndWait();
    }

    private static final class Moment extends ListCell<CheckpointInfo> {
        @Override
        protected void updateItem(@Nullable CheckpointInfo moment, boolean empty) {
            super.updateItem(moment, empty);
            setText(
                    empty || moment == null
                            ? null
                            : Messages.get(
                                    "branch." + moment.kind().name().toLowerCase(java.util.Locale.ROOT),
                                    Numbers.count(moment.iteration())));
        }
    }
}
