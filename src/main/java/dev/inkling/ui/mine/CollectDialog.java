package dev.inkling.ui.mine;

import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks how many of each digit are to be written. */
final class CollectDialog extends Dialog<Integer> {
    private static final int USUAL = 10;
    private static final int MOST = 100;
    private static final double WIDTH = 400;
    private static final double FIELD = 90;

    CollectDialog(Window owner) {
        initOwner(owner);
        setTitle(Messages.get("mine.collect.title"));
        Label text = Sentence.wrapped(Messages.get("mine.collect.text"));
        Spinner<Integer> each = new Spinner<>(1, MOST, USUAL);
        each.setId("mine-collect-each");
        each.setEditable(true);
        each.setPrefWidth(FIELD);
        Label total = new Label();
        each.valueProperty().subscribe(now -> total.setText(Messages.get("mine.collect.total", total(now))));
        HBox line = new HBox(10, new Label(Messages.get("mine.collect.each")), each, total);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(14, text, line);
        content.setPrefWidth(WIDTH);
        ButtonType begin = new ButtonType(Messages.get("mine.collect.begin"), ButtonData.OK_DONE);
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().setAll(begin, ButtonType.CANCEL);
        getDialogPane().lookupButton(begin).setId("mine-collect-begin");
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        setResultConverter(button -> button == begin ? each.getValue() : null);
    }

    private static int total(Integer each) {
        return each == null ? 0 : each * CollectionPlan.DIGITS;
    }

    /** So many of each; empty for none at all. */
    OptionalInt ask() {
        return showAndWait().map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
