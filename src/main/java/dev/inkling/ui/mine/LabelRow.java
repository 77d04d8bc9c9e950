package dev.inkling.ui.mine;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.draw.DrawPanel;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** "That was a": ten buttons that keep the drawing as a digit, the network's answer outlined, and what became of it. */
final class LabelRow extends VBox {
    private static final PseudoClass LIKELIEST = PseudoClass.getPseudoClass("likeliest");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");

    private final Labeling labeling;
    private final DrawPanel panel;
    private final List<Button> buttons = new ArrayList<>();
    private final Label word = new Label();
    private final Hyperlink undo = new Hyperlink(Messages.get("mine.undo"));

    LabelRow(Labeling labeling, DrawPanel panel) {
        super(4);
        this.labeling = labeling;
        this.panel = panel;
        getStyleClass().add("label-row");
        word.setId("mine-word");
        word.getStyleClass().add(Styles.TEXT_SMALL);
        word.setTooltip(new Tooltip(Messages.get("mine.label.help")));
        undo.setId("mine-word-undo");
        undo.getStyleClass().add(Styles.TEXT_SMALL);
        undo.setTooltip(new Tooltip(Messages.get("mine.undo.label.tip")));
        undo.visibleProperty().bind(labeling.undoableProperty());
        undo.setOnAction(event -> {
            labeling.takeBack();
            panel.canvas().requestFocus();
        });
        HBox line = new HBox(4, word, undo);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox digits = new HBox(2);
        for (int digit = 0; digit < CollectionPlan.DIGITS; digit++) {
            buttons.add(button(digit));
        }
        digits.getChildren().setAll(buttons);
        digits.disableProperty().bind(labeling.possibleProperty().not());
        getChildren().setAll(line, digits);
        labeling.wordProperty().subscribe(this::showWord);
        labeling.possibleProperty()
                .subscribe(possible -> showWord(labeling.wordProperty().get()));
        labeling.keptAsProperty().addListener(observable -> mark());
        panel.likeliestProperty().addListener(observable -> mark());
        mark();
    }

    private Button button(int digit) {
        Button button = new Button(String.valueOf(digit));
        button.setId("mine-label-" + digit);
        button.setTooltip(new Tooltip(Messages.get("mine.label.tip", digit)));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setOnAction(event -> {
            labeling.label(digit);
            panel.canvas().requestFocus();
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void showWord(String now) {
        word.setText(now.isEmpty() ? Messages.get("mine.label") : now);
        word.pseudoClassStateChanged(MUTED, !labeling.possibleProperty().get());
    }

    private void mark() {
        int kept = labeling.keptAsProperty().get();
        int likeliest = panel.likeliestProperty().get();
        for (int digit = 0; digit < buttons.size(); digit++) {
            Node button = buttons.get(digit);
            button.pseudoClassStateChanged(CHOSEN, digit == kept);
            button.pseudoClassStateChanged(LIKELIEST, kept == Labeling.NONE && digit == likeliest);
        }
    }
}
