package dev.inkling.ui.mine;

import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.SettingException;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks how a network shall learn from the user's drawings. */
final class FineTuneDialog extends Dialog<FineTuneChoice> {
    private static final double WIDTH = 440;
    private static final int FIELD_COLUMNS = 8;
    /** Of two lines. */
    private static final double PROBLEM_HEIGHT = 40;

    private final RadioButton mixed = new RadioButton();
    private final RadioButton alone = new RadioButton();
    private final TextField iterations = new TextField(String.valueOf(FineTuneChoice.USUAL_ITERATIONS));
    private final TextField rate = new TextField();
    private final Label problem = Sentence.wrapped("");
    private final ButtonType start = new ButtonType(Messages.get("mine.fineTune.start"), ButtonData.OK_DONE);

    /**
     * @param drawings for training
     * @param mixing why the run's own dataset cannot be mixed in; empty if it can
     * @param learningAlone why the drawings alone will not do; empty if they will, as at least one of the two ways must
     */
    FineTuneDialog(Window owner, RunItem run, int drawings, String mixing, String learningAlone) {
        initOwner(owner);
        setTitle(Messages.get("mine.fineTune.title"));
        Label text = Sentence.wrapped(
                Messages.get("mine.fineTune.text", run.nameProperty().get()));
        ToggleGroup group = new ToggleGroup();
        mixed.setId("mine-tune-mixed");
        mixed.setText(Messages.get("mine.fineTune.mixed", run.facts().datasetTitle()));
        mixed.setToggleGroup(group);
        mixed.setDisable(!mixing.isEmpty());
        alone.setId("mine-tune-alone");
        alone.setText(Messages.get("mine.fineTune.alone", drawings));
        alone.setToggleGroup(group);
        alone.setDisable(!learningAlone.isEmpty());
        group.selectToggle(mixing.isEmpty() ? mixed : alone);
        Label mixedNote = Sentence.note(mixing.isEmpty() ? Messages.get("mine.fineTune.mixed.note") : mixing);
        Label aloneNote =
                Sentence.note(learningAlone.isEmpty() ? Messages.get("mine.fineTune.alone.note") : learningAlone);
        List.of(mixedNote, aloneNote).forEach(note -> note.getStyleClass().add("fine-tune-note"));
        iterations.setId("mine-tune-iterations");
        rate.setId("mine-tune-rate");
        rate.setText(Numbers.real(rounded(FineTuneChoice.usualRate(run.config()))));
        problem.setId("mine-tune-problem");
        // The place is kept: a dialog that grows would jump.
        problem.setMinHeight(PROBLEM_HEIGHT);
        problem.setPrefHeight(PROBLEM_HEIGHT);
        problem.setAlignment(Pos.TOP_LEFT);
        problem.getStyleClass().add("setting-reason");
        VBox content =
                new VBox(10, text, new VBox(2, mixed, mixedNote), new VBox(2, alone, aloneNote), fields(), problem);
        content.setPrefWidth(WIDTH);
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().setAll(start, ButtonType.CANCEL);
        getDialogPane().lookupButton(start).setId("mine-tune-start");
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        setResultConverter(button -> button == start ? choice() : null);
        iterations.textProperty().subscribe(typed -> check());
        rate.textProperty().subscribe(typed -> check());
    }

    private GridPane fields() {
        GridPane fields = new GridPane();
        fields.setHgap(10);
        fields.setVgap(8);
        iterations.setPrefColumnCount(FIELD_COLUMNS);
        rate.setPrefColumnCount(FIELD_COLUMNS);
        fields.addRow(0, new Label(Messages.get("mine.fineTune.iterations")), iterations);
        fields.addRow(1, new Label(Messages.get("setup.learningRate")), rate);
        fields.setAlignment(Pos.CENTER_LEFT);
        return fields;
    }

    /** Three digits are enough of a part of a rate. */
    private static double rounded(double number) {
        return new BigDecimal(number).round(new MathContext(3)).doubleValue();
    }

    private void check() {
        boolean right = choice() != null;
        problem.setText(right ? "" : Messages.get("mine.fineTune.problem", Duration.MAX, Learning.MAX_RATE));
        Node button = getDialogPane().lookupButton(start);
        if (button != null) {
            button.setDisable(!right);
        }
    }

    private @Nullable FineTuneChoice choice() {
        try {
            return FineTuneChoice.read(mixed.isSelected(), iterations.getText(), rate.getText());
        } catch (SettingException e) {
            return null;
        }
    }

    Optional<FineTuneChoice> ask() {
        return showAndWait();
    }
}
